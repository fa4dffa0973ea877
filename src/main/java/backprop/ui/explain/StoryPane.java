package backprop.ui.explain;

import backprop.engine.Cell;
import backprop.engine.Numerals;
import backprop.picture.AllDigits;
import backprop.picture.Picture;
import backprop.picture.Theme;
import backprop.picture.graph.UnitPicture;
import backprop.picture.step.StoryPicture;
import backprop.picture.step.WaterfallPicture;
import backprop.session.Frame;
import backprop.session.Session;
import backprop.ui.kit.Fxml;
import backprop.ui.kit.PictureView;
import backprop.ui.kit.TextCopy;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The number that is asked about: where it came from and where it goes, and the way back to the one asked about before. */
final class StoryPane extends VBox {
    private final Session session;
    private final TextCopy text;
    private final Deque<Cell> before = new ArrayDeque<>();
    private @Nullable Cell asked;
    private @Nullable Cell shown;

    @FXML
    private Button back;

    @FXML
    private PictureView picture;

    @FXML
    private PictureView waterfall;

    @FXML
    private PictureView unit;

    @SuppressWarnings("NullAway.Init") // the loader sets what is marked FXML
    StoryPane(Session session, TextCopy text) {
        this.session = session;
        this.text = text;
        Fxml.fill(this);
        picture.onCell(session::focus);
        picture.onTip(cell -> AllDigits.of(session.frame(), cell));
        picture.setMinSize(0, USE_PREF_SIZE);
        for (PictureView view : List.of(waterfall, unit)) {
            view.onCell(session::focus);
            view.onTip(cell -> AllDigits.of(session.frame(), cell));
            view.setMinSize(0, USE_PREF_SIZE);
        }
    }

    PictureView picture() {
        return picture;
    }

    /** Keeps what is asked about in mind, also what is asked between two pulses. */
    void ask(@Nullable Cell cell) {
        if (cell == null) {
            before.clear();
        } else if (asked != null && !cell.equals(asked)) {
            before.push(asked);
        }
        asked = cell;
    }

    /**
     * Shows what a frame is asked about, or nothing.
     *
     * @return true if it tells of another number than before
     */
    boolean show(Frame frame, Theme theme, double room) {
        Cell cell = frame.focus();
        setVisible(cell != null);
        setManaged(cell != null);
        boolean other = cell != null && !cell.equals(shown);
        shown = cell;
        if (cell != null) {
            picture.show(StoryPicture.of(frame, cell, theme, room));
            show(waterfall, WaterfallPicture.of(frame, cell, theme, room));
            show(unit, UnitPicture.of(frame, cell, theme, room));
            back.setDisable(before.isEmpty());
        }
        return other;
    }

    private static void show(PictureView view, Optional<Picture> picture) {
        picture.ifPresent(view::show);
        view.setVisible(picture.isPresent());
        view.setManaged(picture.isPresent());
    }

    @FXML
    void back() {
        Cell last = before.poll();
        if (last != null) {
            asked = null;
            session.focus(last);
        }
    }

    @FXML
    void close() {
        session.focus(null);
    }

    @FXML
    void copy() {
        Frame frame = session.frame();
        Cell cell = frame.focus();
        if (cell != null) {
            text.copy(cell.unicode(), Numerals.precise(frame.trace().value(cell)));
        }
    }
}
