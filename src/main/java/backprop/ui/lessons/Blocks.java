package backprop.ui.lessons;

import backprop.engine.Cell;
import backprop.engine.Trace;
import backprop.lesson.Block;
import backprop.lesson.LiveView;
import backprop.lesson.practice.Round;
import backprop.picture.formula.Arithmetic;
import backprop.picture.formula.Formula;
import backprop.picture.step.StepWords;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** One node for each block of a lesson; folded notes that follow each other share a line of toggles. */
final class Blocks {
    private static final double DISPLAY = 21;
    private static final double ARITHMETIC = 15.5;
    private static final double ITEM = 24;

    private final Reading reading;

    Blocks(Reading reading) {
        this.reading = reading;
    }

    /** The blocks as they are laid out: notes in a row are one. */
    static List<List<Block>> grouped(List<Block> blocks) {
        List<List<Block>> groups = new ArrayList<>();
        for (Block block : blocks) {
            boolean joins = block instanceof Block.Note
                    && !groups.isEmpty()
                    && groups.get(groups.size() - 1).get(0) instanceof Block.Note;
            if (joins) {
                groups.get(groups.size() - 1).add(block);
            } else {
                groups.add(new ArrayList<>(List.of(block)));
            }
        }
        return groups;
    }

    /** The nodes of several blocks, all at once. */
    List<Node> all(List<Block> blocks, double inset) {
        return grouped(blocks).stream().map(group -> of(group, inset)).toList();
    }

    /** @param inset by how much the place of the blocks is narrower than the text */
    Node of(List<Block> group, double inset) {
        if (group.get(0) instanceof Block.Note) {
            return new Notes(
                    group.stream().map(Block.Note.class::cast).toList(),
                    note -> all(note.blocks(), inset + Notes.INSET),
                    reading);
        }
        return of(group.get(0), inset);
    }

    private Node of(Block block, double inset) {
        if (block instanceof Block.Paragraph paragraph) {
            return new Words(paragraph.text(), reading);
        } else if (block instanceof Block.Heading heading) {
            return new Words(heading.text(), reading, "heading");
        } else if (block instanceof Block.Display display) {
            return new DisplayFormula(display.formula(), display.tex(), DISPLAY, inset, reading);
        } else if (block instanceof Block.Items items) {
            return items(items, inset);
        } else if (block instanceof Block.Table table) {
            return new Grid(table, reading);
        } else if (block instanceof Block.Numbers numbers) {
            return numbers(numbers.cells(), inset);
        } else if (block instanceof Block.Listing listing) {
            return listing(listing.code());
        } else if (block instanceof Block.View view) {
            return view(view.view());
        }
        return interactive(block, inset);
    }

    /** What one works on. */
    private Node interactive(Block block, double inset) {
        if (block instanceof Block.Exercise exercise) {
            return new Exercise(
                    exercise.key(), exercise.question(), reading.lesson().trace(), reading);
        } else if (block instanceof Block.Timeline timeline) {
            return new Years(timeline.events(), reading);
        } else if (block instanceof Block.Counter counter) {
            return new Counts(counter.sizes(), reading);
        } else if (block instanceof Block.Conventions) {
            return new Conventions(reading, inset);
        } else if (block instanceof Block.Guided guided) {
            return new Guide(guided, reading);
        } else if (block instanceof Block.Practice practice) {
            return switch (practice.kind()) {
                case FILL_IN -> new Rounds(reading);
                case WRONG_LINE -> new Hunt(reading);
                case BY_HAND -> new Drill("by-hand", practice.kind(), Round::byHand, reading).withOwn();
                case COUNTING -> new Drill("counting", practice.kind(), Round::counting, reading);
            };
        }
        throw new IllegalArgumentException("no node for " + block);
    }

    private Node items(Block.Items items, double inset) {
        VBox list = new VBox();
        list.getStyleClass().add("items");
        int number = 1;
        for (List<Block> item : items.items()) {
            Label mark = new Label(items.ordered() ? number++ + "." : "•");
            mark.getStyleClass().add("item-mark");
            VBox body = new VBox();
            body.getChildren().addAll(all(item, inset + ITEM));
            HBox.setHgrow(body, Priority.ALWAYS);
            list.getChildren().add(new HBox(mark, body));
        }
        return list;
    }

    /** Each number of the pass with its arithmetic. */
    private Node numbers(List<Cell> cells, double inset) {
        Trace trace = reading.lesson().trace();
        VBox lines = new VBox();
        lines.getStyleClass().add("numbers");
        for (Cell cell : cells) {
            List<Formula> sides = new ArrayList<>(List.of(Arithmetic.symbol(cell)));
            if (!cell.quantity().isGiven()) {
                sides.add(Arithmetic.numbers(trace.explain(cell), trace::text));
            }
            sides.add(Arithmetic.number(cell, trace.text(cell)));
            String spoken = cell.spoken() + " is " + trace.text(cell);
            lines.getChildren()
                    .add(new DisplayFormula(Arithmetic.equation(sides), spoken, ARITHMETIC, inset, reading)
                            .left()
                            .onTip(reading::allDigits));
        }
        return lines;
    }

    private static Node listing(String code) {
        Label label = new Label(code.stripTrailing());
        label.getStyleClass().add("listing");
        label.setWrapText(true);
        label.setMinHeight(Label.USE_PREF_SIZE);
        return label;
    }

    private Node view(LiveView view) {
        if (view instanceof LiveView.Flow flow) {
            return Drawing.of(flow, reading);
        } else if (view instanceof LiveView.LossSlice slice) {
            return Drawing.of(slice, reading);
        }
        LiveView.Graph graph = (LiveView.Graph) view;
        String title = StepWords.title(reading.lesson().trace().steps().get(graph.step()));
        Hyperlink link = new Hyperlink("▸ Step " + (graph.step() + 1) + " in the graph: " + title);
        link.setOnAction(event -> {
            reading.reveal();
            reading.seek(graph.step() + 1);
            graph.focus().ifPresent(reading::ask);
        });
        return link;
    }
}
