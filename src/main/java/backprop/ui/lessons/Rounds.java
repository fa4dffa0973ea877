package backprop.ui.lessons;

import backprop.engine.Trace;
import backprop.lesson.practice.FillIn;
import backprop.lesson.practice.Question;
import backprop.session.Lab;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/** Fill in the blanks: each round leaves out one step more; later rounds are on fresh networks. */
final class Rounds extends VBox {
    private final Reading reading;
    private final Label title = new Label();
    private final VBox blanks = new VBox();
    private final Button next = new Button("Next round");
    private final Button fresh = new Button("Fresh network");
    private int round = 1;
    private long seed;

    Rounds(Reading reading) {
        this.reading = reading;
        getStyleClass().add("exercise");
        blanks.getStyleClass().add("items");
        title.getStyleClass().add("prompt-title");
        next.setId("fill-next");
        next.setOnAction(event -> {
            seed++;
            begin(round + 1);
        });
        fresh.setId("fill-fresh");
        fresh.setOnAction(event -> {
            seed++;
            begin(round);
        });
        FlowPane bar = new FlowPane(next, fresh);
        bar.getStyleClass().add("options");
        getChildren().addAll(title, blanks, bar);
        begin(1);
    }

    private void begin(int wanted) {
        int rounds = FillIn.rounds(reading.lesson().trace());
        round = Math.min(wanted, rounds);
        FillIn fill = seed == 0 ? FillIn.of(reading.lesson().trace(), round) : FillIn.fresh(seed, round);
        Trace trace = fill.trace();
        String network = seed == 0 ? "the worked example" : "network with seed " + seed;
        title.setText("Round " + round + " of " + rounds + ", on " + network);
        reading.show(new Lab(network, trace.network(), trace.network(), List.of(trace.sample()), 0, Lab.DEFAULT_RATE));
        blanks.getChildren().clear();
        ask(fill, 0);
    }

    /** One blank after the other; the graph shows what is known so far. */
    private void ask(FillIn fill, int index) {
        boolean over = index >= fill.blanks().size();
        next.setDisable(!over);
        if (over) {
            reading.seek(FillIn.rounds(fill.trace()));
            next.requestFocus();
            return;
        }
        Question.Blank blank = fill.blanks().get(index);
        reading.seek(fill.trace().stepOf(blank.hole()));
        Exercise exercise =
                new Exercise("fill-" + (index + 1), blank, fill.trace(), reading, () -> ask(fill, index + 1));
        blanks.getChildren().add(exercise);
        if (index > 0) {
            exercise.take();
        }
    }
}
