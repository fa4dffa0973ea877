package backprop.ui.training;

import backprop.engine.Numerals;
import backprop.training.Diagnosis;
import backprop.training.Finding;
import backprop.training.Fix;
import backprop.training.History;
import backprop.training.Prediction;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** A diagnosis as cards, each with one thing to try. */
final class FindingCards {
    private static final PseudoClass GOOD = PseudoClass.getPseudoClass("good");
    private static final PseudoClass BAD = PseudoClass.getPseudoClass("bad");
    /** More than these of one kind are told by their number. */
    private static final int MOST = 3;

    private final Diagnosis diagnosis;
    private final History history;
    private final int depth;
    private final Consumer<Fix> onFix;

    FindingCards(Diagnosis diagnosis, History history, int depth, Consumer<Fix> onFix) {
        this.diagnosis = diagnosis;
        this.history = history;
        this.depth = depth;
        this.onFix = onFix;
    }

    List<Node> cards() {
        List<Node> cards = new ArrayList<>();
        List<Finding> findings = diagnosis.findings();
        for (Class<? extends Finding> kind :
                List.of(Finding.Exploding.class, Finding.Dead.class, Finding.Saturated.class, Finding.Stride.class)) {
            List<? extends Finding> some =
                    findings.stream().filter(kind::isInstance).map(kind::cast).toList();
            for (Finding each : some.subList(0, Math.min(MOST, some.size()))) {
                cards.add(card(
                        each.text(),
                        each instanceof Finding.Saturated || each instanceof Finding.Stride ? null : BAD,
                        each.fix()));
            }
            if (some.size() > MOST) {
                cards.add(card("… and " + (some.size() - MOST) + " more of this kind.", null, null));
            }
        }
        if (findings.stream().noneMatch(Finding.Stride.class::isInstance)
                && !history.loss().isEmpty()) {
            cards.add(card(strides(), GOOD, null));
        }
        cards.add(prediction());
        return cards;
    }

    /** The update : weight of every layer, from the smallest to the largest. */
    private String strides() {
        double least = Double.POSITIVE_INFINITY;
        double most = 0;
        for (int l = 1; l <= depth; l++) {
            double ratio = history.updateRatio(l).at(diagnosis.step());
            least = Math.min(least, ratio);
            most = Math.max(most, ratio);
        }
        return "Update : weight is from " + Numerals.scientific(least, 1) + " to " + Numerals.scientific(most, 1)
                + " in every layer (healthy near 1e-03).";
    }

    private Node prediction() {
        Prediction prediction = diagnosis.prediction();
        boolean worse = prediction.actual() > 0 && prediction.predicted() < 0;
        String text = (worse ? "η too large here? " : "The next step. ") + "Predicted Δℒ = "
                + Numerals.scientific(prediction.predicted(), 2) + ", actual "
                + Numerals.scientific(prediction.actual(), 2) + ".";
        Fix fix = worse
                ? new Fix(
                        "Try η / 3 from step " + diagnosis.step(),
                        diagnosis.step(),
                        history.recipeAt(diagnosis.step())
                                .withRate(history.recipeAt(diagnosis.step()).rate() / 3))
                : null;
        return card(text, worse ? BAD : GOOD, fix);
    }

    private Node card(
            String text,
            @org.jspecify.annotations.Nullable PseudoClass kind,
            @org.jspecify.annotations.Nullable Fix fix) {
        Label words = new Label(text);
        words.setWrapText(true);
        VBox card = new VBox(words);
        card.getStyleClass().add("finding");
        if (kind != null) {
            card.pseudoClassStateChanged(kind, true);
        }
        if (fix != null) {
            Hyperlink link = new Hyperlink(fix.text());
            link.setWrapText(true);
            link.setAccessibleText("Try beside this run: " + fix.text());
            link.setOnAction(event -> onFix.accept(fix));
            card.getChildren().add(link);
        }
        return card;
    }
}
