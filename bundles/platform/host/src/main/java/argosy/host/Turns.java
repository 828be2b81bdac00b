package argosy.host;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/** A department is not stopped while it starts: whoever wants to waits for the end of that. */
final class Turns {

    private final Map<String, Lock> locks = new ConcurrentHashMap<>();

    <T> T take(String department, Supplier<T> work) {
        Lock turn = locks.computeIfAbsent(department, first -> new ReentrantLock());
        turn.lock();
        try {
            return work.get();
        } finally {
            turn.unlock();
        }
    }

    /** Whoever has ever had a turn, those included that have it just now. */
    List<String> departments() {
        return List.copyOf(locks.keySet());
    }
}
