package backprop.ui.explain;

import backprop.engine.Cell;
import backprop.engine.GradientCheck;
import backprop.engine.Step;
import backprop.picture.AllDigits;
import backprop.picture.Picture;
import backprop.picture.Theme;
import backprop.picture.formula.FormulaPicture;
import backprop.picture.formula.TexReader;
import backprop.picture.step.ArithmeticPicture;
import backprop.picture.step.MatrixPicture;
import backprop.picture.step.StepCheck;
import backprop.picture.step.StepPicture;
import backprop.picture.step.StepPicture.View;
import backprop.picture.step.StepWords;
import backprop.picture.step.UncheckedStep;
import backprop.session.EditException;
import backprop.session.Frame;
import backprop.session.Session;
import backprop.session.Subscription;
import backprop.ui.kit.Fxml;
import backprop.ui.kit.Messages;
import backprop.ui.kit.NumberField;
import backprop.ui.kit.OncePerPulse;
import backprop.ui.kit.PictureView;
import backprop.ui.kit.Scrolling;
import backprop.ui.kit.TextCopy;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.event.EventTarget;
import javafx.fxml.FXML;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Explains the step that was made last, and the number that is asked about. */
public final class StepPanel extends VBox {
    private static final double EQUATION = 20;
    private static final String WELCOME =
            "The graph shows only what is given so far: inputs, weights and biases. Press Step, or the → key, and"
                    + " watch the values travel forward and the errors come back. The panel below shows each gradient"
                    + " as soon as the pass has reached it.";

    private final Session session;
    private final StoryPane story;
    private final OncePerPulse painting;
    private final Checks checks = new Checks(this::check);
    private final OwnLines own;
    private Theme theme = Theme.LIGHT;
    private Frame frame;
    private double h = GradientCheck.DEFAULT_STEP;

    @FXML
    private Label title;

    @FXML
    private HBox head;

    @FXML
    private MenuButton copy;

    @FXML
    private Label meaning;

    @FXML
    private FlowPane statement;

    @FXML
    private PictureView equation;

    @FXML
    private Label shapes;

    @FXML
    private HBox viewBar;

    @FXML
    private ToggleGroup views;

    @FXML
    private ToggleButton sum;

    @FXML
    private ToggleButton matrix;

    @FXML
    private ToggleButton code;

    @FXML
    private CheckBox checkPass;

    @FXML
    private PictureView arithmetic;

    @FXML
    private PictureView matrices;

    @FXML
    private VBox lines;

    @FXML
    private VBox checkBar;

    @FXML
    private Label check;

    @FXML
    private Label checkRoom;

    @FXML
    private Label plainRoom;

    @FXML
    private Label plain;

    @FXML
    private NumberField checkStep;

    /** The panel of a session. */
    @SuppressWarnings("NullAway.Init") // the loader sets what is marked FXML
    public StepPanel(Session session, Messages messages) {
        this.session = session;
        this.frame = session.frame();
        TextCopy text = new TextCopy(messages::hint);
        this.story = new StoryPane(session, text);
        Fxml.fill(this);
        own = new OwnLines(session, this::revealVerdict);
        getChildren().add(getChildren().indexOf(arithmetic) + 1, own);
        getChildren().add(story);
        copy.getItems().setAll(StepCopy.items(text, this::shown));
        for (PictureView view : List.of(equation, arithmetic, matrices)) {
            view.onCell(session::focus);
            view.onTip(cell -> AllDigits.of(session.frame(), cell));
            view.setMinSize(0, USE_PREF_SIZE);
        }
        checkStep.name("step h of the plain centred difference");
        checkStep.show(h);
        checkStep.onPreview(this::changeStep);
        painting = new OncePerPulse(this, this::paint);
        widthProperty().addListener((property, was, is) -> painting.request());
    }

    /** Follows the session until the subscription is cancelled. */
    public Subscription follow() {
        Subscription following = session.subscribe(this::render);
        return () -> {
            following.cancel();
            checks.forget();
        };
    }

    /** Changes the colours. */
    public void theme(Theme other) {
        theme = other;
        painting.request();
    }

    /** Puts a control beside the title of the step. */
    public void addTool(Node tool) {
        head.getChildren().add(head.getChildren().indexOf(copy), tool);
    }

    /** Adds an entry to the menu of what can be copied of the step. */
    public void addCopy(MenuItem item) {
        copy.getItems().addAll(new SeparatorMenuItem(), item);
    }

    /** The number that a node of the panel shows, if it is known at this step. */
    public Optional<Cell> cellAt(@Nullable EventTarget node) {
        return Stream.of(equation, arithmetic, matrices, story.picture())
                .flatMap(view -> view.cellAt(node).stream())
                .filter(frame::knows)
                .findFirst();
    }

    /** What the panel shows, as one drawing as wide as the panel; without a check that is still worked out. */
    public Picture picture() {
        return picture(theme);
    }

    /** The same in the colours of a theme. */
    public Picture picture(Theme worn) {
        View view = sum.isSelected() ? View.SUMS : matrix.isSelected() ? View.MATRICES : View.CODE;
        return StepPicture.of(frame, view, toCheck().flatMap(checks::of), worn, room());
    }

    void render(Frame next) {
        frame = next;
        checks.forgetAllBut(next.trace());
        story.ask(next.focus());
        painting.request();
    }

    private void changeStep(double value) {
        if (!(value > 0 && value <= 1)) {
            throw new EditException("expected a step above 0, at most 1");
        }
        h = value;
        painting.request();
    }

    private Optional<StepCopy.Shown> shown() {
        return frame.playhead().current(frame.trace()).map(step -> new StepCopy.Shown(frame.trace(), step));
    }

    private double room() {
        return Math.max(200, getWidth() - getInsets().getLeft() - getInsets().getRight());
    }

    private void paint() {
        Step step = frame.playhead().current(frame.trace()).orElse(null);
        boolean any = step != null;
        title.setText(StepWords.title(step));
        title.setStyle("-fx-text-fill: " + StepWords.ink(step, theme).hex());
        title.setAccessibleText(step == null ? "Before the first step. " + WELCOME : StepText.spoken(frame, step));
        meaning.setText(step == null ? WELCOME : step.meaning());
        shapes.setText(step == null ? "" : step.shapes());
        show(statement, any);
        show(viewBar, any);
        checkPass.setSelected(frame.own().on());
        boolean asks = frame.own().on() && any;
        copy.setDisable(step == null || (asks && own.asks(frame, step)));
        show(own, asks && sum.isSelected());
        show(arithmetic, any && !asks && sum.isSelected());
        show(matrices, any && matrix.isSelected());
        show(lines, any && code.isSelected());
        if (step != null) {
            equation(step);
            views(step);
        }
        check();
        if (story.show(frame, theme, room())) {
            Platform.runLater(() -> reveal(story.getBoundsInParent()));
        }
        followTheNumberUnderWay();
    }

    private static void show(Node node, boolean visible) {
        node.setVisible(visible);
        node.setManaged(visible);
    }

    private void equation(Step step) {
        Picture picture = FormulaPicture.wrapped(TexReader.read(step.equation()), theme, EQUATION, room())
                .picture();
        equation.show(picture);
        equation.setAccessibleText(step.equation());
    }

    private void views(Step step) {
        if (sum.isSelected() && frame.own().on()) {
            own.show(frame, step, theme, room());
        } else if (sum.isSelected()) {
            arithmetic.show(ArithmeticPicture.of(frame, theme, room()));
        } else if (matrix.isSelected()) {
            matrices.show(MatrixPicture.of(frame, theme, room()));
        } else {
            code(step);
        }
    }

    /** The lines of the pass around this step, this one marked and in sight. */
    private void code(Step step) {
        lines.getChildren().clear();
        for (Step near : StepPicture.neighbours(frame.trace().steps(), step)) {
            Label line = new Label(near.code());
            line.setWrapText(true);
            line.setMinHeight(USE_PREF_SIZE);
            line.getStyleClass().add(near.equals(step) ? "code-line-here" : "code-line");
            lines.getChildren().add(line);
            if (near.equals(step)) {
                Platform.runLater(() -> reveal(lines.localToParent(line.getBoundsInParent())));
            }
        }
    }

    private Optional<UncheckedStep> toCheck() {
        return frame.playhead()
                .current(frame.trace())
                .map(step -> UncheckedStep.of(frame, step, h))
                .filter(step -> !step.isEmpty());
    }

    /** The check, and while it is worked out, the room that it will take. */
    private void check() {
        Optional<UncheckedStep> step = toCheck();
        Optional<StepCheck> known = step.flatMap(checks::of);
        if (step.isEmpty()) {
            checks.forget();
        }
        show(checkBar, step.isPresent());
        check.setText(known.map(StepCheck::verdict).orElse(step.isPresent() ? "checking …" : ""));
        check.setStyle("-fx-text-fill: "
                + known.map(result -> result.ink(theme)).orElse(theme.quiet()).hex());
        plain.setText(known.map(StepCheck::plain).orElse(""));
        boolean pending = step.isPresent() && known.isEmpty();
        checkRoom.setText(pending ? step.map(UncheckedStep::likelyVerdict).orElse("") : "");
        plainRoom.setText(pending ? StepCheck.likelyPlain() : "");
    }

    /** Stepping by neuron or by number, the line that is worked on stays in sight. */
    private void followTheNumberUnderWay() {
        frame.playhead()
                .underWay(frame.trace())
                .flatMap(cell -> arithmetic.nodeFor("line-" + cell.id()))
                .ifPresent(line -> Platform.runLater(() -> reveal(arithmetic.localToParent(line.getBoundsInParent()))));
    }

    private void revealVerdict() {
        Platform.runLater(() -> reveal(own.verdict()));
    }

    /** Scrolls a part of the panel into sight, unless it is there already. Layout must be done by then. */
    private void reveal(Bounds part) {
        Scrolling.around(this).ifPresent(pane -> {
            double hidden = getHeight() - pane.getViewportBounds().getHeight();
            double seen = pane.getVvalue() * Math.max(0, hidden);
            boolean below = part.getMaxY() > seen + pane.getViewportBounds().getHeight();
            if (hidden > 0 && (part.getMinY() < seen || below)) {
                pane.setVvalue(Math.min(1, part.getMinY() / hidden));
            }
        });
    }

    @FXML
    void askForOwn() {
        sum.setSelected(true);
        if (checkPass.isSelected()) {
            own.takeNext();
        }
        session.askForOwn(checkPass.isSelected());
    }

    @FXML
    void chooseView() {
        if (views.getSelectedToggle() == null) {
            sum.setSelected(true);
        }
        painting.request();
    }
}
