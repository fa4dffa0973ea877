package backprop.ui.parameters;

import backprop.document.DecimalText;
import backprop.engine.Cell;
import backprop.engine.Digits;
import backprop.engine.Numerals;
import backprop.engine.Quantity;
import backprop.engine.Trace;
import backprop.session.Frame;
import backprop.ui.kit.NumberField;
import backprop.ui.kit.StyleRecords;
import javafx.css.PseudoClass;
import javafx.event.EventTarget;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** One number that can be edited, with its gradient under it if it is a parameter. */
final class CellBox extends VBox {
    static final double WIDTH = 80;

    private static final int LONGEST = 10;
    private static final PseudoClass CHANGED = PseudoClass.getPseudoClass("changed");
    private static final PseudoClass ASKED = PseudoClass.getPseudoClass("asked");

    private final Desk desk;
    private final NumberField field = new NumberField();
    /** In the place of a number that somebody works out alone. */
    static final String KEPT_BACK = "?";

    private final Label gradient = new Label();
    private Cell cell;
    private int level = -1;
    private final Tooltip digits = new Tooltip();
    private double digitsOf = Double.NaN;

    CellBox(Cell cell, Desk desk) {
        this.cell = cell;
        this.desk = desk;
        getStyleClass().add("cell-box");
        setMinWidth(WIDTH);
        setPrefWidth(WIDTH);
        getChildren().add(field);
        if (cell.quantity().isParameter()) {
            gradient.getStyleClass().add("gradient");
            gradient.setMaxWidth(Double.MAX_VALUE);
            gradient.setOnMouseClicked(event -> desk.ask(this.cell.gradient()));
            Tooltip.install(gradient, digits);
            getChildren().add(gradient);
        }
        desk.connect(field, () -> this.cell);
        field.focusedProperty().addListener((property, was, is) -> {
            if (is) {
                desk.ask(this.cell);
            }
        });
        show(cell);
    }

    Cell cell() {
        return cell;
    }

    /** The gradient where the target is its label or the text in that, else the parameter. */
    Cell cellAt(@Nullable EventTarget target) {
        boolean under = target instanceof Node node && (node.equals(gradient) || gradient.equals(node.getParent()));
        return under ? cell.gradient() : cell;
    }

    NumberField field() {
        return field;
    }

    /** Shows another number from now on. */
    void show(Cell other) {
        cell = other;
        StyleRecords.name(field, cell.id());
        field.name(cell.unicode() + ", " + cell.spoken());
        if (cell.quantity().isParameter()) {
            StyleRecords.name(gradient, cell.gradient().id());
            digitsOf = Double.NaN;
        }
    }

    void render(Frame frame, double largest, HeatPaints paints) {
        double value = frame.lab().get(cell);
        field.show(value);
        if (cell.quantity().isParameter()) {
            if (isKeptBack(frame)) {
                keepBack(paints);
            } else if (desk.showsGradient(frame, cell)) {
                renderGradient(frame.trace(), largest, paints);
            } else {
                hideGradient(paints);
            }
        }
        double before = frame.before().map(trace -> valueIn(trace)).orElse(value);
        boolean changed = before != value;
        pseudoClassStateChanged(CHANGED, changed);
        field.note(changed ? "was " + Numerals.given(before) : "");
        Cell focus = frame.focus();
        boolean asked = focus != null
                && (focus.equals(cell) || (cell.quantity().isParameter() && focus.equals(cell.gradient())));
        pseudoClassStateChanged(ASKED, asked);
    }

    /** While somebody works a pass out alone, its gradients stay away until they are reached and got. */
    private boolean isKeptBack(Frame frame) {
        return frame.own().on() && !frame.knows(cell.gradient());
    }

    private void keepBack(HeatPaints paints) {
        gradient.setText(KEPT_BACK);
        gradient.setAccessibleText(cell.gradient().spoken() + ", to be worked out");
        digits.setText(cell.gradient().unicode() + " = " + KEPT_BACK);
        digitsOf = Double.NaN;
        level = 0;
        gradient.setBackground(paints.ground(0));
        gradient.setTextFill(paints.words(0));
    }

    private double valueIn(Trace trace) {
        return trace.value(cell);
    }

    /** Where the pass will compute the gradient, until it has. */
    private void hideGradient(HeatPaints paints) {
        String text = reachedAt(cell);
        if (!text.equals(gradient.getText()) || !paints.unreached().equals(gradient.getBackground())) {
            gradient.setText(text);
            gradient.setAccessibleText(cell.gradient().spoken() + ", not reached yet, " + text);
            digits.setText("The pass reaches this gradient " + text + ".");
            digitsOf = Double.NaN;
            level = -1;
            gradient.setBackground(paints.unreached());
            gradient.setTextFill(paints.unreachedWords());
        }
    }

    /** {@code at BP3} for a weight, {@code at BP4} for a bias. */
    static String reachedAt(Cell parameter) {
        return parameter.quantity() == Quantity.WEIGHT ? "at BP3" : "at BP4";
    }

    private void renderGradient(Trace trace, double largest, HeatPaints paints) {
        double value = trace.value(cell.gradient());
        String text = signed(trace, cell.gradient());
        if (!text.equals(gradient.getText())) {
            gradient.setText(text);
            gradient.setAccessibleText(cell.gradient().spoken() + ", " + text);
        }
        if (value != digitsOf) {
            digitsOf = value;
            digits.setText(
                    cell.gradient().unicode() + " = " + DecimalText.of(value).replace('-', '−'));
        }
        int next = Heat.level(value, largest);
        if (next != level || !paints.ground(next).equals(gradient.getBackground())) {
            level = next;
            gradient.setBackground(paints.ground(next));
            gradient.setTextFill(paints.words(next));
        }
    }

    /** A gradient with its sign, since the sign says which way to go; short enough for its cell. */
    static String signed(Trace trace, Cell cell) {
        return signed(trace.value(cell), trace.digits(cell));
    }

    /** A number in a form, but with six decimals or four significant digits. */
    static String signed(double value, Digits digits) {
        String fixed = Numerals.fixed(value, Numerals.DIGITS);
        boolean power = value != 0 && (digits == Digits.POWER || fixed.length() > LONGEST);
        String text = power ? Numerals.withPower(Numerals.scientific(value, 3)) : fixed;
        return (value > 0 ? "+" : "") + (text.startsWith("-") ? "−" + text.substring(1) : text);
    }
}
