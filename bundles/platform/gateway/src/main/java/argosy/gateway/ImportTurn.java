package argosy.gateway;

import argosy.department.Problem;
import argosy.department.Text;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Files to import are held in memory while they are read, checked and written as a preview: one after the other, over all
 * departments, so that many at once do not take the memory of everybody. Slow senders are waited for without a turn.
 */
final class ImportTurn implements ReaderInterceptor {

    private static final long LONGEST_WAIT_SECONDS = 30;
    private static final long MEMORY_OF_ONE = 400L << 20;

    private final Semaphore turns;

    private ImportTurn(Semaphore turns) {
        this.turns = turns;
    }

    /** As many at once as the memory of this process bears; one at least. */
    static ImportTurn asMemoryAllows() {
        long turns = Math.max(1, Runtime.getRuntime().maxMemory() / MEMORY_OF_ONE);
        return new ImportTurn(new Semaphore((int) Math.min(turns, 8), true));
    }

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        Spool spool = Spool.of(context.getInputStream());
        Afterwards.add(context::getProperty, context::setProperty, spool);
        context.setInputStream(spool.content());
        take();
        Afterwards.add(context::getProperty, context::setProperty, turns::release);
        return context.proceed();
    }

    private void take() {
        try {
            if (turns.tryAcquire(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new Problem(
                503,
                "imports-busy",
                Text.of("Other files are being read at this moment; try again.", "当前有其他文件正在导入，请稍后重试。"),
                List.of(),
                Map.of("retryAfter", LONGEST_WAIT_SECONDS));
    }
}
