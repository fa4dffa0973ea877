package backprop.ui;

import backprop.bench.Figures;
import backprop.document.Examples;
import backprop.engine.Cell;
import backprop.engine.Trace;
import backprop.session.Edit;
import backprop.session.Granularity;
import backprop.session.Playhead;
import backprop.session.Session;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import javafx.scene.Node;
import javafx.scene.input.ScrollEvent;

/** Steps, edits, asks, undoes, zooms and opens other networks for minutes, and prints what stays in the heap. */
public final class MemoryBench {
    private static final double MEGABYTE = 1 << 20;
    private static final long EVERY = 30_000_000_000L;

    private final BenchWindow window;
    private final Random random = new Random(7);
    private int turn;

    MemoryBench(BenchWindow window) {
        this.window = window;
    }

    /** The minutes that it takes. */
    public static void main(String[] args) {
        MemoryBench bench = new MemoryBench(BenchWindow.open());
        bench.run(Double.parseDouble(args[0]));
        Runtime.getRuntime().halt(0);
    }

    private void run(double minutes) {
        warmUp();
        long start = System.nanoTime();
        long next = start + EVERY;
        List<Double> heap = new ArrayList<>();
        List<Integer> threads = new ArrayList<>();
        while (System.nanoTime() - start < minutes * 60e9) {
            window.does(this::act);
            window.frames(1);
            if (System.nanoTime() >= next) {
                next += EVERY;
                threads.add(ManagementFactory.getThreadMXBean().getThreadCount());
                heap.add(report((System.nanoTime() - start) / 1e9));
            }
        }
        if (heap.size() >= 4) {
            // The first half minute still loads classes and fills what is meant to be filled.
            List<Double> settled = heap.subList(heap.size() / 2, heap.size());
            double before = Figures.median(heap.subList(1, 1 + settled.size() / 2));
            Figures.print("memory", "heap at the end / after warming up", Figures.median(settled) / before, "", 1.1);
            int more = threads.get(threads.size() - 1) - threads.get(1);
            Figures.print("memory", "threads at the end − after warming up", more, "", 2);
        }
    }

    /**
     * Shows every layer of every network that will be opened. JavaFX keeps a record of styles per id of a node for as long
     * as the window lives, so the largest network fills that table, whenever it comes.
     */
    private void warmUp() {
        for (String name : Examples.names()) {
            window.does(() -> window.session().open(backprop.bench.Networks.lab(name)));
            window.frames(5);
            int depth = window.session().frame().trace().network().depth();
            for (int l = 1; l <= depth; l++) {
                Cell first = Cell.weight(l, 1, 1);
                window.does(() -> window.session().focus(first));
                window.frames(2);
            }
        }
    }

    private double report(double seconds) {
        window.does(() -> window.session().open(backprop.bench.Networks.lab("worked-example")));
        window.frames(5);
        for (int i = 0; i < 3; i++) {
            System.gc();
            window.frames(2);
        }
        Runtime runtime = Runtime.getRuntime();
        double used = (runtime.totalMemory() - runtime.freeMemory()) / MEGABYTE;
        System.out.printf(
                Locale.ROOT,
                "memory %5.0f s  %6d actions  heap %7.2f MB  %d threads%n",
                seconds,
                turn,
                used,
                ManagementFactory.getThreadMXBean().getThreadCount());
        return used;
    }

    /** One thing that somebody does with the graph. */
    void act() {
        Session session = window.session();
        Trace trace = session.frame().trace();
        turn++;
        switch (random.nextInt(12)) {
            case 0, 1 -> session.forward();
            case 2 -> session.back();
            case 3 -> session.seek(Playhead.after(random.nextInt(trace.steps().size() + 1)));
            case 4, 5 -> session.apply(new Edit.SetNumber(weight(trace), random.nextGaussian()));
            case 6 -> drag(session, weight(trace));
            case 7 -> session.focus(random.nextBoolean() ? weight(trace) : null);
            case 8 -> session.undo();
            case 9 -> session.stepBy(List.of(Granularity.values()).get(random.nextInt(3)));
            case 10 -> zoom();
            default -> openNow(session);
        }
    }

    private void openNow(Session session) {
        if (turn % 40 == 0) {
            List<String> names = Examples.names();
            session.open(backprop.bench.Networks.lab(names.get(random.nextInt(names.size()))));
        }
    }

    private static void drag(Session session, Cell cell) {
        for (int i = 0; i < 10; i++) {
            session.preview(new Edit.SetNumber(cell, i / 10.0));
        }
        session.commit();
    }

    private Cell weight(Trace trace) {
        int layer = 1 + random.nextInt(trace.network().depth());
        return Cell.weight(
                layer,
                1 + random.nextInt(trace.network().size(layer)),
                1 + random.nextInt(trace.network().size(layer - 1)));
    }

    /** Turns the wheel over the graph, in and out again, by amounts that never repeat. */
    private void zoom() {
        Node graph = window.scene().lookup("#graph");
        double amount = (random.nextDouble() - 0.5) * 800;
        graph.fireEvent(new ScrollEvent(
                ScrollEvent.SCROLL,
                300,
                200,
                300,
                200,
                false,
                false,
                false,
                false,
                false,
                false,
                0,
                amount,
                0,
                amount,
                ScrollEvent.HorizontalTextScrollUnits.NONE,
                0,
                ScrollEvent.VerticalTextScrollUnits.NONE,
                0,
                0,
                null));
    }
}
