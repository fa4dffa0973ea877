package backprop.ui.training;

import backprop.engine.Cell;
import backprop.engine.Numerals;
import backprop.engine.Sample;
import backprop.engine.Trace;
import backprop.training.NonFinite;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/** Where a run met its first number that is not finite, and the chain from there back to the cause, link by link. */
final class StoppedCard {
    /** A longer chain leaves out links between its ends. */
    private static final int MOST = 10;

    private StoppedCard() {}

    /**
     * The chain, with its numbers.
     *
     * @param number of the sample, from 1
     * @param links from where it was noticed back to the cause
     */
    record Chain(int number, Sample sample, List<Link> links) {
        static Chain of(Outcome outcome, NonFinite found) {
            Sample sample = outcome.run().recipe().training().get(found.sample());
            Trace trace = Trace.of(outcome.network(), sample);
            List<Link> links = found.chain().stream()
                    .map(cell -> new Link(cell, trace.value(cell)))
                    .toList();
            return new Chain(found.sample() + 1, sample, links);
        }
    }

    /** One number of it. */
    record Link(Cell cell, double value) {
        String text() {
            return cell.unicode() + " = " + Numerals.shown(value);
        }
    }

    /** What is told of it, and the links. */
    static List<Node> content(Chain chain, FindingCards.Doors doors) {
        Link cause = chain.links().get(chain.links().size() - 1);
        Label words = new Label(
                "On sample " + chain.number() + ", from " + cause.cell().unicode() + ", the "
                        + cause.cell().spoken() + ", on. Back to the cause, each link as a step in the graph:");
        words.setWrapText(true);
        FlowPane links = new FlowPane(4, 2);
        int count = chain.links().size();
        IntStream.range(0, count)
                .filter(k -> count <= MOST || k < MOST / 2 || k >= count - MOST / 2)
                .forEach(k -> {
                    if (k > 0) {
                        links.getChildren().add(new Label(count > MOST && k == count - MOST / 2 ? "← … ←" : "←"));
                    }
                    links.getChildren().add(link(chain, chain.links().get(k), k, doors));
                });
        return List.of(new VBox(2, words, links));
    }

    private static Node link(Chain chain, Link link, int place, FindingCards.Doors doors) {
        Hyperlink text = new Hyperlink(link.text());
        text.setId("training-chain-" + (place + 1));
        text.setAccessibleText("Open in the graph: " + link.cell().spoken() + ", " + Numerals.shown(link.value()));
        text.setOnAction(event -> doors.open(chain.sample(), link.cell()));
        return text;
    }
}
