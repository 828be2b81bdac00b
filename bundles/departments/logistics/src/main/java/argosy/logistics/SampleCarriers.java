package argosy.logistics;

import static argosy.logistics.carriers.Carrier.CARRIERS;
import static argosy.logistics.db.Tables.CARRIER;
import static argosy.logistics.tariffs.CarrierContract.CONTRACTS;
import static argosy.logistics.tariffs.Surcharge.SURCHARGES;

import argosy.department.Database;
import argosy.department.Transaction;
import argosy.logistics.carriers.Carrier;
import argosy.logistics.carriers.CarrierStanding;
import argosy.logistics.carriers.Carriers;
import argosy.logistics.tariffs.CarrierContract;
import argosy.logistics.tariffs.CarrierContracts;
import argosy.logistics.tariffs.ContractEnd;
import argosy.logistics.tariffs.Surcharge;
import argosy.logistics.tariffs.Tariff;
import argosy.logistics.tariffs.Tariffs;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;

/** Contracts and price lists such as e-commerce companies in Zhejiang have them, and how carriers stand. */
final class SampleCarriers {

    private static final String REMOTE = "新疆、西藏";

    /** Zone, provinces, first price and step price of the two economy carriers and of the express one; CNY. */
    private static final String[][] ZONES = {
        {"江浙沪皖", "浙江、江苏、上海、安徽", "2.80", "0.60", "2.60", "0.55", "10.00", "2.00"},
        {"近省", "山东、福建、江西、河南、湖北、湖南、广东、北京、天津、河北", "3.20", "1.20", "3.00", "1.10", "12.00", "5.00"},
        {"中远", "山西、陕西、四川、重庆、贵州、云南、广西、辽宁、吉林、黑龙江", "3.80", "2.50", "3.60", "2.30", "15.00", "8.00"},
        {"远省", "内蒙古、甘肃、宁夏、青海、海南", "7.00", "5.00", "6.80", "4.80", "18.00", "11.00"},
        {"偏远", REMOTE, "15.00", "12.00", "14.50", "11.50", "22.00", "18.00"}
    };

    private final Database database;
    private final CarrierContracts contracts;
    private final Tariffs tariffs;

    SampleCarriers(Database database, CarrierContracts contracts, Tariffs tariffs) {
        this.database = database;
        this.contracts = contracts;
        this.tariffs = tariffs;
    }

    void load() {
        LocalDate today = database.write(LogisticsSample.SPECIALIST, tx -> {
            LocalDate day = LocalDate.ofInstant(tx.now(), java.time.ZoneOffset.UTC);
            standings(tx, day);
            return day;
        });
        LocalDate from = today.withDayOfYear(1);
        LocalDate to = today.plusYears(2).withDayOfYear(1).minusDays(1);
        signed("HT-ZTO-01", "ZTO", from, to, "ZTO", 2, 1000, 8000);
        signed("HT-YTO-01", "YTO", from, today.plusDays(20), "YTO", 4, 1000, 8000);
        signed("HT-SF-01", "SF", from, to, "SF", 6, 500, 6000);
        draft("HT-JD-01", "JD", today, to, "特惠送");
        long former = draft("HT-STO-01", "STO", from, to, null);
        sign(former);
        database.write(
                LogisticsSample.SPECIALIST, tx -> contracts.end(tx, former, new ContractEnd(today, "时效和破损长期不达标")));
        database.write(
                LogisticsSample.SPECIALIST,
                tx -> tx.insertAll(
                        SURCHARGES,
                        List.of(
                                new Surcharge(
                                        "ZTO",
                                        null,
                                        "旺季附加费",
                                        new BigDecimal("0.30"),
                                        null,
                                        null,
                                        null,
                                        LocalDate.of(today.getYear(), 11, 1),
                                        LocalDate.of(today.getYear(), 11, 30),
                                        "双十一"),
                                new Surcharge(
                                        "YTO",
                                        null,
                                        "超重附加费",
                                        new BigDecimal("20.00"),
                                        null,
                                        null,
                                        30_000,
                                        null,
                                        null,
                                        null),
                                new Surcharge(
                                        "SF",
                                        null,
                                        "燃油附加费",
                                        null,
                                        new BigDecimal("2.50"),
                                        null,
                                        null,
                                        null,
                                        null,
                                        null),
                                new Surcharge(
                                        "SF",
                                        null,
                                        "偏远地区附加费",
                                        new BigDecimal("10.00"),
                                        null,
                                        REMOTE,
                                        null,
                                        null,
                                        null,
                                        null))));
    }

    /** Licences of all but one, our own delivery staff, and what the appraisal said. */
    private static void standings(Transaction tx, LocalDate today) {
        for (var stored : tx.select(CARRIERS, CARRIER.CODE.ne("YUNDA"), 100)) {
            LocalDate expires = today.plusDays(stored.value().code().equals("DBL") ? 25 : 900);
            tx.update(CARRIERS, stored, stored.value().licensed("国邮20200%03dA".formatted(stored.id() % 1000), expires));
        }
        tx.insert(CARRIERS, Carrier.ownStaff("SELF", "自有配送队"));
        Carriers.stand(tx, "YUNDA", CarrierStanding.WARNING, "上月准时率 88%，低于 92%");
        Carriers.stand(tx, "STO", CarrierStanding.BLOCKED, "连续两月评分低于 60 分");
    }

    private void signed(
            String number,
            String carrier,
            LocalDate from,
            LocalDate to,
            String code,
            int column,
            int step,
            int divisor) {
        sign(draft(number, carrier, from, to, null));
        database.write(LogisticsSample.SPECIALIST, tx -> {
            for (int i = 0; i < ZONES.length; i++) {
                tariffs.create(
                        tx,
                        new Tariff(
                                code + "-" + (i + 1),
                                carrier,
                                number,
                                null,
                                null,
                                ZONES[i][0],
                                ZONES[i][1],
                                null,
                                null,
                                1000,
                                new BigDecimal(ZONES[i][column]),
                                step,
                                new BigDecimal(ZONES[i][column + 1]),
                                null,
                                divisor,
                                from,
                                to,
                                null));
            }
            return null;
        });
    }

    private long draft(String number, String carrier, LocalDate from, LocalDate to, String services) {
        return database.write(LogisticsSample.SPECIALIST, tx -> contracts
                .create(
                        tx,
                        new CarrierContract(
                                number,
                                carrier,
                                from,
                                to,
                                services,
                                "陈经理",
                                "0571-86000000",
                                30,
                                null,
                                null,
                                null,
                                null))
                .id());
    }

    private void sign(long contract) {
        byte[] document = "快递服务合同（样本）".getBytes(StandardCharsets.UTF_8);
        database.attach(
                LogisticsSample.SPECIALIST,
                CONTRACTS,
                contract,
                "合同.txt",
                "text/plain",
                new ByteArrayInputStream(document));
        database.write(LogisticsSample.SPECIALIST, tx -> contracts.activate(tx, contract, 1));
    }
}
