package backprop.ui.training;

import backprop.engine.Cell;
import backprop.engine.Numerals;
import backprop.engine.Sample;
import backprop.training.Finding;
import backprop.training.Fix;
import backprop.training.History;
import backprop.training.Prediction;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/** A diagnosis as cards, each with one thing to try. */
final class FindingCards {
    private static final Optional<PseudoClass> GOOD = Optional.of(PseudoClass.getPseudoClass("good"));
    private static final Optional<PseudoClass> BAD = Optional.of(PseudoClass.getPseudoClass("bad"));
    private static final Optional<PseudoClass> DOUBTFUL = Optional.of(PseudoClass.getPseudoClass("doubtful"));

    private static final double USUAL = Finding.Stride.USUAL;
    private static final double NEAR = 10;

    /** Where the links of the cards lead. */
    interface Doors {
        /** Tries a fix as a second run beside the first. */
        void tryOut(Fix fix);

        /** Shows what a unit answers, with the samples on which it has its trouble. */
        void show(int layer, Units.Unit unit);

        /** Opens the step in the graph that gives a number on a sample. */
        void open(Sample sample, Cell cell);
    }

    private final DiagnosisView.Found found;
    private final History history;
    private final Doors doors;

    FindingCards(DiagnosisView.Found found, Doors doors) {
        this.found = found;
        this.history = found.history();
        this.doors = doors;
    }

    List<Node> cards() {
        List<Node> cards = new ArrayList<>();
        found.end().ifPresent(chain -> {
            VBox card = card("Stopped.", "The first number that is not finite.", BAD, Optional.empty());
            card.getChildren().addAll(StoppedCard.content(chain, doors));
            card.setId("training-stopped");
            cards.add(card);
        });
        for (Finding.Exploding each : all(Finding.Exploding.class)) {
            cards.add(card("Exploding.", each.text(), BAD, Optional.of(each.fix())));
        }
        addUnits(cards);
        for (Movers each : Movers.of(all(Finding.Stride.class))) {
            cards.add(card("Update : weight.", each.text(), DOUBTFUL, Optional.of(each.fix())));
        }
        if (all(Finding.Stride.class).isEmpty() && !history.loss().isEmpty()) {
            cards.add(card("Update : weight", strides(), GOOD, Optional.empty()));
        }
        if (found.diagnosis().prediction().isFinite()) {
            cards.add(prediction());
        }
        return cards;
    }

    private <F extends Finding> List<F> all(Class<F> kind) {
        return found.diagnosis().findings().stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    private void addUnits(List<Node> cards) {
        int samples = found.outcome().run().recipe().training().size();
        List<Finding> findings = found.diagnosis().findings();
        for (Units each : Units.dead(findings, samples)) {
            cards.add(units("Dead.", each, "slope 0 on every sample.", BAD));
        }
        for (Units each : Units.saturated(findings)) {
            cards.add(units(
                    "Saturated.",
                    each,
                    "slope below a twentieth of the steepest on " + each.samples(samples) + ".",
                    DOUBTFUL));
        }
    }

    private Node units(String title, Units units, String trouble, Optional<PseudoClass> kind) {
        String text = units.count(found.outcome().network().size(units.layer())) + ": " + trouble + " " + units.since();
        VBox card = card(title, text, kind, Optional.empty());
        FlowPane links = new FlowPane(6, 2, new Label("Show them:"));
        for (Units.Unit each :
                units.units().subList(0, Math.min(Units.MOST, units.units().size()))) {
            Hyperlink link = new Hyperlink("unit " + each.row());
            link.setId("training-show-" + units.layer() + "-" + each.row());
            link.setAccessibleText("Show it. " + each.text());
            link.setTooltip(new Tooltip(each.text()));
            link.setOnAction(event -> doors.show(units.layer(), each));
            links.getChildren().add(link);
        }
        int others = units.units().size() - Units.MOST;
        if (others > 0) {
            Label more = new Label("and " + others + " more");
            more.setTooltip(
                    new Tooltip(units.units().subList(Units.MOST, units.units().size()).stream()
                            .map(Units.Unit::text)
                            .collect(Collectors.joining("\n"))));
            links.getChildren().add(more);
        }
        card.getChildren().addAll(links, link(units.fix()));
        return card;
    }

    /** The update : weight of every layer, from the smallest to the largest. */
    private String strides() {
        double least = Double.POSITIVE_INFINITY;
        double most = 0;
        for (int l = 1; l <= found.outcome().network().depth(); l++) {
            double ratio = history.updateRatio(l).at(found.diagnosis().step());
            least = Math.min(least, ratio);
            most = Math.max(most, ratio);
        }
        return "is from " + Numerals.scientific(least, 1) + " to " + Numerals.scientific(most, 1)
                + " in every layer ("
                + (least >= USUAL / NEAR && most <= USUAL * NEAR ? "healthy near 1e-03)." : "1e-03 is usual).");
    }

    private Node prediction() {
        Prediction prediction = found.diagnosis().prediction();
        int step = found.diagnosis().step();
        String text = "Predicted Δℒ = " + Numerals.scientific(prediction.predicted(), 2) + ", actual "
                + Numerals.scientific(prediction.actual(), 2) + ".";
        return prediction.isOvershot()
                ? card("η too large here?", text, BAD, Optional.of(Fix.slower(history.recipeAt(step), step)))
                : card("The next step.", text, GOOD, Optional.empty());
    }

    private VBox card(String title, String text, Optional<PseudoClass> kind, Optional<Fix> fix) {
        Text heading = new Text(title + " ");
        heading.getStyleClass().add("finding-title");
        Text words = new Text(text);
        words.getStyleClass().add("finding-text");
        TextFlow told = new TextFlow(heading, words);
        told.setAccessibleText(title + " " + text);
        VBox card = new VBox(told);
        card.getStyleClass().add("finding");
        kind.ifPresent(state -> card.pseudoClassStateChanged(state, true));
        fix.ifPresent(what -> card.getChildren().add(link(what)));
        return card;
    }

    private Hyperlink link(Fix fix) {
        Hyperlink link = new Hyperlink(fix.text());
        link.setWrapText(true);
        link.getStyleClass().add("fix");
        link.setAccessibleText("Try beside this run: " + fix.text());
        link.setTooltip(new Tooltip("As a second run beside this one, from the same data and seed"));
        link.setOnAction(event -> doors.tryOut(fix));
        return link;
    }
}
