package backprop.picture.training;

import backprop.picture.Shape.Segment;
import backprop.training.LossLandscape;
import java.util.ArrayList;
import java.util.List;

/**
 * The line along which a landscape has one height, cell by cell between four of its points: where the height lies between
 * two neighbours, the line crosses their edge, in proportion.
 *
 * @see <a href="https://doi.org/10.1145/37402.37422">Lorensen and Cline, Marching Cubes, 1987, in two dimensions</a>
 */
final class IsoLines {
    private final LossLandscape landscape;
    private final Plot plot;
    private final double level;
    private final List<Segment> segments = new ArrayList<>();

    private IsoLines(LossLandscape landscape, double level, Plot plot) {
        this.landscape = landscape;
        this.level = level;
        this.plot = plot;
    }

    static List<Segment> of(LossLandscape landscape, double level, Plot plot) {
        IsoLines lines = new IsoLines(landscape, level, plot);
        for (int j = 0; j + 1 < landscape.up().count(); j++) {
            for (int i = 0; i + 1 < landscape.across().count(); i++) {
                lines.cell(i, j);
            }
        }
        return lines.segments;
    }

    private void cell(int i, int j) {
        boolean high = landscape.loss(i, j) >= level;
        if (high == (landscape.loss(i + 1, j) >= level)
                && high == (landscape.loss(i + 1, j + 1) >= level)
                && high == (landscape.loss(i, j + 1) >= level)) {
            return;
        }
        List<double[]> crossings = new ArrayList<>();
        cross(crossings, i, j, i + 1, j);
        cross(crossings, i + 1, j, i + 1, j + 1);
        cross(crossings, i + 1, j + 1, i, j + 1);
        cross(crossings, i, j + 1, i, j);
        if (crossings.size() == 2) {
            line(crossings.get(0), crossings.get(1));
        } else if (crossings.size() == 4) {
            saddle(i, j, crossings);
        }
    }

    /** Two opposite corners are high and two are low; the middle says which two are joined. */
    private void saddle(int i, int j, List<double[]> crossings) {
        double middle = (landscape.loss(i, j)
                        + landscape.loss(i + 1, j)
                        + landscape.loss(i + 1, j + 1)
                        + landscape.loss(i, j + 1))
                / 4;
        boolean joined = (middle >= level) == (landscape.loss(i, j) >= level);
        line(crossings.get(0), crossings.get(joined ? 1 : 3));
        line(crossings.get(2), crossings.get(joined ? 3 : 1));
    }

    private void cross(List<double[]> crossings, int i, int j, int k, int m) {
        double from = landscape.loss(i, j);
        double to = landscape.loss(k, m);
        if (Double.isFinite(from) && Double.isFinite(to) && (from >= level) != (to >= level)) {
            double t = (level - from) / (to - from);
            double across =
                    landscape.across().value(i) * (1 - t) + landscape.across().value(k) * t;
            double up = landscape.up().value(j) * (1 - t) + landscape.up().value(m) * t;
            crossings.add(new double[] {plot.x(across), plot.y(up)});
        }
    }

    private void line(double[] from, double[] to) {
        segments.add(new Segment.Move(from[0], from[1]));
        segments.add(new Segment.Straight(to[0], to[1]));
    }
}
