package argosy.storage;

import argosy.department.Register;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The rows of every register seen so far; registers are constants, so each is looked at once. */
final class Registers {

    private final Engine engine;
    private final Map<Register<?>, Rows<?>> rows = new ConcurrentHashMap<>();

    Registers(Engine engine) {
        this.engine = engine;
    }

    @SuppressWarnings("unchecked")
    <R extends Record> Rows<R> rows(Register<R> register) {
        Rows<?> known = rows.get(register);
        return (Rows<R>) (known != null ? known : rows.computeIfAbsent(register, r -> new Rows<>(r, engine.holding())));
    }
}
