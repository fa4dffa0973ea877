package backprop.ui.steps;

import backprop.engine.Step;
import backprop.picture.Mark;
import backprop.picture.Theme;
import backprop.picture.step.TimelinePicture;
import backprop.session.Frame;
import backprop.session.Granularity;
import backprop.session.Playhead;
import backprop.session.Session;
import backprop.session.Subscription;
import backprop.ui.kit.Fxml;
import backprop.ui.kit.OncePerPulse;
import backprop.ui.kit.PictureView;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleConsumer;
import javafx.animation.PauseTransition;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
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
import javafx.util.Duration;
import org.kordamp.ikonli.javafx.FontIcon;

/** Moves the playhead: by buttons, by keys, by the timeline, or by itself while it plays. */
public final class StepBar extends VBox {
    private static final double SECONDS_PER_STEP = 1.4;
    private static final double NARROW = 720;
    private static final double TIGHT = 600;
    private static final PseudoClass NARROW_BAR = PseudoClass.getPseudoClass("narrow");
    private static final PseudoClass TIGHT_BAR = PseudoClass.getPseudoClass("tight");

    private final Session session;
    private final PictureView timeline = new PictureView();
    private final OncePerPulse painting;
    private final PauseTransition clock = new PauseTransition();
    private Theme theme = Theme.LIGHT;
    private Frame frame;
    private boolean playing;
    private DoubleConsumer onSpeed = faster -> {};

    @FXML
    private Button first;

    @FXML
    private Button back;

    @FXML
    private Button forward;

    @FXML
    private Button last;

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
        Fxml.fill(this);
        timeline.setId("timeline");
        timeline.setAccessibleText("timeline of the steps; click one to go there");
        timeline.setMinHeight(TimelinePicture.HEIGHT);
        timeline.setPrefHeight(TimelinePicture.HEIGHT);
        timeline.setMinWidth(0);
        timeline.addEventHandler(MouseEvent.MOUSE_CLICKED, this::jump);
        getChildren().add(timeline);
        painting = new OncePerPulse(this, this::paint);
        widthProperty().addListener((property, was, is) -> {
            narrow(is.doubleValue() < NARROW);
            tight(is.doubleValue() < TIGHT);
            painting.request();
        });
        speed.valueProperty().addListener((property, was, is) -> changeSpeed());
        clock.setOnFinished(event -> tick());
    }

    /** Follows the session until the subscription is cancelled. */
    public Subscription follow() {
        Subscription frames = session.subscribe(this::render);
        return () -> {
            pause();
            frames.cancel();
        };
    }

    /** Changes the colours. */
    public void theme(Theme other) {
        theme = other;
        painting.request();
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
        forward.setDisable(atEnd);
        last.setDisable(atEnd);
        granularities.selectToggle(
                switch (next.granularity()) {
                    case LAYER -> layer;
                    case NEURON -> neuron;
                    case NUMBER -> number;
                });
        count.setText(counted());
        if (atEnd) {
            pause();
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
    }

    /** Where there is little room, the buttons keep their signs and lose their words. */
    private void narrow(boolean narrow) {
        pseudoClassStateChanged(NARROW_BAR, narrow);
        for (Label word : List.of(speedLabel, byLabel)) {
            word.setVisible(!narrow);
            word.setManaged(!narrow);
        }
        ContentDisplay display = narrow ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.LEFT;
        back.setContentDisplay(display);
        play.setContentDisplay(display);
    }

    /** Where there is hardly any room, the speed gives way. */
    private void tight(boolean tight) {
        pseudoClassStateChanged(TIGHT_BAR, tight);
        speed.setVisible(!tight);
        speed.setManaged(!tight);
        forward.setContentDisplay(tight ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.RIGHT);
    }

    private void jump(MouseEvent event) {
        timeline.markAt(
                        event.getTarget(),
                        mark -> TimelinePicture.step(mark.key()).isPresent())
                .map(Mark::key)
                .flatMap(TimelinePicture::step)
                .ifPresent(step -> {
                    pause();
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
        pause();
        session.seek(Playhead.START);
    }

    @FXML
    void back() {
        pause();
        session.back();
    }

    @FXML
    void forward() {
        pause();
        session.forward();
    }

    @FXML
    void last() {
        pause();
        session.seek(Playhead.end(frame.trace()));
    }

    @FXML
    void play() {
        if (playing) {
            pause();
            return;
        }
        if (frame.playhead().equals(Playhead.end(frame.trace()))) {
            session.seek(Playhead.START);
        }
        playing = true;
        showPlaying();
        tick();
    }

    private void tick() {
        session.forward();
        if (playing) {
            clock.setDuration(Duration.seconds(SECONDS_PER_STEP / faster()));
            clock.playFromStart();
        }
    }

    private void pause() {
        clock.stop();
        playing = false;
        showPlaying();
    }

    private void showPlaying() {
        play.setText(playing ? "Pause" : "Play");
        play.setAccessibleText(playing ? "pause" : "play the steps");
        playIcon.setIconLiteral(playing ? "fth-pause" : "fth-play");
    }

    private double faster() {
        return Math.pow(2, speed.getValue());
    }

    private void changeSpeed() {
        speedTip.setText(backprop.engine.Numerals.fixed(faster(), 2) + " ×");
        onSpeed.accept(faster());
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
