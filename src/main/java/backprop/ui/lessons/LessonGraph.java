package backprop.ui.lessons;

import backprop.picture.AllDigits;
import backprop.picture.Picture;
import backprop.picture.Size;
import backprop.picture.Theme;
import backprop.picture.graph.GraphLayout;
import backprop.picture.graph.GraphPicture;
import backprop.session.Frame;
import backprop.session.Session;
import backprop.ui.kit.OncePerPulse;
import backprop.ui.kit.PictureView;
import java.util.Optional;
import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;
import org.jspecify.annotations.Nullable;

/** The graph of a lesson's pass, as large as its room allows. A click on a number asks about it. */
final class LessonGraph extends Region {
    /** A drawing is laid out in more room and shown smaller: its circles and words have sizes of their own. */
    private static final double ROOM = 1.3;

    private final PictureView view = new PictureView();
    private final Scale scale = new Scale(1, 1);
    private final OncePerPulse painting = new OncePerPulse(this, this::paint);
    private Theme theme;
    private @Nullable Frame frame;
    private Optional<Session> session = Optional.empty();

    LessonGraph(Theme theme) {
        this.theme = theme;
        setId("lesson-graph");
        setAccessibleText("The graph at this step");
        view.getTransforms().add(scale);
        view.setManaged(false);
        view.onCell(cell -> session.ifPresent(s -> s.focus(cell)));
        view.onTip(cell -> Optional.ofNullable(frame).flatMap(now -> AllDigits.of(now, cell)));
        getChildren().add(view);
        widthProperty().addListener((property, was, is) -> painting.request());
        heightProperty().addListener((property, was, is) -> painting.request());
    }

    void theme(Theme other) {
        theme = other;
        painting.request();
    }

    void show(Session shown, Frame next) {
        session = Optional.of(shown);
        frame = next;
        painting.request();
    }

    private void paint() {
        Frame now = frame;
        if (now == null || getWidth() < 60 || getHeight() < 60) {
            return;
        }
        Size room = new Size(getWidth() * ROOM, getHeight() * ROOM);
        GraphLayout layout = GraphLayout.of(now, room, now.focus());
        Picture picture = GraphPicture.of(now, layout, theme, null);
        double fit = Math.min(getWidth() / picture.width(), getHeight() / picture.height());
        scale.setX(fit);
        scale.setY(fit);
        view.show(picture);
        view.resize(picture.width(), picture.height());
        view.relocate((getWidth() - fit * picture.width()) / 2, (getHeight() - fit * picture.height()) / 2);
    }
}
