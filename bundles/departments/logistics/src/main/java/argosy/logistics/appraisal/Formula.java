package argosy.logistics.appraisal;

import argosy.department.Shape;
import argosy.department.Text;
import argosy.logistics.carriers.CarrierStanding;
import java.math.BigDecimal;
import java.util.List;

/** How a score came about, in words with the numbers put in. */
final class Formula {

    private Formula() {}

    static Text of(CarrierScore score, List<PartScore> parts) {
        StringBuilder en = new StringBuilder();
        StringBuilder zh = new StringBuilder();
        StringBuilder sum = new StringBuilder();
        for (PartScore part : parts) {
            if (part.weight() == 0) {
                continue;
            }
            en.append(part.part().title().en()).append(" = ");
            zh.append(part.part().title().zh()).append(" = ");
            en.append(part.part().meaning().en()).append(" = ");
            zh.append(part.part().meaning().zh()).append(" = ");
            if (part.points() == null) {
                en.append("no data, its weight of ")
                        .append(part.weight())
                        .append(" % is spread over the others in proportion. ");
                zh.append("无数据，其权重 ").append(part.weight()).append("% 按比例分摊到其他分项。");
                continue;
            }
            String counted = part.numerator() + " ÷ " + part.denominator() + " = " + plain(part.figure());
            String line = "(" + plain(part.figure()) + " − " + plain(part.zeroMark()) + ") ÷ (" + plain(part.fullMark())
                    + " − " + plain(part.zeroMark()) + ") × 100";
            en.append(counted)
                    .append("; points = ")
                    .append(line)
                    .append(", at least 0 and at most 100, = ")
                    .append(part.points())
                    .append(". ");
            zh.append(counted)
                    .append("；得分 = ")
                    .append(line)
                    .append("，限 0～100，= ")
                    .append(part.points())
                    .append("。");
            sum.append(sum.length() == 0 ? "" : " + ")
                    .append(part.points())
                    .append(" × ")
                    .append(plain(part.weightUsed()))
                    .append(" %");
        }
        if (score.total() == null) {
            return Text.of(en + "No part has data: no total.", zh + "各分项均无数据，无总分。");
        }
        en.append("Total = ")
                .append(sum)
                .append(" = ")
                .append(score.total())
                .append(" (rounded only here). ")
                .append(verdict(score).en());
        zh.append("总分 = ")
                .append(sum)
                .append(" = ")
                .append(score.total())
                .append("（仅在此处四舍五入）。")
                .append(verdict(score).zh());
        return Text.of(en.toString(), zh.toString());
    }

    private static Text verdict(CarrierScore score) {
        if (score.proposed() == null) {
            return Text.of(
                    score.parcels() + " parcels are fewer than " + score.fewestParcels() + ": no verdict.",
                    "包裹 " + score.parcels() + " 个，少于 " + score.fewestParcels() + " 个，不作评级。");
        }
        String lines = plain(score.warnBelow()) + " / " + plain(score.blockBelow());
        return Text.of(
                "Warning below / blocked below " + lines + ": " + Shape.code(score.proposed()) + ".",
                "预警线／停用线 " + lines + "：" + zh(score.proposed()) + "。");
    }

    static String zh(CarrierStanding standing) {
        return switch (standing) {
            case GOOD -> "合格";
            case WARNING -> "预警";
            case BLOCKED -> "停用";
        };
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
