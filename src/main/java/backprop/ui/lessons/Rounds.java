package backprop.ui.lessons;

import backprop.lesson.PracticeKind;
import backprop.lesson.practice.FillIn;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/** Fill in the blanks: each round leaves out one step more, on the worked example first and then on fresh networks. */
final class Rounds extends VBox {
    private final Reading reading;
    private final Label title = new Label();
    private final Sequence blanks;
    private final Tally tally;
    private final Button next = new Button("Next round");
    private final Button fresh = new Button("Fresh network");
    private int round = 1;
    private long seed = -1;

    Rounds(Reading reading) {
        this.reading = reading;
        blanks = new Sequence(reading);
        tally = new Tally("fill", PracticeKind.FILL_IN, "round", reading);
        getStyleClass().add("exercise");
        title.getStyleClass().add("prompt-title");
        next.setId("fill-next");
        next.setOnAction(event -> begin(round + 1));
        fresh.setId("fill-fresh");
        fresh.setOnAction(event -> begin(round));
        FlowPane bar = new FlowPane(next, fresh);
        bar.getStyleClass().add("options");
        getChildren().addAll(title, tally, blanks, bar);
        begin((int) tally.next());
    }

    private void begin(int wanted) {
        seed++;
        int rounds = FillIn.rounds(reading.lesson().trace());
        round = Math.min(wanted, rounds);
        FillIn fill = seed == 0 ? FillIn.of(reading.lesson().trace(), round) : FillIn.fresh(seed, round);
        String network = seed == 0 ? "the worked example" : "the network with seed " + seed;
        title.setText("Round " + round + " of " + rounds + ", on " + network);
        next.setDisable(true);
        blanks.begin(network, fill.trace(), fill.blanks(), "fill", () -> {
            tally.solve(PracticeKind.FILL_IN.key(round));
            next.setDisable(round == rounds);
            (round == rounds ? fresh : next).requestFocus();
        });
    }
}
