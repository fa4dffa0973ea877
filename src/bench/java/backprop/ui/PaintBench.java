package backprop.ui;

import backprop.bench.Figures;
import backprop.engine.Cell;
import backprop.session.Edit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import javafx.application.Platform;

/** From the edit of a weight to the frame on which it is painted, with every pane of the first screen following. */
public final class PaintBench {
    private static final int WARM_UP = 150;
    private static final int EDITS = 200;
    private static final int BURST = 200;
    private static final int BURSTS = 10;
    private static final double MILLION = 1e6;

    private final BenchWindow window;
    private final Random random = new Random(1);
    private double value;

    private PaintBench(BenchWindow window) {
        this.window = window;
    }

    /** Prints the medians of both networks, and how a burst fares. */
    public static void main(String[] args) {
        PaintBench bench = new PaintBench(BenchWindow.open());
        bench.measure("worked-example", "2-3-1", 16);
        bench.measure("deep-sigmoid", "10-20-20-20-20-20-1", 33);
        Runtime.getRuntime().halt(0);
    }

    private void measure(String network, String name, double most) {
        window.show(network);
        List<Double> whole = new ArrayList<>();
        List<Double> work = new ArrayList<>();
        for (int i = 0; i < WARM_UP + EDITS; i++) {
            long[] times = edit();
            if (i >= WARM_UP) {
                whole.add((times[2] - times[0]) / MILLION);
                work.add((times[2] - times[1]) / MILLION);
            }
        }
        Figures.print("paint", name + ", edit to painted, median", Figures.median(whole), "ms", most);
        Figures.print("paint", name + ", edit to painted, 95 %", Figures.share(whole, 0.95), "ms", Double.NaN);
        Figures.print("paint", name + ", of it work of the pulse, median", Figures.median(work), "ms", Double.NaN);
        List<Double> pulses = new ArrayList<>();
        for (int i = 0; i < BURSTS; i++) {
            pulses.add((double) burst());
        }
        Figures.print("paint", name + ", pulses after 200 edits, most", Figures.share(pulses, 1), "", 2);
    }

    /** The times of an edit at any moment between two pulses: of the edit, of the start of its pulse, of the end. */
    private long[] edit() {
        LockSupport.parkNanos(20_000_000L + random.nextInt(17_000_000));
        long[] times = new long[3];
        CountDownLatch painted = new CountDownLatch(1);
        Platform.runLater(() -> {
            times[0] = System.nanoTime();
            nudge();
            window.scene().addPreLayoutPulseListener(new Runnable() {
                @Override
                public void run() {
                    times[1] = System.nanoTime();
                    window.scene().removePreLayoutPulseListener(this);
                }
            });
            RenderedFrame.next(window.scene(), () -> {
                times[2] = System.nanoTime();
                painted.countDown();
            });
        });
        BenchWindow.await(painted);
        return times;
    }

    /** So many edits as fast as they come, and how many pulses pass from the last one until it is painted. */
    private int burst() {
        AtomicInteger pulses = new AtomicInteger();
        AtomicInteger atLast = new AtomicInteger();
        AtomicInteger atPainted = new AtomicInteger();
        Runnable count = pulses::incrementAndGet;
        CountDownLatch painted = new CountDownLatch(1);
        Platform.runLater(() -> window.scene().addPreLayoutPulseListener(count));
        for (int i = 0; i < BURST - 1; i++) {
            Platform.runLater(this::nudge);
        }
        Platform.runLater(() -> {
            nudge();
            atLast.set(pulses.get());
            RenderedFrame.next(window.scene(), () -> {
                atPainted.set(pulses.get());
                painted.countDown();
            });
        });
        BenchWindow.await(painted);
        window.does(() -> window.scene().removePreLayoutPulseListener(count));
        return atPainted.get() - atLast.get();
    }

    private void nudge() {
        value = value > 0.9 ? 0.1 : value + 0.013;
        window.session().preview(new Edit.SetNumber(Cell.weight(1, 1, 1), value));
    }
}
