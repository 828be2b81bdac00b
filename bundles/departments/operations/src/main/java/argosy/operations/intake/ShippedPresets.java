package argosy.operations.intake;

import static argosy.operations.db.Tables.ORDER_FILE_PRESET;
import static argosy.operations.intake.FilePreset.PRESETS;

import argosy.department.Caller;
import argosy.department.Database;
import argosy.operations.shops.Platform;
import java.util.List;

/** The layouts of the export files of Taobao and Tmall, JD, Pinduoduo and Douyin that a company starts with. */
public final class ShippedPresets {

    private static final FilePreset TAOBAO =
            new FilePreset("taobao", "淘宝/天猫订单报表、宝贝报表", Platform.TAOBAO, """
            主订单编号 = platformOrder
            订单编号 = platformOrder
            订单状态 = rawStatus
            退款状态 = afterSale
            买家会员名 = customer
            买家昵称 = customer
            收货人姓名 = consignee
            联系手机 = phone
            联系电话 = otherPhone
            修改后的收货地址 = address
            收货地址 = address
            外部系统编号 = sku
            商家编码 = sku
            商品标题 = name
            宝贝标题 = name
            标题 = name
            商品属性 = spec
            商品ID = listing
            宝贝ID = listing
            购买数量 = quantity
            宝贝总数量 = quantity
            商品价格 = price
            价格 = price
            买家应付邮费 = freight
            总金额 = payable
            买家应付货款 = linePayable
            买家实际支付金额 = linePaid
            买家留言 = buyerRemark
            订单备注 = sellerRemark
            卖家备注 = sellerRemark
            订单创建时间 = orderedAt
            订单付款时间 = paidAt
            物流公司 = carrier
            物流单号 = trackingNumbers
            """, """
            等待买家付款 = unpaid
            买家已付款,等待卖家发货 = paid
            等待卖家发货 = paid
            卖家部分发货 = paid
            卖家已发货,等待买家确认 = shipped
            卖家已发货 = shipped
            买家已签收,货到付款专用 = signed
            交易成功 = completed
            交易关闭 = cancelled
            交易被淘宝关闭 = cancelled
            退款中 = refunding
            买家已经申请退款,等待卖家同意 = refunding
            """, null);

    private static final FilePreset JD = new FilePreset("jd", "京东订单导出", Platform.JD, """
            订单号 = platformOrder
            订单编号 = platformOrder
            订单状态 = rawStatus
            下单帐号 = customer
            下单账号 = customer
            客户姓名 = consignee
            收货人姓名 = consignee
            联系电话 = phone
            客户地址 = address
            商家SKUID = sku
            货号 = sku
            商品名称 = name
            商品ID = listing
            订购数量 = quantity
            京东价 = price
            运费金额 = freight
            应付金额 = payable
            结算金额 = payable
            订单备注 = buyerRemark
            商家备注 = sellerRemark
            下单时间 = orderedAt
            付款确认时间 = paidAt
            物流公司 = carrier
            运单号 = trackingNumbers
            """, """
            等待付款 = unpaid
            等待付款确认 = unpaid
            等待出库 = paid
            等待打印 = paid
            正在出库 = paid
            暂停 = paid
            等待确认收货 = shipped
            已出库 = shipped
            完成 = completed
            已完成 = completed
            锁定 = refunding
            删除 = cancelled
            (删除)等待出库 = cancelled
            (删除)等待付款 = cancelled
            已取消 = cancelled
            """, null);

    private static final FilePreset PDD = new FilePreset("pdd", "拼多多订单导出", Platform.PDD, """
            订单号 = platformOrder
            订单状态 = rawStatus
            售后状态 = afterSale
            收货人 = consignee
            手机 = phone
            省 = province
            市 = city
            区 = district
            街道 = street
            收货地址 = address
            商家编码-规格维度 = sku
            商家编码-SKU维度 = sku
            商家编码-商品维度 = sku
            商品 = name
            商品规格 = spec
            商品id = listing
            商品数量(件) = quantity
            商品总价(元) = lineAmount
            邮费(元) = freight
            店铺优惠折扣(元) = discount
            商家实收金额(元) = payable
            买家留言 = buyerRemark
            商家备注 = sellerRemark
            订单成交时间 = orderedAt
            拼单成功时间 = orderedAt
            支付时间 = paidAt
            快递公司 = carrier
            快递单号 = trackingNumbers
            """, """
            待支付 = unpaid
            待付款 = unpaid
            待发货 = paid
            拼单中 = paid
            已发货待签收 = shipped
            已发货，待签收 = shipped
            已发货，待收货 = shipped
            已签收 = signed
            已收货 = completed
            已取消 = cancelled
            已取消，退款成功 = cancelled
            未发货，退款成功 = cancelled
            退款成功 = cancelled
            退款中 = refunding
            待商家处理 = refunding
            售后处理中 = refunding
            买家申请退款 = refunding
            """, null);

    private static final FilePreset DOUYIN = new FilePreset("douyin", "抖店订单导出", Platform.DOUYIN, """
            主订单编号 = platformOrder
            订单状态 = rawStatus
            售后状态 = afterSale
            买家昵称 = customer
            收件人 = consignee
            收件人手机号 = phone
            省 = province
            市 = city
            区 = district
            街道 = street
            详细地址 = address
            商家编码 = sku
            选购商品 = name
            商品规格 = spec
            商品ID = listing
            商品数量 = quantity
            商品单价 = price
            运费 = freight
            订单应付金额 = linePayable
            买家留言 = buyerRemark
            商家备注 = sellerRemark
            订单提交时间 = orderedAt
            支付完成时间 = paidAt
            快递公司 = carrier
            快递单号 = trackingNumbers
            达人昵称 = anchor
            """, """
            待支付 = unpaid
            待付款 = unpaid
            备货中 = paid
            待发货 = paid
            部分发货 = paid
            已发货 = shipped
            已签收 = signed
            已完成 = completed
            已关闭 = cancelled
            已取消 = cancelled
            退款中 = refunding
            售后中 = refunding
            待退款 = refunding
            售后待处理 = refunding
            """, null);

    private ShippedPresets() {}

    /** Keeps them when the company has none. */
    public static void load(Database database) {
        database.write(Caller.PLATFORM, tx -> {
            if (!tx.sql().fetchExists(ORDER_FILE_PRESET)) {
                tx.insertAll(PRESETS, List.of(TAOBAO, JD, PDD, DOUYIN));
            }
            return null;
        });
    }
}
