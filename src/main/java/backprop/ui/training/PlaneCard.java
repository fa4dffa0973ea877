package backprop.ui.training;

import backprop.ui.kit.Background;
import java.util.concurrent.Callable;
import javafx.beans.binding.Bindings;
import javafx.concurrent.Task;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** What the network answers over the plane of two inputs, and the second run beside it; or the loss over two weights instead. */
final class PlaneCard {
    /** A narrower card has no room for its title beside all of its choices. */
    private static final double NARROW = 300;
    /** What stands around the square: the border, the gap to a second one, the title, the words of a contour. */
    private static final double BORDER = 30;

    private static final double GAP = 8;
    private static final double HEAD = 68;
    private static final double CONTOUR_WORDS = 60;
    private static final double SHARES = 33;

    private final HBox header;
    private final Label title;
    private final StepChart plane;
    private final StepChart rivalPlane;
    private final Label note;
    private final Label shares;
    private final ContourView contour;
    private final Background counting = new Background("training-note");

    PlaneCard(
            HBox header,
            Label title,
            StepChart plane,
            StepChart rivalPlane,
            Label note,
            Label shares,
            ContourView contour) {
        this.header = header;
        this.title = title;
        this.plane = plane;
        this.rivalPlane = rivalPlane;
        this.note = note;
        this.shares = shares;
        this.contour = contour;
        rivalPlane.managedProperty().bind(rivalPlane.visibleProperty());
        shares.managedProperty().bind(shares.visibleProperty());
    }

    /** Makes the card as high as a square of its width needs, or two beside each other: the diagnosis has the rest. */
    void fit(Region card, Node words) {
        card.maxHeightProperty()
                .bind(Bindings.createDoubleBinding(
                        () -> height(card.getWidth(), words.isVisible()),
                        card.widthProperty(),
                        plane.visibleProperty(),
                        words.visibleProperty(),
                        shares.visibleProperty(),
                        rivalPlane.visibleProperty()));
    }

    private double height(double cardWidth, boolean hasWords) {
        double width = cardWidth - BORDER;
        double side = rivalPlane.isVisible() ? (width - GAP) / 2 : width;
        double around = HEAD + (hasWords ? CONTOUR_WORDS : 0) + (shares.isVisible() ? SHARES : 0);
        return plane.isVisible() ? around + side : HEAD * 2;
    }

    void render(Outcome outcome, TrainingCharts charts) {
        contour.render();
        if (contour.isWanted()) {
            plane.setVisible(true);
            rivalPlane.setVisible(false);
            renderWords(false, outcome);
            title.setText(header.getWidth() > NARROW ? "over two weights" : "");
        } else {
            renderPlane(outcome, charts);
        }
    }

    private void renderPlane(Outcome outcome, TrainingCharts charts) {
        Outcome.Rival rival = outcome.rival();
        boolean flat = charts.hasPlane();
        plane.setVisible(flat);
        rivalPlane.setVisible(flat && rival != null);
        renderWords(true, outcome);
        title.setText(title(rival));
        if (flat) {
            plane.showLater(() ->
                    new StepChart.Drawing(charts.plane(outcome.network(), outcome.run()), Phrases.plane(outcome)));
        }
        if (flat && rival != null) {
            rivalPlane.showLater(() -> new StepChart.Drawing(
                    charts.plane(rival.network(), rival.run()),
                    "Output of " + rival.name() + " over the plane at step " + outcome.step()));
        }
    }

    private String title(Outcome.@Nullable Rival rival) {
        if (rival == null) {
            return "over the plane";
        }
        return (header.getWidth() > NARROW ? "over the plane: this run, and " : "and ") + rival.name();
    }

    /** What stands below the plane or instead of it; nothing below a contour. */
    private void renderWords(boolean below, Outcome outcome) {
        boolean flat = plane.isVisible();
        shares.setVisible(below && flat && outcome.hasClasses());
        counting.stop();
        if (shares.isVisible()) {
            tell(shares, () -> Phrases.shares(outcome));
        }
        if (flat) {
            note.setText("");
        } else {
            tell(note, () -> Phrases.noPlane(outcome));
        }
    }

    /** How many samples are right takes a pass of each. */
    private void tell(Label label, Callable<String> words) {
        counting.run(
                new Task<String>() {
                    @Override
                    protected String call() throws Exception {
                        return words.call();
                    }
                },
                label::setText);
    }

    /** Ends all work. */
    void close() {
        counting.stop();
    }
}
