package backprop.ui.parameters;

import backprop.engine.Cell;
import backprop.engine.Numerals;
import backprop.engine.Trace;
import backprop.session.Frame;
import backprop.ui.kit.Symbols;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/** The line about the number that is asked about. */
final class Footer {
    private final HBox line;
    private final Desk desk;
    private @Nullable Cell shown;
    private final Label hint = new Label("Click a number to ask about it.");
    private final Label now = new Label();
    private final Label was = new Label();
    private final Label slope = new Label();

    Footer(HBox line, Desk desk) {
        this.line = line;
        this.desk = desk;
        was.getStyleClass().add("quiet");
        hint.getStyleClass().add("quiet");
        line.getChildren().setAll(hint);
    }

    void render(Frame frame) {
        Optional<Cell> asked = subject(frame);
        Cell cell = asked.orElse(null);
        if (cell == null) {
            if (shown != null) {
                line.getChildren().setAll(hint);
            }
            shown = null;
            return;
        }
        if (!cell.equals(shown)) {
            line.getChildren().setAll(nodes(cell));
        }
        shown = cell;
        now.setText("= " + (frame.asks(cell) ? CellBox.KEPT_BACK : text(cell, frame.trace())));
        was.setText(frame.before()
                .filter(t -> t.has(cell))
                .map(t -> "was " + text(cell, t))
                .orElse(""));
        if (cell.quantity().isParameter()) {
            boolean keptBack = frame.own().on() && !frame.knows(cell.gradient());
            slope.setText(
                    keptBack
                            ? "= " + CellBox.KEPT_BACK
                            : desk.showsGradient(frame, cell)
                                    ? "= " + CellBox.signed(frame.trace(), cell.gradient())
                                    : CellBox.reachedAt(cell));
        }
    }

    private List<Node> nodes(Cell cell) {
        List<Node> nodes = new ArrayList<>(List.of(Symbols.of(cell, 14), now, was));
        if (cell.quantity().isParameter()) {
            nodes.add(Symbols.of(cell.gradient(), 14));
            nodes.add(slope);
        }
        return nodes;
    }

    /** A gradient is told beside its parameter; everything else speaks for itself. */
    private static Optional<Cell> subject(Frame frame) {
        return frame.focused().map(cell -> switch (cell.quantity()) {
            case WEIGHT_GRADIENT, BIAS_GRADIENT -> cell.parameter();
            default -> cell;
        });
    }

    private static String text(Cell cell, Trace trace) {
        return Numerals.withPower(trace.text(cell));
    }
}
