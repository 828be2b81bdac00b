package argosy.operations.shops;

import argosy.department.Label;

/** The sales platforms that a company has shops and accounts on (PLT-23). */
public enum Platform {
    @Label(en = "Taobao", zh = "淘宝")
    TAOBAO,
    @Label(en = "Tmall", zh = "天猫")
    TMALL,
    @Label(en = "JD.com", zh = "京东")
    JD,
    @Label(en = "Pinduoduo", zh = "拼多多")
    PDD,
    @Label(en = "1688 Alibaba", zh = "阿里巴巴")
    ALIBABA,
    @Label(en = "Yihaodian", zh = "一号店")
    YHD,
    @Label(en = "Douyin", zh = "抖音")
    DOUYIN,
    @Label(en = "Kuaishou", zh = "快手")
    KUAISHOU,
    @Label(en = "Xigua Video", zh = "西瓜视频")
    XIGUA,
    @Label(en = "Bilibili", zh = "B站")
    BILIBILI,
    @Label(en = "WeChat official account", zh = "微信公众号")
    WECHAT_ACCOUNT,
    @Label(en = "Weibo", zh = "微博")
    WEIBO,
    @Label(en = "Toutiao", zh = "今日头条")
    TOUTIAO,
    @Label(en = "NetEase News", zh = "网易新闻")
    NETEASE_NEWS,
    @Label(en = "Alipay", zh = "支付宝")
    ALIPAY,
    @Label(en = "Pinxiaobao", zh = "品销宝")
    PINXIAOBAO,
    @Label(en = "WeChat mini program live", zh = "微信小程序直播")
    WECHAT_LIVE,
    @Label(en = "WeCom live", zh = "企业微信直播")
    WECOM_LIVE,
    @Label(en = "Own site or app", zh = "自有商城")
    OWN_SITE,
    @Label(en = "Qunar", zh = "去哪儿")
    QUNAR,
    @Label(en = "Ctrip", zh = "携程")
    CTRIP,
    @Label(en = "Xinxin Travel", zh = "欣欣旅游")
    XINXIN,
    @Label(en = "Another platform", zh = "其他平台")
    OTHER
}
