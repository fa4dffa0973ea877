package backprop.lesson.practice;

import backprop.engine.Cell;
import backprop.lesson.text.Calculation;
import backprop.lesson.text.Prose;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Something to predict, to compute or to decide. A question that has {@link #options} is answered with their keys. */
public sealed interface Question {
    /** The digits that are asked for unless a lesson says otherwise. */
    int DIGITS = 4;

    /** The words around it. */
    Ask ask();

    /** The answers to choose from; none where one types. */
    default List<Option> options() {
        return List.of();
    }

    /**
     * A number, typed in.
     *
     * @param of what is asked for
     * @param digits significant digits that are enough; 0 for a whole number, which must be exact
     */
    record Numeric(Ask ask, Calculation of, int digits) implements Question {}

    /**
     * A number missing in a line of arithmetic.
     *
     * @param hole the number that is missing
     * @param line whose arithmetic it is missing in; the hole itself if the result is asked for
     */
    record Blank(Ask ask, Cell hole, Cell line, int digits) implements Question {}

    /** Above zero, below, or zero. */
    record Sign(Ask ask, Calculation of) implements Question {
        @Override
        public List<Option> options() {
            return List.of(Option.of("+", "positive"), Option.of("-", "negative"), Option.of("0", "zero"));
        }
    }

    /** Exactly zero or not. */
    record ZeroOrNot(Ask ask, Calculation of) implements Question {
        @Override
        public List<Option> options() {
            return List.of(Option.of("zero", "exactly zero"), Option.of("not", "not zero"));
        }
    }

    /** Which of these is largest in size. */
    record Largest(Ask ask, List<Cell> among) implements Question {
        public Largest {
            among = List.copyOf(among);
        }

        @Override
        public List<Option> options() {
            return among.stream().map(c -> Option.of(c.ascii(), c.unicode())).toList();
        }
    }

    /**
     * One of several statements.
     *
     * @param statements what can be chosen
     * @param right which of them is right, from 1
     * @param reasons why each is right or wrong, in the same order
     */
    record Choice(Ask ask, List<Prose> statements, int right, List<Prose> reasons) implements Question {
        public Choice {
            statements = List.copyOf(statements);
            reasons = List.copyOf(reasons);
        }

        @Override
        public List<Option> options() {
            return IntStream.range(0, statements.size())
                    .mapToObj(i -> new Option(Integer.toString(i + 1), statements.get(i)))
                    .toList();
        }
    }

    /**
     * Things to bring into order; answered with the keys in the order chosen, separated by commas.
     *
     * @param items the things in their right order
     */
    record Order(Ask ask, List<Prose> items) implements Question {
        public Order {
            items = List.copyOf(items);
        }

        /** Shuffled, the same way every time, and never in the right order already. */
        @Override
        public List<Option> options() {
            List<Option> options = new ArrayList<>();
            for (int i = 0; i < items.size(); i++) {
                options.add(new Option(Integer.toString(i + 1), items.get(i)));
            }
            List<Option> inOrder = List.copyOf(options);
            Random random = new Random(items.hashCode());
            while (items.size() > 1 && options.equals(inOrder)) {
                Collections.shuffle(options, random);
            }
            return options;
        }
    }

    /** Asks for the number at an address. */
    static Question number(Cell cell, int digits) {
        return new Numeric(Ask.of(cell.unicode() + " = ?"), Calculation.of(cell), digits);
    }
}
