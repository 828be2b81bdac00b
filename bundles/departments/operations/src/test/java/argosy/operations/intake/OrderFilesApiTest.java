package argosy.operations.intake;

import static org.assertj.core.api.Assertions.assertThat;

import argosy.operations.OperationsDepartment;
import argosy.testkit.TestClient;
import argosy.testkit.TestDepartment;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Export files of the platforms become orders, with their tabs, apostrophes, codes and encodings. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("OPS-39")
class OrderFilesApiTest {

    private TestDepartment department;
    private TestClient admin;

    @BeforeAll
    void start() {
        department = TestDepartment.start(new OperationsDepartment());
        admin = department.asAdministrator();
        shop("TM01", "taobao");
        shop("JD01", "jd");
        shop("PDD01", "pdd");
        shop("DY01", "douyin");
    }

    @AfterAll
    void close() {
        if (department != null) {
            department.close();
        }
    }

    @Test
    void taobao() {
        String file = """
                订单编号,买家会员名,买家应付货款,买家应付邮费,总金额,买家实际支付金额,订单状态,买家留言,收货人姓名,收货地址 ,运送方式,联系电话 ,联系手机,订单创建时间,订单付款时间 ,宝贝标题 ,商家编码,购买数量,价格,物流单号 ,物流公司,订单备注,店铺名称
                "=""4216789012345678901\""",tb_小明1988,178.00,0.00,188.00,188.00,"买家已付款,等待卖家发货",请周末送货,王小明,"浙江省 杭州市 西湖区 文三路 90 号(310012)",快递,,'13800138000,2026-11-20 10:01:02,2026-11-20 10:02:00,LED 吸顶灯,TD-1001,2,89.00,,,,舟山小铺
                "=""4216789012345678901\""",tb_小明1988,10.00,0.00,188.00,188.00,"买家已付款,等待卖家发货",请周末送货,王小明,"浙江省 杭州市 西湖区 文三路 90 号(310012)",快递,,'13800138000,2026-11-20 10:01:02,2026-11-20 10:02:00,LED 球泡,TD-1061,1,10.00,,,,舟山小铺
                \t4216789012345678902,tb_芳,59.00,0.00,59.00,0.00,等待买家付款,,李*,浙江省 杭州市 ****,快递,,138****8001,2026-11-20 11:00:00,,球泡,TD-1062,1,59.00,,,,舟山小铺
                4216789012345678903,tb_伟,59.00,0.00,59.00,0.00,奇怪的状态,,张伟,浙江省,快递,,13800138002,2026-11-20 11:00:00,,球泡,TD-1062,1,59.00,,,,舟山小铺
                """;
        JsonNode batch = admin.post("/orders?shop=TM01", file.getBytes(Charset.forName("GB18030")), "text/csv")
                .expect(201)
                .json();
        assertThat(batch.path("good").asInt()).as(batch.toString()).isEqualTo(3);
        assertThat(batch.path("bad").asInt()).isEqualTo(1);
        assertThat(batch.path("errors").get(0).path("message").asText()).contains("奇怪的状态");
        accept(batch, 2);

        JsonNode paid = order("4216789012345678901");
        assertThat(paid.path("state").asText()).isEqualTo("paid");
        assertThat(paid.path("payable").decimalValue()).isEqualByComparingTo("188.00");
        assertThat(paid.path("phone").asText()).isEqualTo("13800138000");
        assertThat(paid.path("rawStatus").asText()).isEqualTo("买家已付款,等待卖家发货");
        assertThat(paid.path("orderedAt").asText()).isEqualTo("2026-11-20T02:01:02Z");
        assertThat(paid.path("lines")).hasSize(2);
        assertThat(paid.path("lines").get(1).path("sku").asText()).isEqualTo("TD-1061");
        assertThat(order("4216789012345678902").path("phone").asText())
                .as("masked by the platform")
                .isEqualTo("138****8001");

        JsonNode again = admin.post(
                        "/orders?shop=TM01&preset=taobao",
                        file.replace("等待买家付款", "交易关闭").getBytes(StandardCharsets.UTF_8),
                        "text/csv")
                .expect(201)
                .json();
        accept(again, 0);
        assertThat(order("4216789012345678902").path("state").asText())
                .as("the same order, brought up to date")
                .isEqualTo("cancelled");
    }

    @Test
    void jd() {
        accept(upload("/orders?shop=JD01", """
                        订单号,商品ID,商品名称,订购数量,支付方式,下单时间,京东价,订单金额,结算金额,余额支付,应付金额,订单状态,订单类型,下单帐号,客户姓名,客户地址,联系电话,订单备注,商家备注,运费金额,付款确认时间,货号,订单来源
                        301880001234,100012345,护眼台灯,1,在线支付,2026/11/20 9:05,129.00,129.00,119.00,0.00,119.00,等待出库,SOP,jd_test01,赵敏,北京市朝阳区建国路88号,13911112222,,,0.00,2026/11/20 9:06,TD-1017,
                        301880001235,100012346,护眼台灯,1,在线支付,2026/11/20 9:05,129.00,129.00,129.00,0.00,129.00,等待确认收货,SOP,jd_test02,钱进,北京市朝阳区建国路89号,13911112223,,,0.00,2026/11/20 9:06,TD-1018,
                        """), 2);
        assertThat(order("301880001234").path("state").asText()).isEqualTo("paid");
        assertThat(order("301880001234").path("paid").decimalValue()).isEqualByComparingTo("119.00");
        assertThat(order("301880001235").path("state").asText())
                .as("sent already: nobody sends it again")
                .isEqualTo("shipped");
    }

    @Test
    void pinduoduo() {
        accept(upload("/orders?shop=PDD01", """
                        商品,订单号,订单状态,商品总价(元),店铺优惠折扣(元),平台优惠折扣(元),邮费(元),用户实付金额(元),商家实收金额(元),商品数量(件),收货人,手机,省,市,区,街道,支付时间,拼单成功时间,商品id,商品规格,商家编码-规格维度,快递单号,快递公司,买家留言,商家备注,售后状态
                        收纳箱 35L 三只装,\t261122-123456789012345\t,待发货,100.00,5.00,10.00,0,85.00,95.00,3,陈**,1********66,广东省,广州市,天河区,体育西路103号,2026-11-20 12:00:00,2026-11-20 12:00:01,567890,灰色,TD-1155,,,,,无售后或售后取消
                        收纳箱 10L,261122-123456789012346,待发货,20.00,0,0,0,20.00,20.00,1,陈**,1********66,广东省,广州市,天河区,体育西路103号,2026-11-20 12:00:00,2026-11-20 12:00:01,567891,灰色,TD-1151,,,,,退款中
                        收纳箱 10L,261122-123456789012347,待发货,20.00,0,0,0,20.00,20.00,1,陈**,1********66,广东省,广州市,天河区,体育西路103号,2026-11-20 12:00:00,2026-11-20 12:00:01,567891,灰色,TD-1151,,,,,退款成功
                        """), 3);
        JsonNode order = order("261122-123456789012345");
        assertThat(order.path("state").asText()).isEqualTo("paid");
        assertThat(order.path("goodsAmount").decimalValue())
                .as("33.34 × 3 − 0.02")
                .isEqualByComparingTo("100.00");
        assertThat(order.path("payable").decimalValue()).isEqualByComparingTo("95.00");
        assertThat(order.path("address").asText()).isEqualTo("广东省广州市天河区体育西路103号");
        assertThat(order("261122-123456789012346").path("exceptionKind").asText())
                .isEqualTo("refund_asked");
        assertThat(order("261122-123456789012347").path("exceptionKind").asText())
                .as("not sent although its money went back")
                .isEqualTo("refund_asked");
    }

    @Test
    void douyin() {
        accept(upload("/orders?shop=DY01", """
                        主订单编号,子订单编号,选购商品,商品规格,商品数量,商品ID,商家编码,商品单价,订单应付金额,运费,支付方式,收件人,收件人手机号,省,市,区,街道,详细地址,买家留言,订单提交时间,旗帜颜色,商家备注,订单完成时间,达人昵称,支付完成时间,售后状态,订单状态
                        6941234567890123456,6941234567890123455,球泡,5W,1,3600003,TD-1061,9.90,9.90,0.00,支付宝,杨**,1*********8,四川省,成都市,武侯区,科华北路,62号,,2026-11-20 20:30:00,,,,小雨直播间,2026-11-20 20:30:30,,已关闭
                        6941234567890123456,6941234567890123456,感应小夜灯,暖光,2,3600001,TD-1121,29.90,54.80,0.00,支付宝,杨**,1*********8,四川省,成都市,武侯区,科华北路,62号,,2026-11-20 20:30:00,,,,小雨直播间,2026-11-20 20:30:30,,待发货
                        6941234567890123456,6941234567890123457,LED 灯带,3 米,1,3600002,TD-1052,19.90,19.90,0.00,支付宝,杨**,1*********8,四川省,成都市,武侯区,科华北路,62号,,2026-11-20 20:30:00,,,,小雨直播间,2026-11-20 20:30:30,,待发货
                        """), 1);
        JsonNode order = order("6941234567890123456");
        assertThat(order.path("lines")).as("a closed line is bought no more").hasSize(2);
        assertThat(order.path("payable").decimalValue()).isEqualByComparingTo("74.70");
        assertThat(order.path("anchor").asText()).isEqualTo("小雨直播间");
        assertThat(order.path("state").asText()).isEqualTo("paid");
    }

    @Test
    void aLayoutOfTheCompanysOwnIsDataAndAnImportIsTakenBack() {
        admin.post(
                        "/order-file-presets",
                        Map.of(
                                "code",
                                "own",
                                "name",
                                "自有商城",
                                "platform",
                                "own_site",
                                "headings",
                                "单号 = platformOrder\n谁 = consignee\n电话号 = phone\n哪里 = address\n货 = sku\n几个 = quantity\n多少钱 = price\n情况 = rawStatus\n几时 = orderedAt",
                                "statuses",
                                "付了 = paid",
                                "timeFormat",
                                "dd/MM/yyyy HH:mm"))
                .expect(201);
        admin.post(
                        "/order-file-presets",
                        Map.of(
                                "code",
                                "bad",
                                "name",
                                "x",
                                "platform",
                                "jd",
                                "headings",
                                "单号 = number",
                                "statuses",
                                "付了 = paid"))
                .problem(422, "invalid");
        JsonNode batch = upload(
                "/orders?shop=TM01&preset=own",
                "单号,谁,电话号,哪里,货,几个,多少钱,情况,几时,无关\nOWN-1,王,13800138000,杭州文三路 1 号,TD-1,1,9.90,付了,20/11/2026 08:00,x\n");
        accept(batch, 1);
        JsonNode order = order("OWN-1");
        assertThat(order.path("orderedAt").asText()).isEqualTo("2026-11-20T00:00:00Z");
        JsonNode undone = admin.post("/orders/imports/" + batch.path("id").asLong() + "/undo", "")
                .expect(200)
                .json();
        assertThat(undone.path("state").asText()).isEqualTo("undone");
        assertThat(admin.get("/orders?platformOrder=OWN-1").json().path("items"))
                .isEmpty();
        admin.post("/orders?preset=nothing", "a\n1\n".getBytes(StandardCharsets.UTF_8), "text/csv")
                .problem(422, "invalid");
    }

    private JsonNode upload(String path, String file) {
        JsonNode batch = admin.post(path, file.getBytes(StandardCharsets.UTF_8), "text/csv")
                .expect(201)
                .json();
        assertThat(batch.path("bad").asInt()).as(batch.toString()).isZero();
        return batch;
    }

    private void accept(JsonNode batch, int records) {
        JsonNode accepted = admin.post("/orders/imports/" + batch.path("id").asLong() + "/accept", "")
                .expect(200)
                .json();
        assertThat(accepted.path("records").asInt()).as(accepted.toString()).isEqualTo(records);
    }

    private JsonNode order(String number) {
        JsonNode items = admin.get("/orders?platformOrder=" + number).items();
        assertThat(items).as(number).hasSize(1);
        return items.get(0);
    }

    private void shop(String code, String platform) {
        admin.post("/shops", Map.of("code", code, "name", code, "platform", platform, "supervisor", "lina"))
                .expect(201);
    }
}
