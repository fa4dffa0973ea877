package backprop.cli;

import backprop.document.DocumentException;
import backprop.document.Limits;
import backprop.document.Tokens;
import backprop.engine.Cell;
import backprop.lesson.practice.TypedNumber;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import tools.jackson.core.JsonToken;

/** Reads passes as {@code gradients} prints them: a list with one object for each sample, or one object alone. */
final class PassJson {
    private static final List<String> FIELDS = List.of("loss", "z", "a", "delta", "dW", "db");

    private final Tokens tokens;
    private final Predicate<Cell> has;
    private Map<Cell, TypedNumber> numbers = new LinkedHashMap<>();

    private PassJson(Tokens tokens, Predicate<Cell> has) {
        this.tokens = tokens;
        this.has = has;
    }

    static List<Map<Cell, TypedNumber>> read(String text, Predicate<Cell> has) throws DocumentException {
        try (Tokens tokens = new Tokens(text)) {
            List<Map<Cell, TypedNumber>> passes = new ArrayList<>();
            PassJson reader = new PassJson(tokens, has);
            tokens.next();
            if (tokens.isAt(JsonToken.START_OBJECT)) {
                passes.add(reader.pass());
            } else {
                tokens.array("a list of passes, or one", Limits.SAMPLES, k -> passes.add(reader.pass()));
            }
            if (tokens.next() != null) {
                throw tokens.expected("the end of the file");
            }
            return passes;
        }
    }

    private Map<Cell, TypedNumber> pass() throws DocumentException {
        numbers = new LinkedHashMap<>();
        tokens.object(List.of(), FIELDS, this::field);
        return numbers;
    }

    private void field(String name) throws DocumentException {
        switch (name) {
            case "loss" -> number(Cell.loss());
            case "z" -> layers(l -> i -> Cell.preActivation(l, i));
            case "a" -> layers(l -> i -> Cell.activation(l, i));
            case "delta" -> layers(l -> i -> Cell.delta(l, i));
            case "db" -> layers(l -> i -> Cell.biasGradient(l, i));
            default -> tokens.array("a list of layers", Limits.LAYERS, l -> matrix(l + 1));
        }
    }

    private void layers(IntFunction<IntFunction<Cell>> cells) throws DocumentException {
        tokens.array("a list of layers", Limits.LAYERS, l -> {
            if (!tokens.isAt(JsonToken.VALUE_NULL)) {
                row(cells.apply(l + 1));
            }
        });
    }

    private void matrix(int layer) throws DocumentException {
        if (!tokens.isAt(JsonToken.VALUE_NULL)) {
            tokens.array("a list of rows", Limits.NEURONS, i -> row(j -> Cell.weightGradient(layer, i + 1, j)));
        }
    }

    private void row(IntFunction<Cell> cells) throws DocumentException {
        tokens.array("a list of numbers", Limits.NEURONS, i -> number(cells.apply(i + 1)));
    }

    /** A null stands for a number that is left out, or is not finite. */
    private void number(Cell cell) throws DocumentException {
        if (!has.test(cell)) {
            throw tokens.expected("no number here: the pass has no " + cell.ascii());
        }
        if (!tokens.isAt(JsonToken.VALUE_NULL)) {
            tokens.number();
            TypedNumber.read(tokens.string()).ifPresent(number -> numbers.put(cell, number));
        }
    }
}
