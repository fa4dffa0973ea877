package backprop.picture.graph;

import backprop.picture.graph.GraphLayout.Column;
import backprop.picture.graph.GraphLayout.Edge;
import backprop.picture.graph.GraphLayout.Spot;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;

/**
 * Finds a place on each connection for its chip, so that no chip hides another or what stands around a neuron. Each chip
 * starts near the middle of its connection; then all take turns to move away from what they hide, until nothing is hidden
 * or nothing gets better. Where there is no room for all, some must give way.
 */
final class ChipPlaces {
    /**
     * The size of a chip.
     *
     * @param width its width
     * @param height its height
     */
    record Extent(double width, double height) {}

    /** A rectangle, by its middle and half its extent. */
    private record Area(double x, double y, double halfWidth, double halfHeight) {
        double overlap(Area other) {
            double dx = halfWidth + other.halfWidth - Math.abs(x - other.x);
            double dy = halfHeight + other.halfHeight - Math.abs(y - other.y);
            return dx <= 0 || dy <= 0 ? 0 : dx * dy;
        }
    }

    private static final double FIRST = 0.06;
    private static final double STRIDE = 0.02;
    private static final int PLACES = 45;
    private static final int ROUNDS = 12;
    private static final double APART = 1.5;

    /** How much a place is worth avoiding for each part of the way that it is off the middle. */
    private static final double OFF_MIDDLE = 20;

    /** What it costs to stand on the line of another connection, where one could take the number for its weight. */
    private static final double ON_ANOTHER_LINE = 4;

    private final List<Edge> edges;
    private final List<Extent> extents;
    private final List<Area> obstacles;
    private final double[][] costs;
    private final Area[] chosen;

    private ChipPlaces(List<Edge> edges, List<Extent> extents, List<Area> obstacles) {
        this.edges = edges;
        this.extents = extents;
        this.obstacles = obstacles;
        costs = new double[edges.size()][PLACES];
        chosen = new Area[edges.size()];
    }

    /** The places for chips of these sizes on the connections between two layers, where biases take so much room. */
    static ChipPlaces of(List<Edge> edges, List<Extent> extents, GraphLayout layout, double biasRoom) {
        ChipPlaces places = new ChipPlaces(edges, extents, obstacles(edges, layout, biasRoom));
        places.start();
        int round = 0;
        while (round < ROUNDS && places.improve()) {
            round++;
        }
        return places;
    }

    /** The middle of each chip, in the order of the connections. */
    List<Spot> spots() {
        return Arrays.stream(chosen).map(a -> new Spot(a.x(), a.y())).toList();
    }

    /** True if no chip hides another or what stands around a neuron. */
    boolean areFree() {
        return standing(e -> false).size() == edges.size()
                && Arrays.stream(chosen).noneMatch(a -> obstacles.stream().anyMatch(o -> a.overlap(o) > 0));
    }

    /** The indices of chips that do not hide each other: those that are wanted first, then as many as there is room for. */
    Set<Integer> standing(IntPredicate wanted) {
        Set<Integer> standing = new LinkedHashSet<>();
        for (boolean first : new boolean[] {true, false}) {
            for (int e = 0; e < chosen.length; e++) {
                Area area = chosen[e];
                if (wanted.test(e) == first && standing.stream().allMatch(s -> area.overlap(chosen[s]) == 0)) {
                    standing.add(e);
                }
            }
        }
        return standing;
    }

    /** The neurons at both ends, with their biases and error signals where those are shown. */
    private static List<Area> obstacles(List<Edge> edges, GraphLayout layout, double biasRoom) {
        int l = edges.get(0).weight().layer();
        List<Area> areas = new ArrayList<>();
        for (Column column : List.of(layout.column(l - 1), layout.column(l))) {
            for (int k = 0; k < column.rows().size(); k++) {
                double r = layout.radius();
                double y = column.y(k);
                areas.add(new Area(column.x(), y, r + Neurons.RING, r + Neurons.RING));
                if (column.layer() > 0 && layout.detail() == GraphLayout.Detail.FULL) {
                    areas.add(new Area(column.x(), y - r - 14, biasRoom / 2, 8));
                    areas.add(new Area(column.x(), y + r + 18.5, Neurons.DELTA_ROOM / 2, 9.5));
                }
            }
        }
        return areas;
    }

    private void start() {
        for (int e = 0; e < edges.size(); e++) {
            for (int p = 0; p < PLACES; p++) {
                costs[e][p] = fixedCost(e, p);
            }
            chosen[e] = area(e, best(e));
        }
    }

    /** Lets each chip move to its best place while the others stay; false if none moved. */
    private boolean improve() {
        boolean moved = false;
        for (int e = 0; e < edges.size(); e++) {
            Area next = area(e, best(e));
            moved |= !next.equals(chosen[e]);
            chosen[e] = next;
        }
        return moved;
    }

    private int best(int e) {
        int best = PLACES / 2;
        double least = Double.POSITIVE_INFINITY;
        for (int p = 0; p < PLACES; p++) {
            double cost = costs[e][p];
            Area area = area(e, p);
            for (int other = 0; other < edges.size() && cost < least; other++) {
                Area taken = chosen[other];
                cost += taken == null || other == e ? 0 : hidden(area, taken);
            }
            if (cost < least) {
                least = cost;
                best = p;
            }
        }
        return best;
    }

    private static double hidden(Area one, Area other) {
        double overlap = one.overlap(other);
        return overlap == 0 ? 0 : 60 + overlap;
    }

    private double fixedCost(int e, int p) {
        Area area = area(e, p);
        double cost = OFF_MIDDLE * Math.abs(FIRST + STRIDE * p - 0.5);
        for (Area obstacle : obstacles) {
            cost += 2 * hidden(area, obstacle);
        }
        for (int other = 0; other < edges.size(); other++) {
            cost += other != e && isOn(edges.get(other), area) ? ON_ANOTHER_LINE : 0;
        }
        return cost;
    }

    /** True if a connection runs through the middle part of an area. */
    private static boolean isOn(Edge edge, Area area) {
        double dx = edge.to().x() - edge.from().x();
        double t = (area.x() - edge.from().x()) / dx;
        double y = edge.from().y() + t * (edge.to().y() - edge.from().y());
        return t > 0 && t < 1 && Math.abs(y - area.y()) < area.halfHeight();
    }

    private Area area(int e, int p) {
        Edge edge = edges.get(e);
        double t = FIRST + STRIDE * p;
        return new Area(
                edge.from().x() + t * (edge.to().x() - edge.from().x()),
                edge.from().y() + t * (edge.to().y() - edge.from().y()),
                extents.get(e).width() / 2 + APART,
                extents.get(e).height() / 2 + APART);
    }
}
