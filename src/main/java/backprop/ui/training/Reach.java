package backprop.ui.training;

import backprop.engine.Cell;
import backprop.training.Axis;
import java.util.stream.DoubleStream;

/** How far a chart of the loss goes along a weight. */
enum Reach {
    RUN("all of the run", 0),
    HALF("± 0.5", 0.5),
    ONE("± 1", 1),
    TWO("± 2", 2),
    FIVE("± 5", 5),
    TEN("± 10", 10);

    private static final double MARGIN = 0.3;
    private static final double LEAST = 0.5;

    private final String title;
    private final double side;

    Reach(String title, double side) {
        this.title = title;
        this.side = side;
    }

    String title() {
        return title;
    }

    /**
     * The axis around a value.
     *
     * @param run the values that the parameter had in the run
     */
    Axis axis(Cell parameter, double here, double[] run, int count) {
        if (this != RUN) {
            return Axis.over(parameter, here - side, here + side, count);
        }
        double lowest = DoubleStream.concat(DoubleStream.of(here), DoubleStream.of(run))
                .min()
                .orElse(here);
        double highest = DoubleStream.concat(DoubleStream.of(here), DoubleStream.of(run))
                .max()
                .orElse(here);
        double margin = Math.max(LEAST, MARGIN * (highest - lowest));
        return Axis.over(parameter, lowest - margin, highest + margin, count);
    }
}
