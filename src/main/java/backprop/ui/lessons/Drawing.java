package backprop.ui.lessons;

import backprop.engine.Activation;
import backprop.engine.Cell;
import backprop.engine.Trace;
import backprop.flow.Diagnosis;
import backprop.flow.Experiment;
import backprop.flow.Flow;
import backprop.lesson.LiveView;
import backprop.lesson.text.PlainMath;
import backprop.picture.Picture;
import backprop.picture.Size;
import backprop.picture.Theme;
import backprop.picture.flow.FlowCharts;
import backprop.picture.flow.FlowNames;
import backprop.picture.training.SlicePicture;
import backprop.training.Axis;
import backprop.training.LossSlice;
import backprop.training.Samples;
import backprop.ui.kit.OncePerPulse;
import backprop.ui.kit.PictureView;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import javafx.concurrent.Task;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** A chart in the text; it is drawn when it has been computed, away from the thread of the window. */
final class Drawing extends VBox {
    private static final double HEIGHT = 210;
    private static final double WIDEST = 720;
    private static final int POINTS = 81;

    private final PictureView view = new PictureView();
    private final StackPane words = new StackPane();
    private final Reading reading;
    private Optional<BiFunction<Theme, Size, Picture>> drawn = Optional.empty();
    private Trace trace;

    private Drawing(Reading reading) {
        this.reading = reading;
        trace = reading.lesson().trace();
        getStyleClass().add("drawing");
        view.setMinHeight(HEIGHT);
        view.onCell(reading::ask);
        getChildren().addAll(view, words);
        reading.fits(this::paint);
    }

    /** The norms of δ by layer, for two activations. */
    static Node of(LiveView.Flow flow, Reading reading) {
        Drawing drawing = new Drawing(reading);
        drawing.compute(
                () -> List.of(run(flow, flow.first()), run(flow, flow.second())),
                flows -> drawing.show(
                        (theme, size) -> new FlowCharts(flows, theme, false).bars(size),
                        "The norm of δ by layer, seed " + flow.seed() + ". " + ratio(flows.get(0)) + " "
                                + ratio(flows.get(1))));
        return drawing;
    }

    private static Flow run(LiveView.Flow flow, String name) {
        Activation hidden = Activation.named(name).orElseThrow();
        Activation output = flow.output().flatMap(Activation::named).orElse(hidden);
        Experiment classic = Experiment.classic(hidden);
        return new Experiment(classic.sizes(), hidden, output, classic.initialiser(), classic.bias(), classic.loss())
                .run(flow.seed());
    }

    private static String ratio(Flow flow) {
        return FlowNames.of(flow.experiment()) + ": layer 1 / layer " + flow.depth() + " = " + Diagnosis.ratioText(flow)
                + ".";
    }

    /**
     * ℒ over one parameter, with the tangent at its value: in the network of the lesson or, while that is open in the lab
     * with weights of its own, in that one.
     */
    static Node of(LiveView.LossSlice slice, Reading reading) {
        Drawing drawing = new Drawing(reading);
        drawing.view.setId("slice-" + slice.parameter().id());
        OncePerPulse painting = new OncePerPulse(drawing, () -> drawing.show(slice));
        reading.watches(trace -> {
            drawing.trace = trace;
            painting.request();
        });
        return drawing;
    }

    private void show(LiveView.LossSlice view) {
        Cell parameter = view.parameter();
        double here = trace.value(parameter);
        LossSlice slice = LossSlice.of(
                trace.network(),
                Samples.of(List.of(trace.sample())),
                new Axis(parameter, here - view.reach(), here + view.reach(), POINTS));
        boolean isOfLesson = trace.network().equals(reading.lesson().trace().network());
        show(
                (theme, size) -> SlicePicture.of(slice, here, "", theme, size),
                "The red line is the tangent at the present value of " + parameter.unicode() + ", "
                        + trace.text(parameter) + ": its slope is the gradient that the backward pass gives, "
                        + trace.text(parameter.gradient()) + "."
                        + (isOfLesson ? "" : " The weights are those that you have given it in the graph."));
    }

    private <T> void compute(java.util.concurrent.Callable<T> work, java.util.function.Consumer<T> done) {
        Task<T> task = new Task<>() {
            @Override
            protected T call() throws Exception {
                return work.call();
            }
        };
        task.setOnSucceeded(event -> done.accept(task.getValue()));
        task.setOnFailed(event -> {
            throw new IllegalStateException(task.getException());
        });
        Thread thread = new Thread(task, "lesson-view");
        thread.setDaemon(true);
        thread.start();
    }

    private void show(BiFunction<Theme, Size, Picture> picture, String says) {
        drawn = Optional.of(picture);
        words.getChildren().setAll(new Words(PlainMath.read(says), reading, "hint"));
        view.setAccessibleText(says);
        paint();
    }

    private void paint() {
        Size room = new Size(Math.min(WIDEST, reading.room()), HEIGHT);
        drawn.ifPresent(picture -> view.show(picture.apply(reading.theme(), room)));
    }
}
