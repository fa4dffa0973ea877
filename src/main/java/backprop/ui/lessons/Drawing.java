package backprop.ui.lessons;

import backprop.engine.Activation;
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

    private final PictureView view = new PictureView();
    private final StackPane words = new StackPane();
    private final Reading reading;
    private Optional<BiFunction<Theme, Size, Picture>> drawn = Optional.empty();

    private Drawing(Reading reading) {
        this.reading = reading;
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

    /** ℒ over one parameter, with the tangent at its value. */
    static Node of(LiveView.LossSlice slice, Reading reading) {
        Drawing drawing = new Drawing(reading);
        new MovableSlice(slice, drawing, reading);
        return drawing;
    }

    PictureView view() {
        return view;
    }

    /** What the picture is drawn for. */
    Size room() {
        return new Size(Math.min(WIDEST, reading.room()), HEIGHT);
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

    void show(BiFunction<Theme, Size, Picture> picture, String says) {
        drawn = Optional.of(picture);
        words.getChildren().setAll(new Words(PlainMath.read(says), reading, "hint"));
        view.setAccessibleText(says);
        paint();
    }

    private void paint() {
        drawn.ifPresent(picture -> view.show(picture.apply(reading.theme(), room())));
    }
}
