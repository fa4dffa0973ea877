package backprop.lesson.text;

import backprop.engine.Cell;
import backprop.picture.formula.Formula;
import java.util.List;
import java.util.Optional;

/** A piece of running text. */
public sealed interface Inline {
    /** Plain words. */
    record Text(String text) implements Inline {}

    /** Words that carry weight. */
    record Strong(List<Inline> parts) implements Inline {}

    /** Words that are stressed, or a term where it is first used. */
    record Emphasis(List<Inline> parts) implements Inline {}

    /** A word of code. */
    record Code(String text) implements Inline {}

    /** Mathematics in the line. */
    record Mathematics(String tex, Formula formula) implements Inline {}

    /** A number of the pass, with its address if it has one: a click asks where it came from. */
    record Live(LiveNumber number, String text, Optional<Cell> cell) implements Inline {}

    /** A way to another lesson: {@code [the chain rule](chain-rule)}. */
    record Link(String text, String target) implements Inline {}
}
