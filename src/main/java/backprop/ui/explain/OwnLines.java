package backprop.ui.explain;

import backprop.engine.Cell;
import backprop.engine.Step;
import backprop.picture.Theme;
import backprop.picture.step.ArithmeticPicture;
import backprop.session.Frame;
import backprop.session.Session;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.application.Platform;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Check my pass: a field beside every line of a step, marked as it is left, and what is said of the first that differs. */
final class OwnLines extends VBox {
    private final Session session;
    private final Runnable onVerdict;
    private final VBox rows = new VBox(6);
    private final Label first = new Label();
    private final Label slip = new Label();
    private final VBox verdict = new VBox(2, first, slip);
    private final Label count = new Label();
    private final Button both = new Button("Show mine and the lab’s");
    private final Button reveal = new Button("Reveal");
    private List<Cell> cells = List.of();
    private Frame frame;
    private boolean takes;

    /** @param onVerdict is told when something new is said of a number */
    OwnLines(Session session, Runnable onVerdict) {
        super(8);
        this.onVerdict = onVerdict;
        this.session = session;
        this.frame = session.frame();
        setId("own-pass");
        Label head = new Label("your number");
        head.getStyleClass().addAll("quiet", "small");
        head.setPrefWidth(OwnLine.FIELD);
        HBox heads = new HBox(head);
        heads.setAlignment(Pos.CENTER_RIGHT);
        verdict.setId("own-verdict");
        verdict.getStyleClass().add("own-verdict");
        verdict.setMinHeight(USE_PREF_SIZE);
        first.setId("own-first");
        first.getStyleClass().add("own-first");
        slip.setId("own-slip");
        for (Label words : List.of(first, slip)) {
            words.setWrapText(true);
            words.setMinHeight(USE_PREF_SIZE);
        }
        count.setId("own-count");
        count.getStyleClass().add("own-count");
        count.setMinWidth(USE_PREF_SIZE);
        both.setId("own-both");
        both.setTooltip(new Tooltip("Shows the lab’s number beside each of yours that differs"));
        both.setOnAction(event -> session.reveal(differing()));
        reveal.setId("own-reveal");
        reveal.setTooltip(new Tooltip("Shows all numbers of this step"));
        reveal.setOnAction(event -> session.reveal(all()));
        FlowPane foot = new FlowPane(8, 6, count, both, reveal);
        foot.setAlignment(Pos.CENTER_LEFT);
        VBox.setVgrow(rows, Priority.NEVER);
        getChildren().addAll(heads, rows, verdict, foot);
    }

    /** Where it says what differs, in the coordinates of the panel. */
    Bounds verdict() {
        return localToParent(new BoundingBox(0, verdict.getBoundsInParent().getMinY(), getWidth(), getHeight()));
    }

    /** True while a number of the step is kept back. */
    boolean asks(Frame now, Step step) {
        return IntStream.range(0, step.size()).mapToObj(step::cell).anyMatch(now::asks);
    }

    void show(Frame next, Step step, Theme theme, double width) {
        frame = next;
        List<Cell> wanted = ArithmeticPicture.shown(next, step);
        if (!wanted.equals(cells)) {
            cells = wanted;
            rows.getChildren().setAll(wanted.stream().map(this::line).toList());
        }
        OwnMarks marks = OwnMarks.of(next);
        lines().forEach(line -> line.show(next, marks, theme, width));
        boolean said = judge(marks);
        count.setText(marks.count(step) + " to the last digit given");
        both.setDisable(differing().isEmpty());
        reveal.setDisable(!asks(next, step));
        if (said) {
            onVerdict.run();
        }
        if (takes) {
            takes = false;
            Platform.runLater(this::take);
        }
    }

    /** Says what the first number is that differs; true if that is new. */
    private boolean judge(OwnMarks marks) {
        String lead = marks.first()
                .map(cell -> cell.unicode() + " is the first that differs.")
                .orElse("");
        String says = marks.first().map(marks::slip).orElse("");
        boolean other = !lead.equals(first.getText()) || !says.equals(slip.getText());
        first.setText(lead);
        slip.setText(says);
        verdict.setVisible(!lead.isEmpty());
        verdict.setManaged(!lead.isEmpty());
        return other && !lead.isEmpty();
    }

    private OwnLine line(Cell cell) {
        return new OwnLine(session, cell, other -> after(cell, other), this::leave);
    }

    private List<OwnLine> lines() {
        return rows.getChildren().stream().map(OwnLine.class::cast).toList();
    }

    /** Takes the keys, as soon as the lines are there, to the first that is still asked for. */
    void takeNext() {
        takes = true;
    }

    private void take() {
        lines().stream()
                .filter(line -> frame.asks(line.cell()))
                .findFirst()
                .or(() -> lines().stream().findFirst())
                .ifPresent(OwnLine::take);
    }

    /** Enter goes to the next line; once more in the last line of a step that is right, to the next step. */
    private void after(Cell cell, boolean other) {
        int next = cells.indexOf(cell) + 1;
        if (next < cells.size()) {
            lines().get(next).take();
            return;
        }
        boolean done = !other && cells.stream().noneMatch(session.frame()::asks);
        if (done) {
            takeNext();
            session.forward();
        }
    }

    private void leave() {
        requestFocus();
    }

    private Set<Cell> all() {
        Step step = frame.playhead().current(frame.trace()).orElseThrow();
        return IntStream.range(0, step.size()).mapToObj(step::cell).collect(Collectors.toSet());
    }

    /** Those of the step that were written and are not what the lab has. */
    private Set<Cell> differing() {
        return all().stream()
                .filter(cell -> frame.asks(cell) && frame.own().at(cell).isPresent())
                .collect(Collectors.toSet());
    }
}
