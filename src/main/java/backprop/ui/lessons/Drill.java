package backprop.ui.lessons;

import backprop.engine.Trace;
import backprop.lesson.PracticeKind;
import backprop.lesson.practice.Round;
import backprop.lesson.text.Prose;
import java.util.function.LongFunction;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** The same questions on as many fresh networks as one likes. */
final class Drill extends VBox {
    private final Reading reading;
    private final String id;
    private final PracticeKind kind;
    private final LongFunction<Round> rounds;
    private final Tally tally;
    private final Label title = new Label();
    private final Sequence questions;
    private final Button next = new Button("Another network");
    private long seed;

    /**
     * @param id begins the ids of what is in it
     * @param kind by which it is kept what is solved
     * @param rounds the questions of a seed
     */
    Drill(String id, PracticeKind kind, LongFunction<Round> rounds, Reading reading) {
        this.reading = reading;
        this.id = id;
        this.kind = kind;
        tally = new Tally(id, kind, "network", reading);
        this.rounds = rounds;
        questions = new Sequence(reading);
        getStyleClass().add("exercise");
        title.getStyleClass().add("prompt-title");
        next.setId(id + "-next");
        next.setOnAction(event -> begin(seed + 1));
        getChildren().addAll(title, tally, questions, next);
        begin(tally.next());
    }

    /** The same with an offer to type the weights, where the network of the lesson is small enough for that. */
    Drill withOwn() {
        if (OwnNetwork.fits(reading.lesson().lab().network())) {
            OwnNetwork own = new OwnNetwork(reading, this::beginOwn);
            Button type = new Button("Weights of your own");
            type.setId(id + "-own");
            type.setOnAction(event -> {
                getChildren().set(getChildren().indexOf(type), own);
                own.take();
            });
            getChildren().add(0, type);
        }
        return this;
    }

    private void beginOwn(Trace trace) {
        begin(PracticeKind.OWN, "with weights of your own", Round.byHand(trace));
        questions.take();
    }

    private void begin(long wanted) {
        seed = wanted;
        begin(seed, "seed " + seed, rounds.apply(seed));
    }

    private void begin(long number, String origin, Round round) {
        String network = round.trace().network().shape() + ", " + origin;
        title.setText("Network " + network);
        questions.begin(network, round.trace(), round.questions(), id, () -> {
            tally.solve(kind.key(number));
            questions.getChildren().add(new Words(Prose.of("✓ All of this network."), reading, "right-words"));
            next.requestFocus();
        });
    }
}
