package backprop.ui.parameters;

import backprop.engine.Cell;
import backprop.engine.Digits;
import backprop.engine.Layer;
import backprop.engine.Network;
import backprop.engine.Numerals;
import backprop.picture.Theme;
import backprop.session.Edit;
import backprop.session.Frame;
import backprop.session.Session;
import backprop.session.Subscription;
import backprop.ui.kit.Fxml;
import backprop.ui.kit.Messages;
import backprop.ui.kit.NumberField;
import backprop.ui.kit.Scrolling;
import backprop.ui.kit.StyleRecords;
import backprop.ui.kit.Symbols;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.event.EventTarget;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * All numbers that can be edited, each with its gradient as soon as the pass has reached that. While a number is moved, and
 * where all are wanted, every gradient is live whatever the playhead says.
 */
public final class ParametersPane extends VBox {
    private static final int FEW = 120;
    private static final double MARGIN = 200;
    private static final double GAP = 8;
    private static final double SIDES = 32;
    private static final double USUAL_WIDTH = 444;

    private final Session session;
    private final Desk desk;
    private final Footer footer;
    private final Label lossNow = new Label();
    private final List<LayerSection> layers = new ArrayList<>();
    private @Nullable SampleSection sample;
    private @Nullable Subscription subscription;
    private HeatPaints paints = new HeatPaints(Theme.LIGHT);
    private List<Integer> sizes = List.of();
    private List<Boolean> withBiases = List.of();
    private List<Integer> columns = List.of();
    private @Nullable Cell revealed;

    private Consumer<Boolean> onShowAll = now -> {};

    @FXML
    private CheckBox all;

    @FXML
    private ScrollPane scroll;

    @FXML
    private VBox sections;

    @FXML
    private HBox asked;

    @FXML
    private HBox lossSymbol;

    @FXML
    private Label lossBefore;

    @FXML
    private Label lossDifference;

    @FXML
    private NumberField rate;

    @FXML
    private Button update;

    @FXML
    private Tooltip updateReason;

    @FXML
    private Button reset;

    @FXML
    private Tooltip resetReason;

    /** A panel that follows the session while it is on a scene. */
    @SuppressWarnings("NullAway.Init") // the loader sets what is marked FXML
    public ParametersPane(Session session, Messages messages) {
        this.session = session;
        Fxml.fill(this);
        Scrolling.paintsChangesOnly(scroll);
        desk = new Desk(session, messages, this::renderAgain);
        footer = new Footer(asked, desk);
        lossNow.setId("loss-now");
        lossSymbol.getChildren().setAll(Symbols.of(Cell.loss(), 15), lossNow);
        rate.name("η, learning rate");
        desk.connect(rate, Cell::rate);
        sceneProperty().addListener((property, was, is) -> attach(is));
        scroll.vvalueProperty().addListener((property, was, is) -> showWhatIsSeen());
        scroll.viewportBoundsProperty().addListener((property, was, is) -> resized());
        sections.focusWithinProperty().addListener((property, was, is) -> {
            if (!is) {
                resized();
            }
        });
    }

    private void attach(@Nullable Scene scene) {
        if (subscription != null) {
            subscription.cancel();
            subscription = null;
        }
        if (scene != null) {
            subscription = session.subscribe(this::render);
        }
    }

    /** Shows the gradients in the colours of a theme. */
    public void wear(Theme theme) {
        paints = new HeatPaints(theme);
        renderAgain();
    }

    /** The number that a node of the panel shows. */
    public Optional<Cell> cellAt(@Nullable EventTarget target) {
        for (Node node = target instanceof Node n ? n : null; node != null; node = node.getParent()) {
            if (node instanceof CellBox box) {
                return Optional.of(box.cellAt(target));
            }
        }
        return Optional.empty();
    }

    private void renderAgain() {
        render(session.frame());
    }

    /** Shows a frame; the same frame again changes nothing. */
    public void render(Frame frame) {
        Network network = frame.lab().network();
        if (!network.sizes().equals(sizes) || !withBiases(network).equals(withBiases)) {
            double width = scroll.getViewportBounds().getWidth();
            rebuild(frame, width > 0 ? width : USUAL_WIDTH);
        }
        layers.forEach(layer -> layer.render(frame, paints));
        if (sample != null) {
            sample.render(frame, paints);
        }
        footer.render(frame);
        renderLoss(frame);
        renderDescent(frame);
        reveal(frame);
    }

    private void rebuild(Frame frame, double outside) {
        sizes = frame.lab().network().sizes();
        withBiases = withBiases(frame.lab().network());
        double width = outside - SIDES;
        columns = columns(width);
        layers.clear();
        sections.getChildren().clear();
        if (getScene() != null) {
            StyleRecords.bound(getScene());
        }
        for (int l = 1; l < sizes.size(); l++) {
            layers.add(new LayerSection(l, frame.lab().network(), width, desk));
        }
        sample = new SampleSection(frame.lab().network(), width, desk);
        sections.getChildren().addAll(layers);
        sections.getChildren().add(sample);
        showWhatIsSeen();
    }

    private static List<Boolean> withBiases(Network network) {
        return network.layers().stream().map(Layer::hasBiases).toList();
    }

    /** How many columns of weights fit where there are biases, and where there are none. */
    private static List<Integer> columns(double width) {
        return List.of(LayerSection.columns(width, true), LayerSection.columns(width, false));
    }

    /** Builds anew if another number of columns fits, but never under the hands of whoever is typing. */
    private void resized() {
        double width = scroll.getViewportBounds().getWidth();
        boolean fits = columns(width - SIDES).equals(columns);
        if (width > 0 && !fits && !sections.isFocusWithin()) {
            rebuild(session.frame(), width);
        }
        renderAgain();
        showWhatIsSeen();
    }

    /** Only the layers in sight have cells, unless there are few. */
    private void showWhatIsSeen() {
        Frame frame = session.frame();
        double height = scroll.getViewportBounds().getHeight();
        double all = sections.getHeight();
        double top = scroll.getVvalue() * Math.max(0, all - height);
        boolean few = frame.lab().network().parameters() <= FEW;
        double y = 0;
        for (LayerSection layer : layers) {
            boolean seen = y + layer.height() >= top - MARGIN && y <= top + Math.max(height, 300) + MARGIN;
            layer.live(few || seen, frame, paints);
            y += layer.height() + GAP;
        }
    }

    private void renderLoss(Frame frame) {
        double now = frame.trace().loss();
        lossNow.setText("now " + Numerals.withPower(Numerals.shown(now)));
        Optional<Double> before = frame.before().map(trace -> trace.loss());
        lossBefore.setText(before.map(b -> "before " + Numerals.withPower(Numerals.shown(b)))
                .orElse(""));
        lossDifference.setText(before.map(b -> "difference " + CellBox.signed(now - b, Digits.of(now - b)))
                .orElse(""));
    }

    private void renderDescent(Frame frame) {
        rate.show(frame.lab().rate());
        updateReason.setText("Subtract η = " + Numerals.given(frame.lab().rate())
                + " times its gradient from every weight and every bias that is free: one step of gradient"
                + " descent on this sample.");
        boolean first = frame.lab().network().equals(frame.lab().first());
        reset.setDisable(first);
        String reason = first
                ? "The weights and biases are the first ones still."
                : "Return to the weights and biases that this network began with. Undo brings these back.";
        resetReason.setText(reason);
        reset.setAccessibleHelp(reason);
        update.setAccessibleHelp(updateReason.getText());
    }

    /** Scrolls to the number that is asked about, once. */
    private void reveal(Frame frame) {
        Cell focus = frame.focus();
        if (focus == null || focus.equals(revealed)) {
            revealed = focus;
            return;
        }
        revealed = focus;
        switch (focus.quantity()) {
            case WEIGHT, BIAS, WEIGHT_GRADIENT, BIAS_GRADIENT -> revealParameter(focus.parameter());
            case INPUT, TARGET -> {
                if (sample != null) {
                    sample.reveal(focus);
                }
            }
            default -> {}
        }
    }

    private void revealParameter(Cell parameter) {
        LayerSection section = layers.get(parameter.layer() - 1);
        if (!section.isFocusWithin()) {
            double height = scroll.getViewportBounds().getHeight();
            double top = layers.stream()
                    .limit(parameter.layer() - 1L)
                    .mapToDouble(layer -> layer.height() + GAP)
                    .sum();
            double room = Math.max(0, sections.getHeight() - height);
            double seenFrom = scroll.getVvalue() * room;
            if (room > 0 && (top < seenFrom || top + section.height() > seenFrom + height)) {
                scroll.setVvalue(Math.min(1, top / room));
            }
            section.live(true, session.frame(), paints);
        }
        section.reveal(parameter);
    }

    /** Shows all gradients at any step, or each when the pass has reached it. */
    public void showAll(boolean now) {
        all.setSelected(now);
        desk.showAll(now);
    }

    /** Who is told that all gradients are wanted, or no longer. */
    public void onShowAll(Consumer<Boolean> listener) {
        onShowAll = listener;
    }

    @FXML
    void showAll() {
        desk.showAll(all.isSelected());
        onShowAll.accept(all.isSelected());
    }

    @FXML
    void update() {
        desk.apply(new Edit.Update());
    }

    @FXML
    void reset() {
        desk.apply(new Edit.Reset());
    }
}
