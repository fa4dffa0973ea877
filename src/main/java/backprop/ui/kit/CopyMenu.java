package backprop.ui.kit;

import backprop.document.DecimalText;
import backprop.engine.Cell;
import backprop.engine.Matrix;
import backprop.engine.Trace;
import backprop.export.MatrixText;
import backprop.export.StepLatex;
import backprop.session.Session;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.event.EventTarget;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.ContextMenuEvent;

/**
 * Copies what is asked for with the right button: a number alone, with its equation, or the whole matrix around it; and a
 * picture of the panel.
 */
public final class CopyMenu {
    private final Session session;
    private final TextCopy text;
    private final ContextMenu menu = new ContextMenu();

    /** The menu of a session. */
    public CopyMenu(Session session, Messages messages) {
        this.session = session;
        this.text = new TextCopy(messages::hint);
        menu.setId("copy-menu");
    }

    /**
     * Serves the numbers of a pane. Elsewhere on the pane the right button does what it did.
     *
     * @param cellAt the number that a node of the pane shows
     */
    public void serve(Node pane, Function<EventTarget, Optional<Cell>> cellAt) {
        // A filter, since a field would answer with a menu of its own before this was asked.
        pane.addEventFilter(
                ContextMenuEvent.CONTEXT_MENU_REQUESTED,
                event -> cellAt.apply(event.getTarget())
                        .filter(session.frame().trace()::has)
                        .ifPresent(cell -> show(pane, event, items(cell))));
    }

    /** The same, and a picture of the pane: below the entries of a number, or alone where there is none. */
    public void serve(Node pane, Function<EventTarget, Optional<Cell>> cellAt, MenuItem picture) {
        pane.addEventFilter(ContextMenuEvent.CONTEXT_MENU_REQUESTED, event -> {
            List<MenuItem> items = new ArrayList<>();
            cellAt.apply(event.getTarget()).filter(session.frame().trace()::has).ifPresent(cell -> {
                items.addAll(items(cell));
                items.add(new SeparatorMenuItem());
            });
            items.add(picture);
            show(pane, event, items);
        });
    }

    private void show(Node pane, ContextMenuEvent event, List<MenuItem> items) {
        menu.getItems().setAll(items);
        menu.show(pane, event.getScreenX(), event.getScreenY());
        event.consume();
    }

    private List<MenuItem> items(Cell cell) {
        Trace trace = session.frame().trace();
        String whole = cell.unicode().replaceFirst("[₀-₉,]+$", "");
        Matrix matrix = MatrixText.around(trace, cell);
        long numbers = (long) matrix.rows() * matrix.columns();
        return List.of(
                text.item("copy-number", cell.unicode() + " with all digits", () -> DecimalText.of(trace.value(cell))),
                text.item(
                        "copy-cell-latex",
                        cell.unicode() + " with its equation, as LaTeX",
                        () -> StepLatex.of(trace, cell)),
                new SeparatorMenuItem(),
                text.item("copy-matrix-numpy", whole + " as NumPy", numbers, () -> MatrixText.numpy(matrix)),
                text.item("copy-matrix-latex", whole + " as LaTeX", numbers, () -> MatrixText.latex(matrix)),
                text.item("copy-matrix-tabs", whole + " tab-separated", numbers, () -> MatrixText.tabs(matrix)));
    }
}
