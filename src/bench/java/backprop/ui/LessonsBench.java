package backprop.ui;

import backprop.bench.Figures;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;

/** How long the thread of the window works at a stretch while one turns from lesson to lesson. */
public final class LessonsBench {
    private static final int LESSONS = 20;
    private static final int ROUNDS = 5;
    private static final int FRAMES = 8;
    private static final double FRAME = 16;
    private static final double MILLION = 1e6;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final BenchWindow window;
    private final List<Double> turns = new ArrayList<>();
    private final List<Double> layouts = new ArrayList<>();
    private double started;

    private LessonsBench(BenchWindow window) {
        this.window = window;
    }

    /** Prints the figures of the first visit of each lesson, whose page is laid out then, and of later ones. */
    public static void main(String[] args) {
        BenchWindow window = BenchWindow.open();
        window.does(() -> ((ToggleButton) window.scene().lookup("#tab-lessons")).fire());
        while (!window.asks(() -> window.scene().lookup("#lesson-title") != null)) {
            window.frames(1);
        }
        LessonsBench bench = new LessonsBench(window);
        window.does(bench::listen);
        bench.round("#lesson-next");
        bench.print("first visit");
        for (int i = 0; i < ROUNDS; i++) {
            bench.round("#lesson-previous");
            bench.round("#lesson-next");
        }
        bench.print("later visits");
        Runtime.getRuntime().halt(0);
    }

    private void listen() {
        window.scene().addPreLayoutPulseListener(() -> started = now());
        window.scene().addPostLayoutPulseListener(() -> layouts.add(now() - started));
    }

    private void round(String button) {
        Button turn = window.asks(() -> (Button) window.scene().lookup(button));
        for (int i = 1; i < LESSONS; i++) {
            window.does(() -> {
                double before = now();
                turn.fire();
                turns.add(now() - before);
            });
            window.frames(FRAMES);
        }
    }

    private void print(String visit) {
        Figures.print("lessons", visit + ": the click, median", Figures.median(turns), "ms", FRAME);
        Figures.print("lessons", visit + ": the click, longest", Figures.share(turns, 1), "ms", FRAME);
        Figures.print("lessons", visit + ": layout of a pulse, 95 %", Figures.share(layouts, 0.95), "ms", FRAME);
        Figures.print("lessons", visit + ": layout of a pulse, longest", Figures.share(layouts, 1), "ms", FRAME);
        turns.clear();
        window.does(layouts::clear);
    }

    /** Processor time of this thread, in milliseconds: on a busy machine the clock says something else. */
    private static double now() {
        return THREADS.getCurrentThreadCpuTime() / MILLION;
    }
}
