package backprop.ui.lessons;

import backprop.engine.Cost;
import backprop.engine.Numerals;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.css.PseudoClass;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** The counts of a network whose sizes can be typed in: every key counts anew. */
final class Counts extends VBox {
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");
    private static final int MOST = 1_000_000;

    private final TextField sizes = new TextField();
    private final Label problem = new Label();
    private final GridPane table = new GridPane();

    Counts(List<Integer> first, Reading reading) {
        getStyleClass().add("counts");
        sizes.setId("count-sizes");
        sizes.setAccessibleText("sizes of the layers, from the input to the output");
        sizes.getStyleClass().add("answer-field");
        sizes.setPrefColumnCount(14);
        problem.getStyleClass().add("problem");
        table.getStyleClass().add("grid");
        table.setId("count-table");
        Label name = new Label("sizes");
        HBox row = new HBox(name, sizes, problem);
        row.getStyleClass().add("answer-row");
        getChildren().addAll(row, table);
        sizes.textProperty().addListener((property, was, is) -> render());
        sizes.setText(first.stream().map(String::valueOf).collect(Collectors.joining("-")));
    }

    /** Sizes as they are written, 5-10-8-3; empty if they are none. */
    static Optional<List<Integer>> read(String text) {
        String[] parts = text.strip().split("[-–, ]+", -1);
        boolean numbers = parts.length >= 2 && Arrays.stream(parts).allMatch(p -> p.matches("[1-9]\\d{0,6}"));
        if (!numbers) {
            return Optional.empty();
        }
        List<Integer> read = Arrays.stream(parts).map(Integer::valueOf).toList();
        return read.stream().allMatch(n -> n <= MOST) ? Optional.of(read) : Optional.empty();
    }

    private void render() {
        Optional<List<Integer>> read = read(sizes.getText());
        sizes.pseudoClassStateChanged(WRONG, read.isEmpty());
        problem.setText(read.isEmpty() ? "expected sizes such as 5-10-8-3" : "");
        read.ifPresent(this::render);
    }

    private void render(List<Integer> n) {
        Cost cost = Cost.of(n);
        long biases = n.stream().skip(1).mapToLong(Integer::longValue).sum();
        long parameters = cost.forward() + biases;
        table.getChildren().clear();
        row("weights, F", products(n), cost.forward());
        row("biases", sum(n), biases);
        row("parameters", cost.forward() + " + " + biases, parameters);
        row("forward, multiply-adds", "F", cost.forward());
        row("BP2, errors", cost.forward() + " − " + n.get(1) + "·" + n.get(0), cost.hiddenErrors());
        row("BP3, gradients", "F", cost.weightGradients());
        row("backward", cost.hiddenErrors() + " + " + cost.weightGradients(), cost.backward());
        row("backward / forward", "", Numerals.fixed((double) cost.backward() / cost.forward(), 3) + " ≤ 2");
        row("centred differences instead", "2·" + parameters + "·F", cost.centredDifferences(parameters));
    }

    private static String products(List<Integer> n) {
        return java.util.stream.IntStream.range(1, n.size())
                .mapToObj(l -> n.get(l - 1) + "·" + n.get(l))
                .collect(Collectors.joining(" + "));
    }

    private static String sum(List<Integer> n) {
        return n.stream().skip(1).map(String::valueOf).collect(Collectors.joining(" + "));
    }

    private void row(String what, String how, long value) {
        row(what, how, Long.toString(value));
    }

    private void row(String what, String how, String value) {
        Label number = new Label(value);
        number.getStyleClass().add("count");
        number.setAccessibleText(what + ": " + value);
        GridPane.setHalignment(number, HPos.RIGHT);
        Label way = new Label(how);
        way.getStyleClass().add("quiet");
        way.setWrapText(true);
        table.addRow(table.getRowCount(), new Label(what), way, number);
    }
}
