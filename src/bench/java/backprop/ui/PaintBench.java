package backprop.ui;

import backprop.bench.Figures;
import backprop.engine.Cell;
import backprop.session.Edit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import javafx.application.Platform;

/** From the edit of a weight to the frame on which it is painted, with every pane of the first screen following. */
public final class PaintBench {
    private static final int WARM_UP = 150;
    private static final int EDITS = 200;
    private static final int BURST = 200;
    private static final int BURSTS = 10;
    private static final double TWO_PULSES = 2000 / 60.0;
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
        List<Double> processor = new ArrayList<>();
        for (int i = 0; i < WARM_UP + EDITS; i++) {
            double[] cost = edit();
            if (i >= WARM_UP) {
                whole.add(cost[0]);
                processor.add(cost[1]);
            }
        }
        Figures.print("paint", name + ", edit to painted, median", Figures.median(whole), "ms", most);
        Figures.print("paint", name + ", edit to painted, 95 %", Figures.share(whole, 0.95), "ms", Double.NaN);
        Figures.print("paint", name + ", processor time, median", Figures.median(processor), "ms", Double.NaN);
        List<Double> waits = new ArrayList<>();
        for (int i = 0; i < BURSTS; i++) {
            waits.add(burst());
        }
        Figures.print("paint", name + ", 200 edits, last one painted, median", Figures.median(waits), "ms", TWO_PULSES);
    }

    /** An edit at any moment between two pulses: the milliseconds until it is painted, and of processor time. */
    private double[] edit() {
        LockSupport.parkNanos(20_000_000L + random.nextInt(17_000_000));
        double[] cost = new double[2];
        CountDownLatch painted = new CountDownLatch(1);
        Platform.runLater(() -> {
            double processor = ProcessorTime.ofWindow();
            long start = System.nanoTime();
            nudge();
            RenderedFrame.next(window.scene(), () -> {
                cost[0] = (System.nanoTime() - start) / MILLION;
                cost[1] = ProcessorTime.ofWindow() - processor;
                painted.countDown();
            });
        });
        BenchWindow.await(painted);
        return cost;
    }

    /** So many edits as fast as they come: the milliseconds from the last one until it is painted. */
    private double burst() {
        double[] wait = new double[1];
        CountDownLatch painted = new CountDownLatch(1);
        for (int i = 0; i < BURST - 1; i++) {
            Platform.runLater(this::nudge);
        }
        Platform.runLater(() -> {
            long last = System.nanoTime();
            nudge();
            RenderedFrame.next(window.scene(), () -> {
                wait[0] = (System.nanoTime() - last) / MILLION;
                painted.countDown();
            });
        });
        BenchWindow.await(painted);
        return wait[0];
    }

    private void nudge() {
        value = value > 0.9 ? 0.1 : value + 0.013;
        window.session().preview(new Edit.SetNumber(Cell.weight(1, 1, 1), value));
    }
}
