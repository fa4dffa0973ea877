package backprop.ui.explain;

import backprop.engine.Cell;
import backprop.lesson.practice.PassMarks.Standing;
import backprop.picture.Theme;
import backprop.picture.step.ArithmeticPicture;
import backprop.session.Frame;
import backprop.session.Session;
import backprop.ui.kit.PictureView;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** One line of a step, and beside it the field for one's own number. */
final class OwnLine extends HBox {
    /** How much of a row the field and its mark take. */
    static final double FIELD = 138;

    private static final PseudoClass RIGHT = PseudoClass.getPseudoClass("right");
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");
    private static final PseudoClass FOLLOWS = PseudoClass.getPseudoClass("follows");

    private final Session session;
    private final Cell cell;
    private final PictureView line = new PictureView();
    private final TextField field = new TextField();
    private final Label sign = new Label();
    private final Label note = new Label();
    private String written = "";

    /**
     * @param next what happens on Enter; it is told whether the number is another one than before
     * @param leave what happens on Escape
     */
    OwnLine(Session session, Cell cell, Consumer<Boolean> next, Runnable leave) {
        super(8);
        this.session = session;
        this.cell = cell;
        getStyleClass().add("own-line");
        setAlignment(Pos.TOP_LEFT);
        line.setMinSize(0, USE_PREF_SIZE);
        line.onCell(session::focus);
        HBox.setHgrow(line, Priority.ALWAYS);
        field.setId("mine-" + cell.id());
        field.getStyleClass().add("own-field");
        field.setPromptText("?");
        field.setPrefWidth(108);
        field.setMinWidth(108);
        field.setOnAction(event -> {
            next.accept(commit());
        });
        field.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                field.setText(written);
                leave.run();
                event.consume();
            }
        });
        field.focusedProperty().addListener((property, was, is) -> {
            if (!is) {
                commit();
            }
        });
        sign.getStyleClass().add("own-sign");
        sign.setMinWidth(16);
        note.getStyleClass().addAll("own-note", "small");
        HBox entry = new HBox(4, field, sign);
        entry.setAlignment(Pos.CENTER_LEFT);
        VBox right = new VBox(1, entry, note);
        right.setMinWidth(Region.USE_PREF_SIZE);
        right.setPrefWidth(FIELD);
        getChildren().addAll(line, right);
    }

    Cell cell() {
        return cell;
    }

    void take() {
        field.requestFocus();
        field.selectAll();
    }

    /** Hands over what was typed, unless it is there already. */
    private boolean commit() {
        String text = field.getText().strip();
        boolean other = !text.equals(written);
        if (other) {
            written = text;
            session.write(cell, text, OwnMarks.isRight(session.frame(), cell, text));
        }
        return other;
    }

    void show(Frame frame, OwnMarks marks, Theme theme, double width) {
        line.show(ArithmeticPicture.line(frame, cell, theme, width - FIELD - getSpacing()));
        String text = frame.own().at(cell).orElse("");
        if (!text.equals(written)) {
            written = text;
            field.setText(text);
        }
        mark(text, marks.standing(cell));
        note(frame, text, marks.standing(cell));
    }

    private void mark(String text, Optional<Standing> standing) {
        boolean unread = !text.isEmpty() && standing.isEmpty();
        boolean right = standing.filter(Standing.RIGHT::equals).isPresent();
        boolean follows = standing.filter(Standing.FOLLOWS::equals).isPresent();
        boolean wrong = standing.filter(Standing.WRONG::equals).isPresent() || unread;
        field.pseudoClassStateChanged(RIGHT, right);
        field.pseudoClassStateChanged(FOLLOWS, follows);
        field.pseudoClassStateChanged(WRONG, wrong);
        sign.pseudoClassStateChanged(RIGHT, right);
        sign.pseudoClassStateChanged(FOLLOWS, follows);
        sign.setText(right ? "✓" : follows ? "≈" : wrong ? "✗" : "");
        String said = right
                ? ", right to the digits given"
                : follows ? ", wrong, but it follows from your number before" : wrong ? ", wrong" : "";
        field.setAccessibleText("your number for " + cell.unicode() + ", " + cell.spoken() + said);
    }

    private void note(Frame frame, String text, Optional<Standing> standing) {
        boolean both = frame.own().shown().contains(cell)
                && standing.filter(Standing.RIGHT::equals).isEmpty()
                && !text.isEmpty();
        String words = both
                ? "lab: " + frame.trace().text(cell)
                : standing.filter(Standing.FOLLOWS::equals).isPresent()
                        ? "follows from yours"
                        : !text.isEmpty() && standing.isEmpty() ? "no number" : "";
        note.setText(words.replace('-', '−'));
        note.setVisible(!words.isEmpty());
        note.setManaged(!words.isEmpty());
    }
}
