package backprop.ui;

import backprop.FastStart;
import backprop.bench.Figures;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.robot.Robot;
import javafx.stage.Window;

/**
 * What the window holds of the machine's memory: after the start, in some minutes of use of all tabs, in a long run of
 * training and a wide sweep, and a minute after each. It is the window as a person starts it, in a Java that is told the
 * same. Linux says how much is resident; the first Java, which only waits, counts as well.
 */
public final class ResidentBench {
    private static final List<String> TABS = List.of("#tab-graph", "#tab-flow", "#tab-training", "#tab-lessons");
    private static final String STATUS = "/proc/%d/status";
    private static final long MEGABYTE = 1 << 20;
    private static final long REST_SECONDS = 60;
    private static final int TURNS_EACH = 40;
    private static final long PAUSE = 100_000_000L;

    private final BenchWindow window = BenchWindow.open();
    private final MemoryBench graph = new MemoryBench(window);
    private final Random random = new Random(7);
    private final AtomicLong most = new AtomicLong();

    private ResidentBench() {}

    /** Prints megabytes. */
    public static void main(String[] args) {
        FastStart.open(ResidentBench.class).ifPresent(System::exit);
        ResidentBench bench = new ResidentBench();
        GiveBack.whenAtRest(bench.window.scene());
        Thread watch = new Thread(bench::watch, "resident");
        watch.setDaemon(true);
        watch.start();
        bench.run(Double.parseDouble(System.getProperty("bench.minutes", "3")));
        Runtime.getRuntime().halt(0);
    }

    private void run(double minutes) {
        rest(10);
        print("after the start", resident(), 450);
        most.set(0);
        long end = System.nanoTime() + (long) (minutes * 60e9);
        for (int turn = 0; System.nanoTime() < end; turn++) {
            use(TABS.get(turn / TURNS_EACH % TABS.size()), turn % TURNS_EACH == 0);
        }
        print("most in " + minutes + " minutes of use", most.get(), Double.NaN);
        print("after them", resident(), 450);
        rest(REST_SECONDS);
        print("a minute after them", resident(), 450);
        atLength(
                "100,000 steps of training",
                "#tab-training",
                "#training-steps",
                "100000",
                "#training-train",
                this::trained);
        atLength("a sweep of 10,000 seeds", "#tab-flow", "#flow-seeds", "10000", "#flow-run", this::swept);
    }

    private void atLength(String what, String tab, String field, String value, String start, BooleanSupplier done) {
        fire(tab);
        rest(2);
        most.set(0);
        window.does(() -> {
            TextField text = (TextField) lookup(field);
            text.setText(value);
            text.fireEvent(new javafx.event.ActionEvent());
        });
        long began = System.nanoTime();
        String label = window.asks(() -> ((ButtonBase) lookup(start)).getText());
        if (!"Cancel".equals(label)) { // what takes about a second has begun by itself
            fire(start);
        }
        while (!done.getAsBoolean()) {
            LockSupport.parkNanos(PAUSE);
        }
        System.out.println(what + " took " + (System.nanoTime() - began) / 1_000_000_000 + " s");
        print("most in " + what, most.get(), 700);
        rest(REST_SECONDS);
        print("a minute after " + what, resident(), 500);
    }

    private boolean trained() {
        return window.asks(() -> ((Slider) lookup("#training-slider")).getMax() >= 100_000
                && !"Pause".equals(((ButtonBase) lookup("#training-train")).getText()));
    }

    private boolean swept() {
        return window.asks(
                () -> ((ButtonBase) lookup("#flow-run")).getTooltip().getText().startsWith("All 10000 seeds"));
    }

    /** One thing that somebody does on a tab, and the hand on its way to the next. */
    private void use(String tab, boolean isNew) {
        if (isNew) {
            fire(tab);
            rest(1);
        }
        switch (tab) {
            case "#tab-graph" -> window.does(graph::act);
            case "#tab-flow" -> fire(random.nextInt(20) == 0 ? "#flow-run" : "#flow-next-seed");
            case "#tab-training" -> train(isNew);
            default -> fire(random.nextInt(3) == 0 ? "#lesson-previous" : "#lesson-next");
        }
        window.does(() -> {
            Window stage = window.scene().getWindow();
            new Robot()
                    .mouseMove(
                            stage.getX() + random.nextDouble() * stage.getWidth(),
                            stage.getY() + random.nextDouble() * stage.getHeight());
        });
        window.frames(1);
        LockSupport.parkNanos(PAUSE);
    }

    private void train(boolean isNew) {
        if (isNew) {
            fire("#training-train");
        } else {
            window.does(() -> {
                Slider slider = (Slider) lookup("#training-slider");
                slider.setValue(random.nextDouble() * slider.getMax());
            });
        }
    }

    private void fire(String button) {
        window.does(() -> {
            if (lookup(button) instanceof ButtonBase there) {
                there.fire();
            }
        });
    }

    private Node lookup(String id) {
        return window.scene().lookup(id);
    }

    private static void rest(long seconds) {
        LockSupport.parkNanos(seconds * 1_000_000_000L);
    }

    private void watch() {
        while (true) {
            most.accumulateAndGet(resident(), Math::max);
            LockSupport.parkNanos(PAUSE);
        }
    }

    /** Megabytes of this Java and of the one that started it. */
    private static long resident() {
        ProcessHandle here = ProcessHandle.current();
        return (resident(here.pid())
                        + here.parent().map(first -> resident(first.pid())).orElse(0L))
                * 1024
                / MEGABYTE;
    }

    private static long resident(long process) {
        try {
            return Files.readAllLines(Path.of(String.format(STATUS, process))).stream()
                    .filter(line -> line.startsWith("VmRSS"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .sum();
        } catch (IOException e) {
            throw new UncheckedIOException("only Linux says what is resident", e);
        }
    }

    private static void print(String what, long megabytes, double wished) {
        Figures.print("resident", what, megabytes, "MB", wished);
        Runtime heap = Runtime.getRuntime();
        StringBuilder more = new StringBuilder("         heap " + heap.totalMemory() / MEGABYTE + " MB, of which "
                + (heap.totalMemory() - heap.freeMemory()) / MEGABYTE + " MB hold something");
        ManagementFactory.getGarbageCollectorMXBeans()
                .forEach(collector -> more.append(", ")
                        .append(collector.getName())
                        .append(": ")
                        .append(collector.getCollectionCount())
                        .append(" pauses, ")
                        .append(collector.getCollectionTime())
                        .append(" ms"));
        System.out.println(more);
    }
}
