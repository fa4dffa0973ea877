package backprop.ui.graph;

import backprop.engine.Cost;
import backprop.picture.Size;
import backprop.picture.Theme;
import backprop.picture.training.SlicePicture;
import backprop.session.Change;
import backprop.session.Frame;
import backprop.training.Axis;
import backprop.training.LossSlice;
import backprop.training.Samples;
import backprop.training.Tangent;
import backprop.ui.kit.Background;
import backprop.ui.kit.PictureView;
import java.util.List;
import java.util.function.ToIntFunction;
import javafx.concurrent.Task;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/**
 * A small chart of ℒ along the weight that is moved by hand, in the corner of the graph where it hides least, unless it would
 * hide much everywhere. The curve is
 * computed once for a gesture, away from the window where that takes long; while the weight moves, only the point does.
 */
final class LossInset {
    private static final Size USUAL = new Size(292, 176);
    private static final Size SMALL = new Size(236, 140);
    private static final double FRAME = 8;
    private static final double MARGIN = 8;
    private static final double TOOLS = 48;
    private static final double ROOMY = 700;
    private static final double LEAST_HEIGHT = 260;
    private static final int MOST_HIDDEN = 4;
    private static final double REACH = 4;
    private static final int POINTS = 81;
    private static final long LONG = 400_000;

    private final PictureView chart = new PictureView();
    private final StackPane node = new StackPane(chart);
    private final Background background = new Background("loss along a weight");
    private final Runnable repaint;
    private @Nullable Size placedIn;
    private boolean isInTheWay;
    private @Nullable Change drawnFor;
    private @Nullable LossSlice curve;

    /** @param repaint is called when a curve that was computed elsewhere is there */
    LossInset(Runnable repaint) {
        this.repaint = repaint;
        node.setId("loss-inset");
        node.setManaged(false);
        node.setVisible(false);
        node.setMouseTransparent(true);
        node.getStyleClass().add("loss-inset");
        node.setAccessibleText("the loss along the weight that is moved");
    }

    Node node() {
        return node;
    }

    /** Follows a frame; {@code hidden} counts what an area of the graph holds. */
    void show(Frame frame, Theme theme, Size room, ToIntFunction<Bounds> hidden) {
        Change change = frame.change();
        if (change == null
                || frame.own().on()
                || !change.cell().quantity().isParameter()
                || room.height() < LEAST_HEIGHT) {
            node.setVisible(false);
            drawnFor = null;
            background.stop();
            return;
        }
        Size size = room.width() < ROOMY ? SMALL : USUAL;
        if (!node.isVisible() || !room.equals(placedIn)) {
            placedIn = room;
            place(room, size, hidden);
        }
        LossSlice along = curve(change);
        node.setVisible(along != null && !isInTheWay);
        if (along != null) {
            Tangent here = new Tangent(
                    change.is(change.cell()),
                    change.now().loss(),
                    change.now().value(change.cell().gradient()),
                    Double.NaN);
            chart.show(SlicePicture.of(along.touched(here), change, theme, size));
        }
    }

    private void place(Size room, Size size, ToIntFunction<Bounds> hidden) {
        double width = size.width() + 2 * FRAME;
        double height = size.height() + 2 * FRAME;
        double right = room.width() - width - MARGIN;
        double low = room.height() - height - MARGIN;
        Bounds best = new BoundingBox(right, TOOLS, width, height);
        for (Bounds other : List.of(
                new BoundingBox(MARGIN, TOOLS, width, height),
                new BoundingBox(right, low, width, height),
                new BoundingBox(MARGIN, low, width, height))) {
            best = hidden.applyAsInt(other) < hidden.applyAsInt(best) ? other : best;
        }
        isInTheWay = hidden.applyAsInt(best) > MOST_HIDDEN;
        node.resizeRelocate(best.getMinX(), best.getMinY(), width, height);
    }

    /** The curve that a change moves along, if it is there. */
    private @Nullable LossSlice curve(Change change) {
        Change known = drawnFor;
        LossSlice present = curve;
        double is = change.is(change.cell());
        boolean same = known != null
                && known.cell().equals(change.cell())
                && known.before().equals(change.before());
        boolean inside = present == null
                || (is >= present.axis().from() && is <= present.axis().to());
        if (same && inside) {
            return present;
        }
        drawnFor = change;
        Cost cost = Cost.of(change.now().network().sizes());
        if (cost.forward() * POINTS < LONG) {
            curve = slice(change);
            return curve;
        }
        curve = same ? present : null;
        compute(change);
        return curve;
    }

    private void compute(Change change) {
        Task<LossSlice> task = new Task<>() {
            @Override
            protected LossSlice call() {
                return slice(change);
            }
        };
        background.run(task, slice -> {
            curve = slice;
            repaint.run();
        });
    }

    private static LossSlice slice(Change change) {
        double was = change.was(change.cell());
        double reach = Math.max(REACH, 1.5 * Math.abs(change.is(change.cell()) - was));
        Axis axis = Axis.over(change.cell(), was - reach, was + reach, POINTS);
        return LossSlice.of(
                change.before().network(), Samples.of(List.of(change.before().sample())), axis);
    }
}
