package argosy.operations;

import argosy.department.Database;
import argosy.department.Stored;
import argosy.operations.shops.Platform;
import argosy.operations.shops.Shop;
import argosy.operations.shops.Shops;

/** The shops of the sample company, in every state. */
final class SampleShops {

    /** Shops that sell: on Taobao, Tmall, JD, Pinduoduo, Douyin, and for travel products Ctrip. */
    static final String TAOBAO = "TB-ZSXP";

    static final String TMALL = "TM-ZSXP";
    static final String JD = "JD-ZSXP";
    static final String PDD = "PDD-ZSXP";
    static final String DOUYIN = "DY-ZSXP";
    static final String CTRIP = "XC-ZSLX";

    private final Database database;
    private final Shops shops;

    SampleShops(Database database, Shops shops) {
        this.database = database;
        this.shops = shops;
    }

    void load() {
        open(TAOBAO, "舟山小铺", Platform.TAOBAO, "linyating", "https://zsxp.taobao.com");
        long tmall = open(TMALL, "舟山小铺旗舰店", Platform.TMALL, "linyating", "https://zsxp.tmall.com");
        open(JD, "舟山小铺京东自营", Platform.JD, "linyating", "https://mall.jd.com/zsxp");
        long pdd = open(PDD, "舟山小铺家居", Platform.PDD, "songjiayi", "https://mobile.yangkeduo.com/zsxp");
        open(DOUYIN, "舟山小铺直播间", Platform.DOUYIN, "songjiayi", null);
        open(CTRIP, "舟山旅行", Platform.CTRIP, "hewenbo", null);
        database.write(
                OperationsSample.SUPERVISOR,
                tx -> shops.create(tx, shop("KS-ZSXP", "舟山小铺快手店", Platform.KUAISHOU, "songjiayi", null)));
        long closed = open("YHD-ZSXP", "舟山小铺一号店", Platform.YHD, "linyating", null);
        database.write(OperationsSample.DIRECTOR, tx -> shops.close(tx, closed, "平台业务合并，店铺停止经营"));
        database.write(OperationsSample.SITE_PLANNER, tx -> shops.revamp(tx, tmall, "突出灯具主推款，首屏点击率提到 6%"));
        database.write(
                OperationsSample.SITE_PLANNER,
                tx -> shops.finishRevamp(tx, tmall, "首屏短视频，第二屏灯具爆款专区，第三屏家居收纳", "上线两周首屏点击率由 4.1% 升至 6.4%"));
        database.write(OperationsSample.SITE_PLANNER, tx -> shops.revamp(tx, pdd, "改为暖色家居风格，增加百亿补贴入口"));
    }

    private long open(String code, String name, Platform platform, String supervisor, String url) {
        return database.write(OperationsSample.SUPERVISOR, tx -> {
            Stored<Shop> shop = shops.create(tx, shop(code, name, platform, supervisor, url));
            shops.open(tx, shop.id());
            return shop.id();
        });
    }

    private static Shop shop(String code, String name, Platform platform, String supervisor, String url) {
        return new Shop(
                code, name, platform, null, supervisor, url, "密码保险箱/" + name, "首屏轮播 3 张，第二屏爆款专区，底部售后须知", null, null);
    }
}
