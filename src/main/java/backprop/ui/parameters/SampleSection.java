package backprop.ui.parameters;

import backprop.engine.Cell;
import backprop.engine.Loss;
import backprop.engine.Network;
import backprop.session.Edit;
import backprop.session.Frame;
import backprop.ui.kit.Choice;
import java.util.Arrays;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The sample that is shown: which one, its inputs, its targets, and the loss that compares. */
final class SampleSection extends VBox {
    private static final double BESIDE = 40;

    private final Label which = new Label();
    private final Button previous = new Button("‹");
    private final Button next = new Button("›");
    private final MenuButton loss;
    private final CellGrid inputs;
    private final CellGrid targets;
    private int index;

    SampleSection(Network network, double width, Desk desk) {
        getStyleClass().add("sample-section");
        int columns = Math.max(1, Math.min(24, (int) ((width - BESIDE) / (CellBox.WIDTH + CellGrid.GAP))));
        inputs = grid(network.size(0), columns, (i, j) -> Cell.input(j), desk);
        targets = grid(network.size(network.depth()), columns, (i, j) -> Cell.target(j), desk);
        loss = Choice.of(
                "loss-function",
                "Loss",
                Arrays.asList(Loss.values()),
                Loss::label,
                chosen -> desk.apply(new Edit.ChooseLoss(chosen)));
        step(previous, "sample-previous", "Show the sample before", -1, desk);
        step(next, "sample-next", "Show the next sample", 1, desk);
        which.setId("sample");
        which.setMinWidth(USE_PREF_SIZE);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox heading = new HBox(6, previous, which, next, space, loss, Menus.ofLayer(0, network, desk));
        heading.setAlignment(Pos.CENTER_LEFT);
        FlowPane vectors = new FlowPane(16, 4, row("x", inputs), row("y", targets));
        getChildren().setAll(heading, vectors);
    }

    private static CellGrid grid(int size, int columns, CellGrid.Addresses addresses, Desk desk) {
        CellGrid grid = new CellGrid(new Window(1, size, 1, columns), addresses, desk);
        grid.onMoved(moved -> desk.rerender());
        return grid;
    }

    private static HBox row(String letter, CellGrid grid) {
        Label label = new Label(letter);
        label.getStyleClass().add("vector-name");
        HBox row = new HBox(8, label, grid);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private void step(Button button, String id, String spoken, int by, Desk desk) {
        button.setId(id);
        button.setAccessibleText(spoken);
        button.getStyleClass().add("small");
        button.setOnAction(event -> desk.apply(new Edit.ChooseSample(index + by)));
    }

    void render(Frame frame, HeatPaints paints) {
        int count = frame.lab().samples().size();
        index = frame.lab().index();
        which.setText(count == 0 ? "no sample: zeros" : "sample " + (index + 1) + " of " + count);
        previous.setDisable(index == 0);
        next.setDisable(index + 1 >= count);
        loss.setText(frame.lab().network().loss().title());
        inputs.render(frame, 0, paints);
        targets.render(frame, 0, paints);
    }

    void reveal(Cell cell) {
        (cell.equals(Cell.target(Math.max(1, cell.row()))) ? targets : inputs).reveal(1, Math.max(1, cell.row()));
    }
}
