package backprop.ui.steps;

import backprop.engine.Numerals;
import backprop.engine.Step;
import backprop.picture.Mark;
import backprop.picture.Theme;
import backprop.picture.step.TimelinePicture;
import backprop.picture.step.UpdatesPicture;
import backprop.session.Frame;
import backprop.session.Granularity;
import backprop.session.Playhead;
import backprop.session.Session;
import backprop.session.Subscription;
import backprop.session.Updates;
import backprop.ui.kit.Fxml;
import backprop.ui.kit.OncePerPulse;
import backprop.ui.kit.PictureView;
import java.util.Optional;
import java.util.function.DoubleConsumer;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** Moves the playhead: by buttons, by keys, by the timeline, or by itself while it plays. */
public final class StepBar extends VBox {
    private static final double ROOMY = 980;
    private static final double NARROW = 720;
    private static final double TIGHT = 690;
    private static final String UPDATE = "apply the update and begin the next pass";
    private static final PseudoClass NARROW_BAR = PseudoClass.getPseudoClass("narrow");
    private static final PseudoClass TIGHT_BAR = PseudoClass.getPseudoClass("tight");

    private final Session session;
    private final PictureView timeline = new PictureView();
    private final OncePerPulse painting;
    private final Player player;
    private Theme theme = Theme.LIGHT;
    private Frame frame;
    private boolean goesOn = true;
    private DoubleConsumer onSpeed = faster -> {};

    @FXML
    private Button first;

    @FXML
    private Button back;

    @FXML
    private Button forward;

    @FXML
    private Tooltip forwardTip;

    @FXML
    private Button last;

    @FXML
    private PictureView updates;

    @FXML
    private Button play;

    @FXML
    private FontIcon playIcon;

    @FXML
    private Slider speed;

    @FXML
    private Tooltip speedTip;

    @FXML
    private Label speedLabel;

    @FXML
    private Label byLabel;

    @FXML
    private ToggleGroup granularities;

    @FXML
    private ToggleButton layer;

    @FXML
    private ToggleButton neuron;

    @FXML
    private ToggleButton number;

    @FXML
    private Label count;

    /** The step bar of a session. */
    @SuppressWarnings("NullAway.Init") // the loader sets what is marked FXML
    public StepBar(Session session) {
        this.session = session;
        this.frame = session.frame();
        player = new Player(session, this::showPlaying);
        Fxml.fill(this);
        setMinWidth(0); // It takes the width that it gets, and fits into it.
        timeline.setId("timeline");
        timeline.setAccessibleText("timeline of the steps; click one to go there");
        timeline.setMinHeight(TimelinePicture.HEIGHT);
        timeline.setPrefHeight(TimelinePicture.HEIGHT);
        timeline.setMinWidth(0);
        timeline.addEventHandler(MouseEvent.MOUSE_CLICKED, this::jump);
        getChildren().add(timeline);
        painting = new OncePerPulse(this, this::paint);
        widthProperty().addListener((property, was, is) -> {
            fit(is.doubleValue());
            painting.request();
        });
        updates.addEventHandler(MouseEvent.MOUSE_CLICKED, this::goBack);
        updates.widthProperty().addListener((property, was, is) -> painting.request());
        speed.valueProperty().addListener((property, was, is) -> changeSpeed());
    }

    /** Follows the session until the subscription is cancelled. */
    public Subscription follow() {
        Subscription frames = session.subscribe(this::render);
        return () -> {
            player.pause();
            frames.cancel();
        };
    }

    /** Changes the colours. */
    public void theme(Theme other) {
        theme = other;
        painting.request();
    }

    /** Ends with the pass: where two networks are compared, an update of one would part them. */
    public void endsWithThePass() {
        goesOn = false;
        render(frame);
    }

    /** Who is told how fast the steps play: 1 is normal, 2 twice as fast. */
    public void onSpeed(DoubleConsumer listener) {
        onSpeed = listener;
    }

    void render(Frame next) {
        frame = next;
        boolean atStart = next.playhead().equals(Playhead.START);
        boolean atEnd = next.playhead().equals(Playhead.end(next.trace()));
        first.setDisable(atStart);
        back.setDisable(atStart);
        boolean updates = atEnd && goesOn;
        forward.setDisable(atEnd && !goesOn);
        forward.setText(updates ? "Update" : "Step");
        forward.setAccessibleText(updates ? UPDATE : "one step forward");
        forwardTip.setText((updates ? "Apply the update and begin the next pass" : "One step forward") + " (→)");
        last.setDisable(atEnd);
        granularities.selectToggle(
                switch (next.granularity()) {
                    case LAYER -> layer;
                    case NEURON -> neuron;
                    case NUMBER -> number;
                });
        count.setText(counted());
        if (atEnd) {
            player.pause();
        }
        painting.request();
    }

    /** {@code 7 of 12}, and within a step {@code 7 of 12 · 2 of 3}. */
    private String counted() {
        Playhead at = frame.playhead();
        int steps = frame.trace().steps().size();
        Optional<Step> current = at.current(frame.trace());
        boolean within = at.cells() > 0 || at.terms() > 0;
        String whole = (at.currentIndex() + 1) + " of " + steps;
        return within
                ? whole + " · " + (at.terms() > 0 ? at.cells() + 1 : at.cells()) + " of "
                        + current.map(Step::size).orElse(0)
                : whole;
    }

    private void paint() {
        double width = getWidth() - getInsets().getLeft() - getInsets().getRight();
        if (width > 20) {
            timeline.show(TimelinePicture.of(frame, theme, width));
        }
        Updates way = goesOn ? frame.updates() : Updates.NONE;
        updates.show(UpdatesPicture.of(way, frame.trace().loss(), theme, Math.max(0, updates.getWidth())));
    }

    /** Where there is less room, labels go first; then the buttons keep their signs and lose their words; where there is hardly any, the speed goes. */
    private void fit(double width) {
        boolean narrow = width < NARROW;
        boolean tight = width < TIGHT;
        pseudoClassStateChanged(NARROW_BAR, narrow);
        pseudoClassStateChanged(TIGHT_BAR, tight);
        show(speedLabel, width >= ROOMY);
        show(byLabel, width >= ROOMY);
        show(speed, !tight);
        back.setContentDisplay(narrow ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.LEFT);
        play.setContentDisplay(narrow ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.LEFT);
        forward.setContentDisplay(tight ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.RIGHT);
    }

    private static void show(Node part, boolean visible) {
        part.setVisible(visible);
        part.setManaged(visible);
    }

    /** A click on the curve of the updates goes back to the network of a point. */
    private void goBack(MouseEvent event) {
        updates.markAt(
                        event.getTarget(),
                        mark -> UpdatesPicture.point(mark.key()).isPresent())
                .map(Mark::key)
                .flatMap(UpdatesPicture::point)
                .filter(point -> point < frame.updates().points().size())
                .ifPresent(point -> {
                    player.pause();
                    session.apply(frame.updates().backTo(point));
                });
    }

    private void jump(MouseEvent event) {
        timeline.markAt(
                        event.getTarget(),
                        mark -> TimelinePicture.step(mark.key()).isPresent())
                .map(Mark::key)
                .flatMap(TimelinePicture::step)
                .ifPresent(step -> {
                    player.pause();
                    session.seek(Playhead.after(step));
                });
    }

    /** The keys of stepping: ← and →, Home and End, space. */
    public void pressed(KeyEvent event) {
        switch (event.getCode()) {
            case LEFT -> back();
            case RIGHT -> forward();
            case HOME -> first();
            case END -> last();
            case SPACE -> play();
            default -> {
                return;
            }
        }
        event.consume();
    }

    @FXML
    void first() {
        player.pause();
        session.seek(Playhead.START);
    }

    @FXML
    void back() {
        player.pause();
        session.back();
    }

    @FXML
    void forward() {
        player.pause();
        boolean atEnd = frame.playhead().equals(Playhead.end(frame.trace()));
        if (atEnd && goesOn) {
            session.nextPass();
        } else {
            session.forward();
        }
    }

    @FXML
    void last() {
        player.pause();
        session.seek(Playhead.end(frame.trace()));
    }

    @FXML
    void play() {
        player.toggle();
    }

    private void showPlaying() {
        boolean playing = player.isPlaying();
        play.setText(playing ? "Pause" : "Play");
        play.setAccessibleText(playing ? "pause" : "play the steps");
        playIcon.setIconLiteral(playing ? "fth-pause" : "fth-play");
    }

    private void changeSpeed() {
        double faster = Math.pow(2, speed.getValue());
        speedTip.setText(Numerals.fixed(faster, 2) + " ×");
        player.speed(faster);
        onSpeed.accept(faster);
    }

    @FXML
    void byLayer() {
        session.stepBy(Granularity.LAYER);
    }

    @FXML
    void byNeuron() {
        session.stepBy(Granularity.NEURON);
    }

    @FXML
    void byNumber() {
        session.stepBy(Granularity.NUMBER);
    }
}
