package argosy.logistics.month;

import argosy.logistics.month.Sale.Box;
import argosy.logistics.month.Sale.Deed;
import argosy.logistics.month.Sale.Slip;
import argosy.logistics.month.Sale.Step;
import argosy.logistics.month.Sale.Wanted;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** October 2026 of a company, as its seed has it: orders come until the 30th, and the month ends with the 31st. */
final class Month {

    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    static final LocalDate FIRST = LocalDate.of(2026, 10, 1);
    static final LocalDate LAST = LocalDate.of(2026, 10, 31);

    static final List<String> SHOPS = List.of("天猫旗舰店", "京东自营店", "抖音小店");
    static final List<String> REVIEWERS = List.of("he.jing", "lu.min", "tao.yan");
    static final List<String> PICKERS = List.of("bai.yu", "cao.lei", "deng.fei", "fang.bo", "gu.hao", "han.mei");
    static final List<String> PACKERS = List.of("jiang.nan", "kong.li", "long.wei", "meng.xi", "ning.tao");
    static final List<String> CHECKERS = List.of("ou.yang", "pan.jie", "qin.yi", "ren.jie");
    static final List<String> SIGNERS = List.of("shen.dan", "tan.qi");

    private static final int DAYS = 30;
    private static final int[] WAVES = {9, 14, 20};
    private static final int[] ARRIVALS = {11, 15, 17};

    private final Random random;
    final List<Article> articles;
    final List<Sale> sales;
    final Rounds rounds;

    /** @param orders so many that carriers take; our own couriers bring a few more */
    Month(long seed, int orders) {
        random = new Random(seed);
        articles = Article.all(random);
        sales = new ArrayList<>(orders);
        for (int no = 0; no < orders; no++) {
            sales.add(sale(no, 1 + (int) ((long) no * DAYS / orders)));
        }
        rounds = new Rounds(articles, new Random(seed + 5));
        sales.addAll(rounds.sales);
    }

    /** An instant of the company's wall clock; day 32 is the first of November. */
    static Instant at(int day, int hour, int minute) {
        return FIRST.plusDays(day - 1)
                .atTime(LocalTime.of(hour, minute))
                .atZone(ZONE)
                .toInstant();
    }

    static final Instant END = at(32, 0, 0);

    private Sale sale(int no, int day) {
        String warehouse = chance(65) ? "SH1" : "GZ1";
        String carrier = chance(45) ? "ZTO" : chance(64) ? "YTO" : "SF";
        Destination to = destination();
        int wave = no % WAVES.length;
        int held = chance(95) ? 0 : chance(60) ? 1 : 3;
        Instant created = at(day, WAVES[wave], 0);
        int gone = day + held + (wave == 2 ? 1 : 0);
        Instant promised = chance(90) ? created.plus(Duration.ofHours(40)) : null;
        int travel = to.distance() + (carrier.equals("SF") ? 0 : 1);
        Instant there = chance(92) ? at(gone + travel, 23, 0) : null;
        List<Wanted> wanted = wanted();
        Slip slip = chance(98) ? Slip.NONE : slip(wanted);
        return new Sale(
                no,
                SHOPS.get(random.nextInt(SHOPS.size())),
                warehouse,
                carrier,
                chance(95),
                to,
                promised,
                wanted,
                boxes(no, carrier, there, wanted),
                slip,
                deeds(created, held, gone, wave == 2 ? 10 : 19, travel, slip, warehouse));
    }

    /** What happens, as far as the month goes. */
    private List<Deed> deeds(Instant created, int held, int gone, int hour, int travel, Slip slip, String warehouse) {
        List<Deed> deeds = new ArrayList<>();
        deeds.add(new Deed(created, "importer", Step.CREATE));
        int reviewer = random.nextInt(REVIEWERS.size());
        int picker = random.nextInt(PICKERS.size());
        int packer = random.nextInt(PACKERS.size());
        int checker = random.nextInt(CHECKERS.size());
        int signer = random.nextInt(SIGNERS.size());
        Instant start = created.plus(Duration.ofDays(held));
        deeds.add(by(REVIEWERS, reviewer, created, 20 + 10 * reviewer, Step.REVIEW));
        deeds.add(by(PICKERS, picker, start, 60 + 10 * picker, Step.PICK));
        deeds.add(by(PACKERS, packer, start, 130 + 5 * packer, Step.PACK));
        if (slip != Slip.NONE) {
            deeds.add(by(CHECKERS, checker, start, 160 + 2 * checker, Step.SLIP));
        }
        deeds.add(by(CHECKERS, checker, start, 170 + 5 * checker, Step.CHECK));
        deeds.add(by(SIGNERS, signer, start, 200 + 10 * signer, Step.SIGN));
        if (chance(2)) {
            int stays = 1 + random.nextInt(deeds.size());
            Instant last = deeds.get(stays - 1).at();
            deeds.subList(stays, deeds.size()).clear();
            deeds.add(new Deed(last.plus(Duration.ofMinutes(3)), "service", Step.CANCEL));
        } else {
            deeds.add(new Deed(at(gone, hour, 0), Rounds.shipper(warehouse), Step.HAND_OVER));
            afterwards(deeds, gone, travel);
        }
        deeds.removeIf(deed -> !deed.at().isBefore(END));
        return deeds;
    }

    /** From the hand-over on. */
    private void afterwards(List<Deed> deeds, int gone, int travel) {
        int fate = random.nextInt(1000);
        int hour = ARRIVALS[random.nextInt(ARRIVALS.length)];
        if (fate < 8) {
            deeds.add(new Deed(at(gone + 1, 7, 0), "service", Step.INTERCEPT));
            deeds.add(new Deed(at(gone + 5, 16, 0), "keeper", Step.COME_BACK));
            return;
        }
        if (chance(40)) {
            deeds.add(new Deed(at(gone + 1, 8, 0), "tracking", Step.TRANSIT));
        }
        if (fate < 18) {
            return;
        }
        if (fate < 22) {
            deeds.add(new Deed(at(gone + 9, 20, 0), "tracking", Step.LOSE));
        } else if (fate < 37) {
            deeds.add(new Deed(at(gone + travel, hour, 0), "tracking", Step.REFUSE));
            deeds.add(new Deed(at(gone + travel + 3, 16, 0), "keeper", Step.COME_BACK));
        } else {
            int arrived = gone + travel + (chance(93) ? 0 : 1 + random.nextInt(4));
            if (chance(30)) {
                deeds.add(new Deed(at(arrived, hour, 0), "tracking", Step.DELIVER));
                deeds.add(new Deed(at(arrived + 1, 9, 0), "tracking", Step.SIGN_FOR));
            } else {
                deeds.add(new Deed(at(arrived, hour, 0), "tracking", Step.SIGN_FOR));
            }
        }
    }

    private static Deed by(List<String> people, int who, Instant from, int minutes, Step step) {
        return new Deed(from.plus(Duration.ofMinutes(minutes)), people.get(who), step);
    }

    private Destination destination() {
        int near = (int)
                Destination.ALL.stream().filter(place -> place.distance() == 1).count();
        return Destination.ALL.get(chance(40) ? random.nextInt(near) : random.nextInt(Destination.ALL.size()));
    }

    /** One to three articles; the first ones of the catalogue sell best. */
    private List<Wanted> wanted() {
        Map<Article, Long> wanted = new LinkedHashMap<>();
        int lines = 1 + random.nextInt(3);
        while (wanted.size() < lines) {
            double popular = random.nextDouble();
            Article article = articles.get((int) (popular * popular * (articles.size() - Article.UNSOLD)));
            wanted.putIfAbsent(article, (long) (chance(70) ? 1 : 2 + random.nextInt(2)));
        }
        return wanted.entrySet().stream()
                .map(entry -> new Wanted(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** Mostly one parcel; sometimes the last article travels in one of its own. */
    private List<Box> boxes(int no, String carrier, Instant promised, List<Wanted> wanted) {
        int split = wanted.size() > 1 && chance(4) ? wanted.size() - 1 : wanted.size();
        List<Box> boxes = new ArrayList<>();
        boxes.add(box(carrier, 2 * no, promised, wanted.subList(0, split)));
        if (split < wanted.size()) {
            boxes.add(box(carrier, 2 * no + 1, promised, wanted.subList(split, wanted.size())));
        }
        return boxes;
    }

    private Box box(String carrier, int no, Instant promised, List<Wanted> contents) {
        int scale = Box.articles(contents) + 80 + random.nextInt(200);
        return new Box(
                Rates.of(carrier).prefix() + "%010d".formatted(no), chance(98) ? scale : null, promised, contents);
    }

    private Slip slip(List<Wanted> wanted) {
        long pieces = wanted.stream().mapToLong(Wanted::pieces).sum();
        return pieces > 1 && chance(50) ? Slip.MISSING : chance(50) ? Slip.EXTRA : Slip.WRONG;
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }
}
