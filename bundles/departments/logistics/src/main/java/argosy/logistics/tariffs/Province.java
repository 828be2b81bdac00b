package argosy.logistics.tariffs;

import argosy.department.Shape;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The 34 provincial-level divisions (省级行政区) that price lists and reports go by (LOG-17). */
public enum Province {
    BEIJING("北京", "市"),
    TIANJIN("天津", "市"),
    HEBEI("河北", "省"),
    SHANXI("山西", "省"),
    INNER_MONGOLIA("内蒙古", "自治区", "内蒙", "內蒙古"),
    LIAONING("辽宁", "省", "遼寧"),
    JILIN("吉林", "省"),
    HEILONGJIANG("黑龙江", "省", "黑龍江"),
    SHANGHAI("上海", "市"),
    JIANGSU("江苏", "省", "江蘇"),
    ZHEJIANG("浙江", "省"),
    ANHUI("安徽", "省"),
    FUJIAN("福建", "省"),
    JIANGXI("江西", "省"),
    SHANDONG("山东", "省", "山東"),
    HENAN("河南", "省"),
    HUBEI("湖北", "省"),
    HUNAN("湖南", "省"),
    GUANGDONG("广东", "省", "廣東"),
    GUANGXI("广西", "壮族自治区", "廣西"),
    HAINAN("海南", "省"),
    CHONGQING("重庆", "市", "重慶"),
    SICHUAN("四川", "省"),
    GUIZHOU("贵州", "省", "貴州"),
    YUNNAN("云南", "省", "雲南"),
    TIBET("西藏", "自治区"),
    SHAANXI("陕西", "省", "陝西"),
    GANSU("甘肃", "省", "甘肅"),
    QINGHAI("青海", "省"),
    NINGXIA("宁夏", "回族自治区", "寧夏"),
    XINJIANG("新疆", "维吾尔自治区"),
    TAIWAN("台湾", "省", "臺湾", "台灣", "臺灣"),
    HONG_KONG("香港", "特别行政区"),
    MACAO("澳门", "特别行政区", "澳門");

    private static final Pattern LEAD = Pattern.compile(
            "^[\\s\\p{Z}\\p{P}]*(中华人民共和国|中国大陆|中国|china\\b|cn\\b)?[\\s\\p{Z}\\p{P}]*(\\d{6}(?!\\d))?[\\s\\p{Z}\\p{P}]*",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** Streets, and districts of other provinces, that bear a province's name: 北京东路, 天津市的河北区, 青海的海南州. */
    private static final Pattern NO_PROVINCE =
            Pattern.compile("^([东西南北中东]?[一二三四五六七八九十]?[东西南北中]?(路|街|大街|大道|马路|巷|弄|胡同)|区|州|县|藏族|蒙古族).*");

    private static final Map<String, Province> NAMES = names();
    private static final Map<String, Province> NAMED = named();

    private final String zh;
    private final String suffix;
    private final String[] also;

    Province(String zh, String suffix, String... also) {
        this.zh = zh;
        this.suffix = suffix;
        this.also = also;
    }

    /** The code in JSON and columns: {@code inner_mongolia}. */
    public String code() {
        return Shape.code(this);
    }

    /** The short Chinese name: 内蒙古. */
    public String zh() {
        return zh;
    }

    /** The full Chinese name: 广西壮族自治区. */
    public String fullName() {
        return zh + suffix;
    }

    /**
     * The province that a Chinese address begins with, by its full or short name, after a country or postcode; empty when
     * the text names none, such as an address that begins with a city or a street.
     */
    public static Optional<Province> of(String address) {
        if (address == null) {
            return Optional.empty();
        }
        String text = LEAD.matcher(address).replaceFirst("");
        for (Map.Entry<String, Province> name : NAMES.entrySet()) {
            if (text.startsWith(name.getKey())) {
                String rest = text.substring(name.getKey().length());
                return NO_PROVINCE.matcher(rest).matches() ? Optional.empty() : Optional.of(name.getValue());
            }
        }
        return Optional.empty();
    }

    /** The province of that code or Chinese name, with or without 省, 市, 自治区; empty when there is none. */
    public static Optional<Province> named(String text) {
        return text == null
                ? Optional.empty()
                : Optional.ofNullable(NAMED.get(
                        text.strip().toLowerCase(Locale.ROOT).replace(' ', '_').replace('-', '_')));
    }

    /** All codes, for people who have to choose one. */
    static String codes() {
        return Arrays.stream(values()).map(Province::code).collect(Collectors.joining(", "));
    }

    /** All Chinese names, for people who have to choose one. */
    static String namesZh() {
        return Arrays.stream(values()).map(Province::zh).collect(Collectors.joining("、"));
    }

    /** The names that an address may begin with; 内蒙古 before 内蒙, so that the longer one is taken. */
    private static Map<String, Province> names() {
        Map<String, Province> names = new LinkedHashMap<>();
        for (Province province : values()) {
            names.put(province.zh, province);
            for (String other : province.also) {
                names.put(other, province);
            }
        }
        return names;
    }

    /** Everything that a province may be called by itself. */
    private static Map<String, Province> named() {
        Map<String, Province> named = new HashMap<>();
        names().forEach((name, province) -> {
            for (String suffix : new String[] {"", "省", "市", "自治区", province.suffix}) {
                named.put(name + suffix, province);
            }
        });
        for (Province province : values()) {
            named.put(province.code(), province);
        }
        return named;
    }
}
