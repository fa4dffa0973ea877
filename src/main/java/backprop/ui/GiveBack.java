package backprop.ui;

import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.util.function.LongSupplier;
import javafx.scene.Scene;
import javafx.scene.input.InputEvent;

/**
 * Gives memory back to the system when the window rests: a collector keeps what it may need again, and one that has nothing
 * to do never looks.
 *
 * <p>Giving back takes a full collection, and nothing is painted for the 100 to 200 ms of it. So it comes only when nobody
 * has touched the window for fifteen seconds and nothing has run in it, and only once in a rest.
 */
final class GiveBack {
    private static final int GLANCE_MILLIS = 5_000;

    /** So many glances in a row that find nothing. */
    private static final int REST = 3;

    /** More than a resting window takes between two glances; a run takes it in a moment. */
    private static final long LITTLE = 8 << 20;

    private final LongSupplier collections;
    private final LongSupplier used;
    private final Runnable collect;
    private volatile boolean touched = true;
    private long collectionsBefore;
    private long usedBefore;
    private int quiet;

    /**
     * @param collections how often memory was collected
     * @param used the bytes that are taken now
     * @param collect collects all and gives back what is free
     */
    GiveBack(LongSupplier collections, LongSupplier used, Runnable collect) {
        this.collections = collections;
        this.used = used;
        this.collect = collect;
    }

    /** Watches a window as long as this Java lives. */
    static void whenAtRest(Scene scene) {
        GiveBack giveBack = new GiveBack(GiveBack::collectionsHere, GiveBack::usedHere, System::gc);
        scene.addEventFilter(InputEvent.ANY, event -> giveBack.touched());
        Thread thread = new Thread(giveBack::watch, "give-back");
        thread.setDaemon(true);
        thread.start();
    }

    /** Somebody is at the window. */
    void touched() {
        touched = true;
    }

    private void watch() {
        try {
            while (true) {
                Thread.sleep(GLANCE_MILLIS);
                glance();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Looks whether anything has happened since the last glance. */
    void glance() {
        quiet = rests() ? quiet + 1 : 0;
        if (quiet == REST) {
            collect.run();
        }
        collectionsBefore = collections.getAsLong();
        usedBefore = used.getAsLong();
    }

    private boolean rests() {
        boolean wasTouched = touched;
        touched = false;
        return !wasTouched && collections.getAsLong() == collectionsBefore && used.getAsLong() - usedBefore < LITTLE;
    }

    private static long collectionsHere() {
        return ManagementFactory.getGarbageCollectorMXBeans().stream()
                .mapToLong(GarbageCollectorMXBean::getCollectionCount)
                .sum();
    }

    private static long usedHere() {
        Runtime heap = Runtime.getRuntime();
        return heap.totalMemory() - heap.freeMemory();
    }
}
