package backprop.lesson.practice;

import backprop.lesson.slip.FormulaSlips;
import backprop.lesson.slip.Slip;
import backprop.lesson.text.Calculation;
import backprop.lesson.text.CalculationException;
import backprop.lesson.text.Names;
import backprop.lesson.text.Prose;
import backprop.lesson.text.Term;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

/**
 * A derivation that the learner writes line by line. A line is right if it has the value of the model line at random
 * points, whatever way it is written in; where a certain form is what the line is about, it has to have that too.
 *
 * @param variables the letters that may be used and the range of each
 * @param definitions the letters that stand for something, such as F for a sum
 * @param lines what is asked for, one after the other
 * @param slips lines that get written and that no slip of a general kind leads to
 */
public record Derivation(
        List<Variable> variables, List<Definition> definitions, List<Line> lines, List<KnownSlip> slips) {
    private static final int POINTS = 25;
    private static final long SEED = 20_261_124;
    private static final double TOLERANCE = 1e-9;

    public Derivation {
        variables = List.copyOf(variables);
        definitions = List.copyOf(definitions);
        lines = List.copyOf(lines);
        slips = List.copyOf(slips);
    }

    /** A letter and where its values lie. */
    public record Variable(String name, double from, double to) {}

    /** A letter that stands for something made of the letters before it. */
    public record Definition(String name, Calculation means) {}

    /** A wrong line and what is said to it. */
    public record KnownSlip(Calculation line, String says) {}

    /**
     * One line.
     *
     * @param ask what is to be written
     * @param left the left side in TeX
     * @param right the model line
     * @param hint the way to it
     * @param form how it has to be written
     */
    public record Line(Prose ask, String left, Calculation right, Prose hint, Form form) {}

    /** Marks what was written for line number {@code index}, from 0. */
    public Marking mark(int index, String written) {
        Line line = lines.get(index);
        if (written.isBlank()) {
            return new Marking.Unreadable("The field is empty. Write the right side of the line with "
                    + lettersInWords() + "; for example " + example() + ".");
        }
        try {
            Calculation own = Calculation.read(onKeyboard(written));
            Random random = new Random(SEED);
            for (int i = 0; i < POINTS; i++) {
                Names point = point(random);
                if (!agrees(own.value(point), line.right().value(point))) {
                    return wrong(own, index);
                }
            }
            return objection(own, line).<Marking>map(Marking.Coarse::new).orElseGet(() -> right(own, line));
        } catch (CalculationException e) {
            String problem = Unread.inFormula(written, letterNames()).orElse("Cannot be read: " + e.getMessage() + ".");
            return new Marking.Unreadable(problem + " Write it with " + lettersInWords()
                    + ", the signs + - * / ^ ( ), exp and ln; for example " + example() + ".");
        }
    }

    /** With a decimal point, and powers behind ^. */
    private static String onKeyboard(String written) {
        return TypedNumber.powersInLine(written).replaceAll("(\\d),(\\d)", "$1.$2");
    }

    /** What is asked for may not stand in the answer, and the form has to be the one that is asked for. */
    private Optional<String> objection(Calculation own, Line line) {
        return definitions.stream()
                .map(Definition::name)
                .filter(line.left().strip()::equals)
                .filter(own.term().names()::contains)
                .map(name -> "Equal, but " + name + " is what is asked for: write it with the other letters.")
                .findFirst()
                .or(() -> line.form().objection(own.term()));
    }

    private static Marking right(Calculation own, Line line) {
        String model = line.right().text();
        return new Marking.Right(own.text().strip().equals(model) ? "" : "That equals " + model + ".");
    }

    /** Something in the letters that nobody is asked for. */
    private String example() {
        String letter = variables.get(0).name();
        return "2*" + letter + "/(1+" + letter + "^2)";
    }

    private static boolean agrees(double own, double model) {
        return Math.abs(own - model) <= TOLERANCE * Math.max(1, Math.abs(model));
    }

    private Names point(Random random) {
        Map<String, Double> values = new HashMap<>(Map.of("e", Math.E));
        for (Variable v : variables) {
            values.put(v.name(), v.from() + (v.to() - v.from()) * random.nextDouble());
        }
        for (Definition d : definitions) {
            values.put(d.name(), d.means().value(Names.of(values)));
        }
        return Names.of(values);
    }

    /** Names the slip if it is a known one. */
    private Marking wrong(Calculation own, int index) {
        Term model = lines.get(index).right().term();
        List<Term> above = lines.subList(0, index).stream()
                .map(l -> l.right().term())
                .filter(t -> !isSame(t, model))
                .toList();
        return another(own, index)
                .or(() -> FormulaSlips.one(model, above, letterNames(), term -> isSame(term, own.term()))
                        .map(Derivation::slipped))
                .or(() -> known(own))
                .or(() -> FormulaSlips.two(model, letterNames(), term -> isSame(term, own.term()))
                        .map(Derivation::slipped))
                .orElseGet(() -> new Marking.Wrong("Not equal: at a random point the two sides have different values,"
                        + " and no slip that the lab knows leads to this line."));
    }

    private static Marking slipped(FormulaSlips.Named named) {
        return new Marking.Slipped(named.slips(), named.says(), Optional.empty());
    }

    /** A line above or below, or what a letter stands for. */
    private Optional<Marking> another(Calculation own, int index) {
        List<Marking> near = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (isSame(lines.get(i).right().term(), own.term())) {
                near.add(near(
                        i < index
                                ? "That is line " + (i + 1) + " again. This one asks for something else."
                                : "That will be line " + (i + 1) + ". This one comes before it."));
            }
        }
        definitions.stream()
                .filter(d -> isSame(d.means().term(), own.term()))
                .map(d -> near("That is " + d.name() + ". This line asks for something else."))
                .forEach(near::add);
        return near.stream().findFirst();
    }

    private Optional<Marking> known(Calculation own) {
        return slips.stream()
                .filter(s -> isSame(s.line().term(), own.term()))
                .map(s -> near(s.says()))
                .findFirst();
    }

    private static Marking near(String says) {
        return new Marking.Slipped(List.of(Slip.OTHER_QUANTITY), says, Optional.empty());
    }

    private boolean isSame(Term one, Term other) {
        Random random = new Random(SEED);
        for (int i = 0; i < POINTS; i++) {
            Names point = point(random);
            if (!agrees(one.value(point), other.value(point))) {
                return false;
            }
        }
        return true;
    }

    /** The letters that may be used. */
    public String letters() {
        return String.join(", ", letterNames());
    }

    private List<String> letterNames() {
        return Stream.concat(
                        variables.stream().map(Variable::name),
                        definitions.stream().map(Definition::name))
                .toList();
    }

    private String lettersInWords() {
        return (variables.size() + definitions.size() == 1 ? "the letter " : "the letters ") + letters();
    }
}
