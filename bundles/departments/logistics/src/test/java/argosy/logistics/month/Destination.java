package argosy.logistics.month;

import java.util.Arrays;
import java.util.List;

/** A province by its code, an address there, and how far it is: 1 near, 2 further, 3 far. */
record Destination(String province, String address, int distance) {

    private static final String NEAR = "shanghai 上海市青浦区 jiangsu 江苏省苏州市 zhejiang 浙江省杭州市 anhui 安徽省合肥市";
    private static final String FURTHER = "beijing 北京市朝阳区 tianjin 天津市河西区 hebei 河北省石家庄市 shanxi 山西省太原市"
            + " fujian 福建省厦门市 jiangxi 江西省南昌市 shandong 山东省青岛市 henan 河南省郑州市 hubei 湖北省武汉市 hunan 湖南省长沙市"
            + " guangdong 广东省广州市 guangxi 广西壮族自治区南宁市 chongqing 重庆市渝中区 sichuan 四川省成都市 shaanxi 陕西省西安市";
    private static final String FAR = "inner_mongolia 内蒙古自治区包头市 liaoning 辽宁省大连市 jilin 吉林省长春市"
            + " heilongjiang 黑龙江省哈尔滨市 hainan 海南省三亚市 guizhou 贵州省贵阳市 yunnan 云南省昆明市 tibet 西藏自治区拉萨市"
            + " gansu 甘肃省兰州市 qinghai 青海省西宁市 ningxia 宁夏回族自治区银川市 xinjiang 新疆维吾尔自治区乌鲁木齐市"
            + " taiwan 台湾省台北市 hong_kong 香港特别行政区九龙 macao 澳门特别行政区氹仔";

    /** All 34 provinces; the near ones are drawn as often as all others together. */
    static final List<Destination> ALL = all();

    /** The codes of the provinces at this distance, with commas between. */
    static String codes(int distance) {
        return String.join(
                ",",
                ALL.stream()
                        .filter(place -> place.distance == distance)
                        .map(Destination::province)
                        .toList());
    }

    private static List<Destination> all() {
        List<Destination> all = new java.util.ArrayList<>();
        int distance = 1;
        for (String places : List.of(NEAR, FURTHER, FAR)) {
            List<String> words = Arrays.asList(places.split(" "));
            for (int i = 0; i < words.size(); i += 2) {
                all.add(new Destination(words.get(i), words.get(i + 1), distance));
            }
            distance++;
        }
        return List.copyOf(all);
    }
}
