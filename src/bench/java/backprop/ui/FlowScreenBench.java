package backprop.ui;

import backprop.bench.Figures;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import javafx.application.Platform;
import javafx.scene.control.Button;

/** From another seed to the frame on which every chart of the gradient flow shows it. */
public final class FlowScreenBench {
    private static final int WARM_UP = 80;
    private static final int SEEDS = 100;
    private static final double MOST = 33;
    private static final double FRAME = 16;
    private static final double MILLION = 1e6;

    private final BenchWindow window;
    private final List<Double> whole = new ArrayList<>();
    private final List<Double> held = new ArrayList<>();

    private FlowScreenBench(BenchWindow window) {
        this.window = window;
    }

    /** Prints the medians for the classic experiment. */
    public static void main(String[] args) {
        BenchWindow window = BenchWindow.open();
        window.does(() -> ((javafx.scene.control.ToggleButton) window.scene().lookup("#tab-flow")).fire());
        window.frames(30);
        FlowScreenBench bench = new FlowScreenBench(window);
        Button next = window.asks(() -> (Button) window.scene().lookup("#flow-next-seed"));
        for (int i = 0; i < WARM_UP + SEEDS; i++) {
            bench.seed(next, i >= WARM_UP);
        }
        Figures.print("flowscreen", "seed to painted, median", Figures.median(bench.whole), "ms", MOST);
        Figures.print("flowscreen", "seed to painted, 95 %", Figures.share(bench.whole, 0.95), "ms", Double.NaN);
        Figures.print("flowscreen", "the edit holds the window, 95 %", Figures.share(bench.held, 0.95), "ms", FRAME);
        Runtime.getRuntime().halt(0);
    }

    private void seed(Button next, boolean counts) {
        LockSupport.parkNanos(25_000_000L);
        CountDownLatch painted = new CountDownLatch(1);
        Platform.runLater(() -> {
            long start = System.nanoTime();
            next.fire();
            double edit = (System.nanoTime() - start) / MILLION;
            RenderedFrame.next(window.scene(), () -> {
                if (counts) {
                    whole.add((System.nanoTime() - start) / MILLION);
                    held.add(edit);
                }
                painted.countDown();
            });
        });
        BenchWindow.await(painted);
    }
}
