package backprop.ui.explain;

import backprop.engine.Cell;
import backprop.engine.Numerals;
import backprop.picture.Picture;
import backprop.picture.Theme;
import backprop.picture.step.ChangesPicture;
import backprop.session.Change;
import backprop.session.Frame;
import backprop.session.Session;
import backprop.session.Subscription;
import backprop.ui.kit.OncePerPulse;
import backprop.ui.kit.PictureView;
import backprop.ui.kit.Scrolling;
import java.util.Optional;
import javafx.event.EventTarget;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * What a number that is moved by hand changes, cause before effect. It stands over what is said of the step from the first
 * move until the next action, and then gives its place back.
 */
public final class ChangePane extends StackPane {
    private static final double SIDES = 32;

    private final Session session;
    private final Region otherwise;
    private final PictureView list = new PictureView();
    private final Label back = new Label();
    private final VBox changes;
    private final OncePerPulse painting;
    private Theme theme = Theme.LIGHT;

    /** @param otherwise what is shown while nothing is moved by hand */
    public ChangePane(Session session, Region otherwise) {
        this.session = session;
        this.otherwise = otherwise;
        Label title = new Label("What changed, cause before effect");
        title.getStyleClass().add("card-title");
        back.setId("put-back");
        back.getStyleClass().add("quiet");
        list.setId("changes");
        list.setMinWidth(0);
        list.onCell(session::focus);
        changes = new VBox(8, title, list, back);
        changes.setId("what-changed");
        changes.setMaxHeight(USE_PREF_SIZE);
        setAlignment(changes, Pos.TOP_LEFT);
        changes.setPadding(new Insets(14, SIDES / 2, 12, SIDES / 2));
        getChildren().setAll(otherwise, changes);
        painting = new OncePerPulse(this, this::paint);
        widthProperty().addListener((property, was, is) -> painting.request());
        show(session.frame());
    }

    /** Follows the session until the subscription is cancelled. */
    public Subscription follow() {
        return session.subscribe(this::show);
    }

    /** Changes the colours. */
    public void theme(Theme other) {
        theme = other;
        painting.request();
    }

    /** The number that a node of the list shows. */
    public Optional<Cell> cellAt(@Nullable EventTarget target) {
        return list.cellAt(target);
    }

    private void show(Frame frame) {
        Change change = frame.own().on() ? null : frame.change(); // who works alone is told nothing
        if (change != null && !changes.isVisible()) {
            // The story of the number that is moved may have been scrolled to.
            Scrolling.around(this).ifPresent(pane -> pane.setVvalue(0));
        }
        show(otherwise, change == null);
        show(changes, change != null);
        if (change != null) {
            back.setText(
                    "Esc puts " + Numerals.given(change.was(change.cell())) + " back. The next step ends this view.");
            painting.request();
        }
    }

    private static void show(Region part, boolean visible) {
        part.setVisible(visible);
        part.setManaged(visible);
    }

    private void paint() {
        double width = getWidth() - SIDES;
        Change change = session.frame().change();
        if (change != null && width > 100) {
            Picture picture = ChangesPicture.of(change, theme, width);
            list.show(picture);
        }
    }

    /** Not lower than what it stands over, so that the numbers below keep their place. */
    @Override
    protected double computePrefHeight(double width) {
        return Math.max(super.computePrefHeight(width), otherwise.prefHeight(width));
    }
}
