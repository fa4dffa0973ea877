package backprop.session;

import backprop.engine.Network;
import backprop.engine.Quantity;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleSupplier;

/**
 * The way that updates made by hand have come. It is kept beside each lab of the history, so that undo agrees with it. An
 * edit that is no update begins a new way, unless it is one of the learning rate.
 *
 * @param points the networks before each update, the first one first
 */
public record Updates(List<Point> points) {
    /** Before the first update. */
    public static final Updates NONE = new Updates(List.of());

    /** So many updates back it goes. */
    static final int MOST = 500;

    /**
     * A network that was updated.
     *
     * @param network the network before the update
     * @param loss ℒ of the sample then
     */
    public record Point(Network network, double loss) {}

    public Updates {
        points = List.copyOf(points);
    }

    /** The edit that goes back to a point, counted from 0. */
    public Edit backTo(int point) {
        return new Edit.GoBack(points.size() - point, points.get(point).network());
    }

    /** The way after an edit of a lab whose loss can be asked for. */
    Updates after(Edit edit, Lab lab, DoubleSupplier loss) {
        if (edit instanceof Edit.Update) {
            List<Point> longer = new ArrayList<>(points.subList(Math.max(0, points.size() + 1 - MOST), points.size()));
            longer.add(new Point(lab.network(), loss.getAsDouble()));
            return new Updates(longer);
        } else if (edit instanceof Edit.GoBack back) {
            return new Updates(points.subList(0, points.size() - back.updates()));
        }
        boolean same = edit instanceof Edit.SetNumber set && set.cell().quantity() == Quantity.RATE;
        return same ? this : NONE;
    }
}
