package backprop.ui.lessons;

import backprop.engine.Cell;
import backprop.lesson.text.Inline;
import backprop.lesson.text.Prose;
import java.util.List;
import java.util.Set;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/** Running text with formulas, numbers and links in its lines. */
final class Words extends TextFlow {
    private static final double SIZE = 17;
    private static final String CLOSING = ".,;:)!?";

    private final Reading reading;

    /** @param style a style class for the words, or nothing */
    Words(Prose prose, Reading reading, String... style) {
        this.reading = reading;
        getStyleClass().add("prose");
        getStyleClass().addAll(style);
        setAccessibleText(prose.plain());
        setMinHeight(USE_PREF_SIZE);
        add(prose.parts(), Set.of());
        Copying.serve(this, "the text", prose.plain(), reading::say);
    }

    /** Gives the first line the height of one with a formula, so that lines side by side stand on one level. */
    Words level() {
        getChildren().add(0, new Strut());
        return this;
    }

    private static final class Strut extends javafx.scene.layout.Region {
        private static final double ASCENT = 19;
        private static final double HEIGHT = 26;

        @Override
        public double getBaselineOffset() {
            return ASCENT;
        }

        @Override
        protected double computePrefHeight(double forWidth) {
            return HEIGHT;
        }
    }

    private void add(List<Inline> parts, Set<String> styles) {
        String taken = "";
        for (int i = 0; i < parts.size(); i++) {
            Inline part = parts.get(i);
            if (part instanceof Inline.Text text) {
                word(text.text().substring(taken.length()), styles);
            }
            taken = "";
            if (part instanceof Inline.Mathematics math) {
                taken = i + 1 < parts.size() ? closing(parts.get(i + 1)) : "";
                String spoken = new Prose(List.of(math)).plain();
                getChildren().add(new InlineFormula(math.formula(), spoken, taken, SIZE, reading));
            } else if (part instanceof Inline.Strong strong) {
                add(strong.parts(), with(styles, "strong"));
            } else if (part instanceof Inline.Emphasis emphasis) {
                add(emphasis.parts(), with(styles, "emphasis"));
            } else if (part instanceof Inline.Code code) {
                word(code.text(), with(styles, "code-word"));
            } else if (part instanceof Inline.Live live) {
                number(live, styles);
            } else if (part instanceof Inline.Link link) {
                getChildren().add(link(link));
            }
        }
    }

    private static Set<String> with(Set<String> styles, String style) {
        Set<String> more = new java.util.HashSet<>(styles);
        more.add(style);
        return more;
    }

    /** The signs at the start of a text that must not begin a line. */
    private static String closing(Inline next) {
        if (!(next instanceof Inline.Text text)) {
            return "";
        }
        int end = 0;
        while (end < text.text().length() && CLOSING.indexOf(text.text().charAt(end)) >= 0) {
            end++;
        }
        return text.text().substring(0, end);
    }

    private Text word(String words, Set<String> styles) {
        Text text = new Text(words);
        text.getStyleClass().add("words");
        text.getStyleClass().addAll(styles);
        getChildren().add(text);
        return text;
    }

    /** A number that the engine gave; a click asks where it came from. */
    private void number(Inline.Live live, Set<String> styles) {
        Text text = word(live.text().replace('-', '−'), with(styles, "live"));
        if (live.cell().isPresent()) {
            Cell cell = live.cell().get();
            text.setCursor(Cursor.HAND);
            text.setAccessibleText(cell.spoken() + " is " + live.text());
            text.setOnMouseClicked(event -> reading.ask(cell));
            reading.paints(() -> text.setStyle(
                    "-fx-fill: " + reading.theme().of(cell.quantity()).hex()));
        }
    }

    private Node link(Inline.Link link) {
        Hyperlink node = new Hyperlink(link.text());
        node.setAccessibleText("Lesson: " + link.text());
        node.setOnAction(event -> reading.links().accept(link.target()));
        return node;
    }
}
