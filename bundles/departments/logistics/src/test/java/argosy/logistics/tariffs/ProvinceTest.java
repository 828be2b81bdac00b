package argosy.logistics.tariffs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("LOG-17")
class ProvinceTest {

    @ParameterizedTest
    @CsvSource({
        "浙江省杭州市西湖区文三路 90 号,ZHEJIANG",
        "浙江杭州西湖区文三路 90 号,ZHEJIANG",
        "浙江 杭州 西湖区,ZHEJIANG",
        "'  浙江省,杭州市',ZHEJIANG",
        "　浙江省杭州市,ZHEJIANG",
        "中国浙江省宁波市,ZHEJIANG",
        "中国 浙江省 宁波市,ZHEJIANG",
        "中华人民共和国广东省深圳市南山区,GUANGDONG",
        "中国大陆广东深圳,GUANGDONG",
        "China 广东省广州市,GUANGDONG",
        "310000 浙江省杭州市,ZHEJIANG",
        "【浙江省】杭州市,ZHEJIANG",
        "北京市朝阳区建国路 88 号,BEIJING",
        "北京朝阳区建国路 88 号,BEIJING",
        "北京市北京市海淀区中关村,BEIJING",
        "北京 海淀区,BEIJING",
        "上海市浦东新区张杨路 500 号,SHANGHAI",
        "上海浦东新区,SHANGHAI",
        "天津市河北区中山路 1 号,TIANJIN",
        "天津和平区南京路,TIANJIN",
        "重庆市渝中区,CHONGQING",
        "重庆渝中区解放碑,CHONGQING",
        "内蒙古自治区呼和浩特市新城区,INNER_MONGOLIA",
        "内蒙古呼和浩特,INNER_MONGOLIA",
        "内蒙 包头市,INNER_MONGOLIA",
        "广西壮族自治区南宁市青秀区,GUANGXI",
        "广西南宁市青秀区,GUANGXI",
        "广西区桂林市,",
        "西藏自治区拉萨市城关区,TIBET",
        "西藏拉萨,TIBET",
        "宁夏回族自治区银川市,NINGXIA",
        "宁夏银川市兴庆区,NINGXIA",
        "新疆维吾尔自治区乌鲁木齐市,XINJIANG",
        "新疆乌鲁木齐市天山区,XINJIANG",
        "新疆生产建设兵团石河子市,XINJIANG",
        "香港特别行政区九龙油尖旺区,HONG_KONG",
        "香港九龙弥敦道 1 号,HONG_KONG",
        "中国香港新界,HONG_KONG",
        "澳门特别行政区氹仔,MACAO",
        "澳門半島,MACAO",
        "台湾省台北市信义区,TAIWAN",
        "臺灣臺北市,TAIWAN",
        "黑龙江省哈尔滨市南岗区,HEILONGJIANG",
        "黑龙江哈尔滨,HEILONGJIANG",
        "河北省石家庄市,HEBEI",
        "河南省郑州市金水区,HENAN",
        "山西省太原市,SHANXI",
        "陕西省西安市雁塔区,SHAANXI",
        "吉林省吉林市船营区,JILIN",
        "吉林市船营区,JILIN",
        "海南省海口市龙华区,HAINAN",
        "海南三亚市,HAINAN",
        "青海省海南藏族自治州共和县,QINGHAI",
        "湖北武汉洪山区,HUBEI",
        "湖南省长沙市北京路 1 号,HUNAN",
        "江西南昌,JIANGXI",
        "贵州省贵阳市,GUIZHOU",
        "云南昆明,YUNNAN",
        "甘肃兰州,GANSU",
        "四川省成都市武侯区,SICHUAN",
        "福建厦门,FUJIAN",
        "安徽合肥,ANHUI",
        "辽宁沈阳,LIAONING",
        "山东青岛,SHANDONG",
        "江苏省南京市,JIANGSU"
    })
    void theAddressNamesItsProvince(String address, Province province) {
        assertThat(Province.of(address)).isEqualTo(java.util.Optional.ofNullable(province));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "杭州市西湖区文三路 90 号",
                "西湖区文三路",
                "北京路 100 号",
                "北京东路 668 号",
                "上海路街道",
                "西藏中路 18 号",
                "四川北路 1 号",
                "河北区中山路 5 号",
                "海南藏族自治州共和县",
                "河南蒙古族自治县",
                "海南区",
                "云南南路",
                "重庆大街 8 号",
                "1 Main Street, Springfield",
                "东北三省",
                "中国"
            })
    void whatNamesNoProvinceIsNotGuessed(String address) {
        assertThat(Province.of(address)).isEmpty();
    }

    @Test
    void nothingIsNoProvince() {
        assertThat(Province.of(null)).isEmpty();
        assertThat(Province.named(null)).isEmpty();
        assertThat(Province.named("")).isEmpty();
        assertThat(Province.named("杭州")).isEmpty();
    }

    @Test
    void everyProvinceIsFoundByCodeShortAndFullName() {
        assertThat(Province.values()).hasSize(34);
        assertThat(Arrays.stream(Province.values()).map(Province::zh).distinct())
                .hasSize(34);
        for (Province province : Province.values()) {
            assertThat(Province.named(province.code())).contains(province);
            assertThat(Province.named(province.zh())).contains(province);
            assertThat(Province.named(province.fullName())).contains(province);
            assertThat(Province.of(province.fullName() + "某某市 1 号")).contains(province);
            assertThat(Province.of(province.zh() + "某某市 1 号")).contains(province);
        }
        assertThat(Province.named("Inner-Mongolia")).contains(Province.INNER_MONGOLIA);
        assertThat(Province.named("新疆自治区")).contains(Province.XINJIANG);
        assertThat(Province.named("内蒙")).contains(Province.INNER_MONGOLIA);
    }
}
