package backprop.picture.chart;

import java.util.List;

/** Where numbers stand along a line. */
public sealed interface Axis permits LinearAxis, LogAxis {
    /** How far along the line a number stands: 0 at its start, 1 at its end, not limited to these. */
    double place(double value);

    /** The numbers to name along the line: round ones, in order, at most so many. */
    List<Tick> ticks(int most);
}
