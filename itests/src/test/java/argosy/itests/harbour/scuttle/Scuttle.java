package argosy.itests.harbour.scuttle;

/** Sinks the ship with everyone on board. */
public final class Scuttle implements Runnable {

    @Override
    public void run() {
        System.exit(3);
    }
}
