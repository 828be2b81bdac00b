package argosy.operations.intake;

import argosy.operations.orders.NewOrder;
import argosy.operations.orders.NewOrders;
import argosy.operations.orders.PlatformStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * A platform that behaves as badly as platforms do: it shows changes minutes after they happened, tells the same order several
 * times in one answer, mixes old tellings with new, gives pages in any order, and sometimes breaks off in the middle.
 */
final class SimulatedMarketplace implements Marketplace {

    private static final int PAGE = 7;
    private static final int MOST_DELAY = 480;

    private record Telling(NewOrder order, Instant visibleAt) {}

    private final Random random;
    private final List<Telling> tellings = new ArrayList<>();
    private final Map<String, PlatformStatus> truth = new LinkedHashMap<>();
    private final Map<Instant, List<NewOrder>> answers = new LinkedHashMap<>();
    private Instant now;
    private boolean breaks;

    SimulatedMarketplace(long seed, Instant now) {
        this.random = new Random(seed);
        this.now = now;
    }

    @Override
    public String shop() {
        return "TM01";
    }

    /** Time goes on, and buyers with it. */
    void live(int seconds, int changes) {
        now = now.plusSeconds(seconds);
        for (int i = 0; i < changes; i++) {
            boolean fresh = truth.isEmpty() || random.nextInt(3) > 0;
            String number =
                    fresh ? "SIM" + truth.size() : List.copyOf(truth.keySet()).get(random.nextInt(truth.size()));
            PlatformStatus before = truth.get(number);
            PlatformStatus next = before == null
                    ? PlatformStatus.UNPAID
                    : before == PlatformStatus.UNPAID
                            ? random.nextBoolean() ? PlatformStatus.PAID : PlatformStatus.CANCELLED
                            : before;
            truth.put(number, next);
            Instant at = now.plusMillis(i);
            tellings.add(new Telling(
                    NewOrders.order("TM01", number, next, at, NewOrders.line("TD-1001", 1, "89.00")),
                    at.plusSeconds(random.nextInt(MOST_DELAY))));
        }
    }

    void breaksOff(boolean now) {
        breaks = now;
    }

    Map<String, PlatformStatus> truth() {
        return truth;
    }

    @Override
    public Page changes(Instant since, String page) {
        List<NewOrder> answer = answers.computeIfAbsent(since.plusNanos(now.getNano()), s -> new ArrayList<>());
        if (page == null) {
            answer.clear();
            for (Telling telling : tellings) {
                if (!telling.order().modifiedAt().isBefore(since)
                        && !telling.visibleAt().isAfter(now)) {
                    answer.add(telling.order());
                    if (random.nextInt(4) == 0) {
                        answer.add(telling.order());
                    }
                }
            }
            Collections.shuffle(answer, random);
        }
        int from = page == null ? 0 : Integer.parseInt(page);
        if (breaks && from > 0) {
            throw new IllegalStateException("The platform broke off.");
        }
        int to = Math.min(answer.size(), from + PAGE);
        return new Page(answer.subList(from, to), to < answer.size() ? String.valueOf(to) : null);
    }
}
