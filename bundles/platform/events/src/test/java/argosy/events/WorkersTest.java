package argosy.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import java.net.URL;
import java.net.URLClassLoader;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class WorkersTest {

    /** A department on whose thread the work comes up. */
    public static final class Department implements Consumer<Runnable> {
        @Override
        public void accept(Runnable work) {
            work.run();
        }
    }

    @Test
    void whoeverBringsWorkMayBeUnloadedWhileTheThreadsStay() throws Exception {
        try (Workers workers = new Workers(() -> false)) {
            WeakReference<ClassLoader> department = bringWork(workers);

            Instant deadline = Instant.now().plus(Duration.ofSeconds(20));
            while (department.get() != null && Instant.now().isBefore(deadline)) {
                System.gc();
            }
            assertThat(department.get()).isNull();
        }
    }

    private static WeakReference<ClassLoader> bringWork(Workers workers) throws Exception {
        URL classes = WorkersTest.class.getProtectionDomain().getCodeSource().getLocation();
        try (URLClassLoader loader = new URLClassLoader(new URL[] {classes}, null) {
            @Override
            protected Class<?> findClass(String name) throws ClassNotFoundException {
                return name.equals(Department.class.getName())
                        ? super.findClass(name)
                        : WorkersTest.class.getClassLoader().loadClass(name);
            }
        }) {
            Class<?> type = loader.loadClass(Department.class.getName());
            assertThat(type).isNotSameAs(Department.class);
            @SuppressWarnings("unchecked")
            Consumer<Runnable> department =
                    (Consumer<Runnable>) type.getConstructor().newInstance();
            CountDownLatch done = new CountDownLatch(3);
            department.accept(() -> {
                workers.now(done::countDown);
                workers.inTheBackground(done::countDown);
                workers.later(1, done::countDown);
            });
            assertThat(done.await(20, TimeUnit.SECONDS)).isTrue();
            return new WeakReference<>(loader);
        }
    }
}
