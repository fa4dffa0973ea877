package backprop.ui;

import backprop.bench.Figures;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import javafx.animation.AnimationTimer;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;

/** The work of the window from one frame to the next while a run is trained and every chart of the screen follows it. */
public final class TrainingFramesBench {
    private static final int WARM_UP = 120;
    private static final int FRAMES = 600;
    private static final double MOST = 33;
    private static final double MILLION = 1e6;

    private TrainingFramesBench() {}

    /** Prints the times between frames for 2-12-12-8-1 on the spiral. */
    public static void main(String[] args) {
        BenchWindow window = BenchWindow.open();
        window.does(() -> ((ToggleButton) window.scene().lookup("#tab-training")).fire());
        window.frames(30);
        window.does(() -> ((TextField) window.scene().lookup("#training-steps")).setText("1000000"));
        Button train = window.asks(() -> (Button) window.scene().lookup("#training-train"));
        window.does(train::fire);
        window.frames(WARM_UP);
        List<Double> frames = new ArrayList<>();
        List<Double> processor = new ArrayList<>();
        count(window, frames, processor);
        if (!"Pause".equals(window.asks(train::getText))) {
            System.out.println("trainframes: the run was over before the frames were counted");
        }
        Figures.print("trainframes", "processor time a frame, median", Figures.median(processor), "ms", MOST);
        Figures.print("trainframes", "processor time a frame, 95 %", Figures.share(processor, 0.95), "ms", MOST);
        Figures.print("trainframes", "processor time a frame, 99 %", Figures.share(processor, 0.99), "ms", Double.NaN);
        Figures.print("trainframes", "between frames, median", Figures.median(frames), "ms", MOST);
        Figures.print("trainframes", "between frames, 95 %", Figures.share(frames, 0.95), "ms", Double.NaN);
        Runtime.getRuntime().halt(0);
    }

    private static void count(BenchWindow window, List<Double> frames, List<Double> processor) {
        CountDownLatch counted = new CountDownLatch(1);
        AnimationTimer timer = new AnimationTimer() {
            private long last;
            private double used;

            @Override
            public void handle(long now) {
                long present = System.nanoTime();
                double spent = ProcessorTime.ofWindow();
                if (last > 0) {
                    processor.add(spent - used);
                    frames.add((present - last) / MILLION);
                }
                last = present;
                used = spent;
                if (frames.size() == FRAMES) {
                    stop();
                    counted.countDown();
                }
            }
        };
        window.does(timer::start);
        BenchWindow.await(counted);
    }
}
