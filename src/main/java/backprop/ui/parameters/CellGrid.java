package backprop.ui.parameters;

import backprop.engine.Cell;
import backprop.session.Frame;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Orientation;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollBar;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** A matrix in brackets. Of a large one there are only as many cells as the window onto it shows. */
final class CellGrid extends VBox {
    /** The address at a place, both from 1. */
    interface Addresses {
        Cell at(int row, int column);
    }

    static final double GAP = 5;
    static final double ROW_HEIGHT = 46;

    private final Addresses addresses;
    private final Window window;
    private final List<CellBox> boxes = new ArrayList<>();
    private final Label place = new Label();
    private final ScrollBar across = new ScrollBar();
    private final ScrollBar down = new ScrollBar();
    private Consumer<CellGrid> onMoved = grid -> {};

    CellGrid(Window window, Addresses addresses, Desk desk) {
        this.window = window;
        this.addresses = addresses;
        GridPane grid = new GridPane();
        grid.setHgap(GAP);
        grid.setVgap(GAP);
        grid.getStyleClass().add("brackets");
        for (int i = 0; i < window.shownRows(); i++) {
            for (int j = 0; j < window.shownColumns(); j++) {
                CellBox box = new CellBox(addresses.at(i + 1, j + 1), desk);
                boxes.add(box);
                grid.add(box, j, i);
            }
        }
        HBox row = new HBox(3, grid);
        getChildren().add(row);
        addBars(row);
        setMaxWidth(Region.USE_PREF_SIZE);
    }

    private void addBars(HBox row) {
        if (window.shownRows() < window.rows()) {
            bar(down, Orientation.VERTICAL, window.rows(), window.shownRows(), "rows");
            row.getChildren().add(down);
        }
        if (window.shownColumns() < window.columns()) {
            bar(across, Orientation.HORIZONTAL, window.columns(), window.shownColumns(), "columns");
            getChildren().add(across);
        }
        if (!window.showsAll()) {
            place.getStyleClass().addAll("quiet", "place");
            place.setText(window.words());
            getChildren().add(place);
        }
    }

    private void bar(ScrollBar bar, Orientation orientation, int all, int shown, String what) {
        bar.setOrientation(orientation);
        bar.setMax(all - shown);
        bar.setUnitIncrement(1);
        bar.setBlockIncrement(shown);
        bar.setVisibleAmount((all - shown) * (double) shown / all);
        bar.setAccessibleText("Scroll through the " + what);
        bar.valueProperty()
                .addListener((property, was, is) ->
                        moveTo((int) Math.round(down.getValue()), (int) Math.round(across.getValue())));
    }

    /** Who is told that other cells are shown and need their numbers. */
    void onMoved(Consumer<CellGrid> listener) {
        onMoved = listener;
    }

    private void moveTo(int row, int column) {
        if (window.moveTo(row, column)) {
            if (boxes.stream().anyMatch(box -> box.field().isFocused())) {
                requestFocus();
            }
            int k = 0;
            for (int i = 1; i <= window.shownRows(); i++) {
                for (int j = 1; j <= window.shownColumns(); j++) {
                    boxes.get(k++).show(addresses.at(window.row() + i, window.column() + j));
                }
            }
            place.setText(window.words());
            onMoved.accept(this);
        }
    }

    /** Brings a place, both from 1, into the window. */
    void reveal(int row, int column) {
        down.setValue(window.rowThatReveals(row));
        across.setValue(window.columnThatReveals(column));
    }

    void render(Frame frame, double largest, HeatPaints paints) {
        for (CellBox box : boxes) {
            box.render(frame, largest, paints);
        }
    }

    /** The height of a grid of so many rows with what stands under it, known before there is one. */
    static double heightOf(Window window) {
        return window.shownRows() * (ROW_HEIGHT + GAP) + 4 + (window.showsAll() ? 0 : 40);
    }
}
