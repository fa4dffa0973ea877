package backprop.ui.flow;

import backprop.engine.Activation;
import backprop.picture.Ink;
import backprop.picture.Names;
import backprop.picture.flow.FlowCharts;
import backprop.ui.kit.Fxml;
import java.util.Arrays;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** The activations of one network: of its hidden layers and of its output. */
final class ContenderRow extends HBox {
    /** What a row asks for. */
    interface Wish {
        void change(int index, Contender wanted);

        void remove(int index);
    }

    private final int index;
    private final Wish wish;
    private Contender shown = Contender.of(Activation.SIGMOID);
    private List<Activation> outputs = List.of();

    @FXML
    private Region swatch;

    @FXML
    private MenuButton hidden;

    @FXML
    private MenuButton output;

    @FXML
    private Button remove;

    @SuppressWarnings("NullAway.Init") // the loader sets what is marked FXML
    ContenderRow(int index, Wish wish) {
        this.index = index;
        this.wish = wish;
        Fxml.fill(this);
        char letter = FlowCharts.letter(index);
        hidden.setId("flow-" + letter);
        output.setId(index == 1 ? "flow-output" : "flow-output-" + letter);
        remove.setId("flow-remove-" + letter);
        remove.setAccessibleText("Compare without the third network");
        boolean optional = index > 1;
        remove.setVisible(optional);
        remove.setManaged(optional);
        Arrays.stream(Activation.values())
                .filter(a -> !a.isVectorValued())
                .forEach(a -> hidden.getItems().add(item(hidden, a, Names.of(a))));
    }

    /** Shows what is chosen; {@code possible} are the outputs that the loss can take. */
    void render(Contender contender, List<Activation> possible, Ink ink) {
        shown = contender;
        hidden.setText(Names.of(contender.hidden()));
        hidden.setAccessibleText("Activation of network " + (index + 1) + ": " + hidden.getText() + ", choose another");
        String named = Names.of(contender.outputOrSame());
        output.setText(named);
        output.setAccessibleText("Output unit of " + hidden.getText() + ": " + named + ", choose another");
        swatch.setStyle("-fx-background-color:" + ink.hex());
        if (!possible.equals(outputs)) {
            outputs = possible;
            output.getItems().clear();
            if (possible.contains(contender.hidden()) || possible.size() > 3) {
                output.getItems().add(item(output, null, "same as its layers"));
            }
            possible.forEach(a -> output.getItems().add(item(output, a, Names.of(a))));
        }
    }

    private MenuItem item(MenuButton menu, @Nullable Activation activation, String text) {
        MenuItem item = new MenuItem(text);
        item.setId(menu.getId() + "-" + (activation == null ? "same" : activation.fileName()));
        item.setOnAction(event -> wish.change(
                index,
                menu.equals(hidden) && activation != null
                        ? new Contender(activation, shown.output())
                        : new Contender(shown.hidden(), activation)));
        return item;
    }

    @FXML
    void remove() {
        wish.remove(index);
    }
}
