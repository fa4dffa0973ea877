package backprop.ui.training;

import backprop.training.data.ColumnChoice;
import backprop.training.data.CsvException;
import backprop.training.data.CsvTable;
import backprop.training.data.DataSet;
import backprop.ui.kit.Background;
import backprop.ui.kit.Plural;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.concurrent.Task;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** Which columns of a table are inputs, and which is learned. */
final class ColumnCard extends VBox {
    private final OfferedTable offer;
    private final CsvTable table;
    private final Background reading = new Background("training-columns");
    private final List<CheckBox> inputs = new ArrayList<>();
    private final MenuButton target = new MenuButton();
    private final CheckBox classes = new CheckBox("The target is the name of a class");
    private final CheckBox scaled = new CheckBox("Scale each input to mean 0, deviation 1");
    private final Label problem = new Label();
    private final Button use = new Button("Use this table");
    private int chosen;

    /**
     * A card that begins with a guess.
     *
     * @param done gets the samples
     * @param closed is told that the card is not needed any more
     */
    ColumnCard(OfferedTable offer, Consumer<DataSet> done, Runnable closed) {
        this.offer = offer;
        table = offer.table();
        getStyleClass().addAll("card", "columns");
        Styles.dress(this);
        setId("training-columns");
        ColumnChoice guess = offer.guess();
        Label title = new Label(offer.name() + ": " + Plural.of(table.rows().size(), "row"));
        title.getStyleClass().add("card-title");
        FlowPane boxes = new FlowPane(10, 6);
        for (int j = 0; j < table.header().size(); j++) {
            CheckBox box = new CheckBox(table.header().get(j));
            box.setId("training-input-" + (j + 1));
            box.setMnemonicParsing(false);
            box.setSelected(guess.inputs().contains(j));
            inputs.add(box);
            boxes.getChildren().add(box);
        }
        boxes.setPrefWrapLength(420);
        fillTarget();
        choose(guess.target());
        classes.setSelected(guess.classes());
        classes.setId("training-classes");
        scaled.setSelected(guess.scaled());
        problem.getStyleClass().add("problem");
        problem.setId("training-table-problem");
        problem.setWrapText(true);
        problem.setMaxWidth(420);
        problem.managedProperty().bind(problem.textProperty().isNotEmpty());
        offer.oddity().ifPresent(text -> problem.setText(text + ". So this column is not numbers."));
        use.setId("training-use");
        use.getStyleClass().add("primary");
        use.setOnAction(event -> read(done));
        Button cancel = new Button("Cancel");
        cancel.setOnAction(event -> closed.run());
        sceneProperty().addListener((property, was, is) -> {
            if (is == null) {
                reading.stop();
            }
        });
        HBox targets = new HBox(8, new Label("Target"), target);
        targets.setAlignment(Pos.CENTER_LEFT);
        getChildren()
                .addAll(title, new Label("Inputs"), boxes, targets, classes, scaled, problem, new HBox(8, use, cancel));
    }

    /** What takes the focus. */
    Button first() {
        return use;
    }

    private void fillTarget() {
        target.setId("training-target");
        target.setAccessibleText("Column that is learned");
        for (int j = 0; j < table.header().size(); j++) {
            int column = j;
            MenuItem item = new MenuItem(table.header().get(j));
            item.setMnemonicParsing(false);
            item.setId("training-target-" + (j + 1));
            item.setOnAction(event -> choose(column));
            target.getItems().add(item);
        }
    }

    private void choose(int column) {
        chosen = column;
        target.setText(table.header().get(column));
        inputs.get(column).setSelected(false);
        classes.setSelected(!offer.numeric().contains(column));
    }

    private void read(Consumer<DataSet> done) {
        List<Integer> columns = new ArrayList<>();
        for (int j = 0; j < inputs.size(); j++) {
            if (inputs.get(j).isSelected()) {
                columns.add(j);
            }
        }
        try {
            ColumnChoice choice = new ColumnChoice(columns, chosen, classes.isSelected(), scaled.isSelected());
            read(choice, done);
        } catch (IllegalArgumentException e) {
            problem.setText(e.getMessage());
        }
    }

    private void read(ColumnChoice choice, Consumer<DataSet> done) {
        reading.run(
                new Task<Runnable>() {
                    @Override
                    protected Runnable call() {
                        try {
                            DataSet samples = choice.read(table, offer.name());
                            return () -> done.accept(samples);
                        } catch (CsvException e) {
                            return () -> problem.setText(e.getMessage());
                        }
                    }
                },
                Runnable::run);
    }
}
