package backprop.ui.lessons;

import backprop.engine.Cell;
import backprop.engine.Network;
import backprop.engine.Trace;
import backprop.lesson.LiveView;
import backprop.picture.training.SlicePicture;
import backprop.training.Axis;
import backprop.training.LossSlice;
import backprop.training.Samples;
import backprop.ui.kit.OncePerPulse;
import backprop.ui.kit.PictureView;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.UnaryOperator;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/**
 * ℒ over one parameter, with the tangent at its value: in the network of the lesson or, while that is open in the lab with
 * weights of its own, in that one. Its point can be dragged, or moved with the arrow keys, as on the training screen; what is
 * tried there changes nothing else, and Escape goes back.
 */
final class MovableSlice {
    private static final int POINTS = 81;

    private final LiveView.LossSlice view;
    private final Drawing drawing;
    private final Reading reading;
    private final OncePerPulse painting;
    private Trace trace;
    private OptionalDouble tried = OptionalDouble.empty();

    MovableSlice(LiveView.LossSlice view, Drawing drawing, Reading reading) {
        this.view = view;
        this.drawing = drawing;
        this.reading = reading;
        trace = reading.lesson().trace();
        painting = new OncePerPulse(drawing, this::show);
        serve(drawing.view());
        reading.watches(next -> {
            trace = next;
            tried = OptionalDouble.empty();
            painting.request();
        });
    }

    private void serve(PictureView chart) {
        chart.setId("slice-" + view.parameter().id());
        chart.setFocusTraversable(true);
        chart.addEventHandler(MouseEvent.MOUSE_PRESSED, event -> {
            chart.requestFocus();
            drag(event);
        });
        chart.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
        chart.addEventFilter(MouseEvent.MOUSE_CLICKED, event -> {
            if (!event.isStillSincePress()) {
                event.consume(); // the end of a drag asks about no number
            }
        });
        chart.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    }

    private Network network() {
        return trace.network();
    }

    private Cell parameter() {
        return view.parameter();
    }

    private double home() {
        return network().get(parameter());
    }

    private Axis axis() {
        return new Axis(parameter(), home() - view.reach(), home() + view.reach(), POINTS);
    }

    private LossSlice slice() {
        return LossSlice.of(shown().network(), Samples.of(List.of(trace.sample())), axis());
    }

    /** The pass with the value that is tried, if one is. */
    private Trace shown() {
        return tried.isPresent() ? Trace.of(network().with(parameter(), tried.getAsDouble()), trace.sample()) : trace;
    }

    private void drag(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY) {
            double x = drawing.view()
                    .sceneToLocal(event.getSceneX(), event.getSceneY())
                    .getX();
            attempt(axis().tidy(SlicePicture.valueAt(x, slice(), reading.theme(), drawing.room())));
            event.consume();
        }
    }

    private void attempt(double value) {
        tried = OptionalDouble.of(value);
        painting.request();
    }

    private void pressed(KeyEvent event) {
        int stride = event.isShiftDown() ? 10 : 1;
        switch (event.getCode()) {
            case RIGHT -> move(place -> place + stride);
            case LEFT -> move(place -> place - stride);
            case ESCAPE -> {
                if (tried.isEmpty()) {
                    return;
                }
                tried = OptionalDouble.empty();
                painting.request();
            }
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void move(UnaryOperator<Integer> move) {
        attempt(axis().moved(tried.orElse(home()), move));
    }

    private void show() {
        LossSlice slice = slice();
        Trace shown = shown();
        double home = home();
        drawing.show(
                (theme, size) -> SlicePicture.of(slice, home, "where it was", theme, size),
                "The red line is the tangent at the " + (tried.isPresent() ? "tried" : "present") + " value of "
                        + parameter().unicode() + ", " + shown.text(parameter())
                        + ": its slope is the gradient that the backward pass gives, "
                        + shown.text(parameter().gradient()) + "." + remark());
    }

    private String remark() {
        if (tried.isPresent()) {
            return " Esc goes back to " + trace.text(parameter()) + ".";
        }
        return (network().equals(reading.lesson().trace().network())
                        ? ""
                        : " The weights are those that you have given it in the graph.")
                + " Drag the point to try others.";
    }
}
