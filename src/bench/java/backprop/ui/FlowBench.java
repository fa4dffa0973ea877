package backprop.ui;

import backprop.bench.Figures;
import backprop.session.Playhead;
import backprop.ui.graph.AllEdges;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import javafx.animation.AnimationTimer;

/** Frames per second while dots run through a graph of 1,820 connections. */
public final class FlowBench {
    private static final int RUNS = 5;
    private static final double SECONDS = 1.2;
    private static final double LEAST = 55;

    private static final long SHORTEST = 12_000_000;

    private final BenchWindow window;
    private final List<Double> processor = new ArrayList<>();

    private FlowBench(BenchWindow window) {
        this.window = window;
    }

    /** Prints the medians: as steps show it, layer by layer, and with dots on every connection at once. */
    public static void main(String[] args) {
        BenchWindow window = BenchWindow.open();
        window.show("deep-sigmoid");
        FlowBench bench = new FlowBench(window);
        List<Double> stepping = new ArrayList<>();
        List<Double> everywhere = new ArrayList<>();
        int edges = 0;
        for (int i = 0; i < RUNS; i++) {
            int layer = 2 + i % 4;
            stepping.add(bench.framesPerSecond(() -> {
                window.session().seek(Playhead.after(2 * layer));
                window.session().seek(Playhead.after(2 * layer + 1));
            }));
            edges = window.asks(() -> AllEdges.count(window.scene()));
            everywhere.add(bench.framesPerSecond(() -> AllEdges.run(window.scene())));
        }
        Figures.printAtLeast(
                "flow", "dots of one step, a graph of " + edges + " edges", Figures.median(stepping), "fps", LEAST);
        Figures.printAtLeast(
                "flow", "dots on all " + edges + " edges at once", Figures.median(everywhere), "fps", LEAST);
        Figures.print("flow", "processor time of a frame, both, median", Figures.median(bench.processor), "ms", 1000 / 60.0);
        Runtime.getRuntime().halt(0);
    }

    /** A pulse waits until the one before it has been painted; one so soon that the dots stand still is not counted. */
    private double framesPerSecond(Runnable start) {
        window.frames(30);
        long[] seen = new long[3];
        double before = ProcessorTime.ofWindow();
        CountDownLatch done = new CountDownLatch(1);
        window.does(() -> {
            start.run();
            new AnimationTimer() {
                @Override
                public void handle(long now) {
                    long time = System.nanoTime();
                    if (time - seen[1] < SHORTEST) {
                        return;
                    }
                    seen[0] = seen[0] == 0 ? time : seen[0];
                    seen[1] = time;
                    seen[2]++;
                    if ((time - seen[0]) / 1e9 >= SECONDS) {
                        stop();
                        done.countDown();
                    }
                }
            }.start();
        });
        BenchWindow.await(done);
        processor.add((ProcessorTime.ofWindow() - before) / seen[2]);
        return (seen[2] - 1) * 1e9 / (seen[1] - seen[0]);
    }
}
