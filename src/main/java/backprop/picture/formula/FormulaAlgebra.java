package backprop.picture.formula;

import backprop.engine.Algebra;
import backprop.engine.Cell;
import backprop.engine.Function;
import backprop.picture.formula.Phrase.Binding;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads an expression as mathematics.
 *
 * @param numbers the text of the number at an address; without it, symbols are shown
 * @param most how many terms a sum may have; of a longer one the first two and the last are shown
 */
record FormulaAlgebra(Optional<java.util.function.Function<Cell, String>> numbers, int most)
        implements Algebra<Phrase> {
    /** Between symbols that are multiplied, so that indices do not run into the next letter. */
    private static final Formula THIN = new Formula.Space(1 / 6.0);

    @Override
    public Phrase constant(double value) {
        String text = Double.toString(value);
        return number(text.endsWith(".0") ? text.substring(0, text.length() - 2) : text);
    }

    private static Phrase number(String text) {
        boolean signed = text.startsWith("-") || text.startsWith("−");
        boolean power = text.contains("e") || text.contains("E");
        return new Phrase(List.of(Arithmetic.number(text)), power ? Binding.PRODUCT : Binding.SINGLE, signed, !signed);
    }

    @Override
    public Phrase reference(Cell cell) {
        if (numbers.isPresent()) {
            String text = numbers.get().apply(cell);
            Phrase number = number(text);
            return new Phrase(
                    List.of(Arithmetic.number(cell, text)), number.binding(), number.signed(), number.digits());
        }
        boolean raised = cell.latex().contains("^") || cell.latex().contains("/");
        return Phrase.of(Arithmetic.symbol(cell), raised ? Binding.BLOCK : Binding.SINGLE);
    }

    @Override
    public Phrase sum(List<Phrase> terms) {
        List<Phrase> shown = shown(terms);
        List<Formula> parts = new ArrayList<>(shown.get(0).parts());
        for (Phrase term : shown.subList(1, shown.size())) {
            parts.add(Signs.PLUS);
            parts.addAll(term.asLaterTerm().parts());
        }
        return new Phrase(
                parts, Binding.SUM, terms.get(0).signed(), terms.get(0).digits());
    }

    private List<Phrase> shown(List<Phrase> terms) {
        if (terms.size() <= most) {
            return terms;
        }
        Phrase dots = Phrase.of(Signs.DOTS, Binding.SINGLE);
        return List.of(terms.get(0), terms.get(1), dots, terms.get(terms.size() - 1));
    }

    @Override
    public Phrase difference(Phrase left, Phrase right) {
        List<Formula> parts = new ArrayList<>(left.parts());
        parts.add(Signs.MINUS);
        parts.addAll(right.asFactor().parts());
        return new Phrase(parts, Binding.SUM, left.signed(), left.digits());
    }

    @Override
    public Phrase product(List<Phrase> factors) {
        List<Formula> parts = new ArrayList<>(factors.get(0).asFactor().parts());
        for (Phrase factor : factors.subList(1, factors.size())) {
            Phrase held = factor.asFactor();
            boolean fraction = held.parts().get(0).atom() == Atom.INNER;
            if (numbers.isPresent() || held.digits()) {
                parts.add(Signs.DOT);
            } else if (!fraction) {
                parts.add(THIN);
            }
            parts.addAll(held.parts());
        }
        return new Phrase(
                parts, Binding.PRODUCT, false, factors.get(0).asFactor().digits());
    }

    @Override
    public Phrase quotient(Phrase numerator, Phrase denominator) {
        return Phrase.of(new Formula.Fraction(numerator.formula(), denominator.formula()), Binding.BLOCK);
    }

    @Override
    public Phrase negative(Phrase of) {
        List<Formula> parts = new ArrayList<>(List.of(Signs.MINUS));
        parts.addAll(of.asFactor().parts());
        return new Phrase(parts, Binding.PRODUCT, true, false);
    }

    @Override
    public Phrase square(Phrase base) {
        Phrase held = base.asBase();
        Formula square = new Formula.Scripts(held.formula(), null, Signs.upright("2"));
        return new Phrase(List.of(square), Binding.BLOCK, false, held.digits());
    }

    @Override
    public Phrase call(Function function, Phrase argument) {
        if (function == Function.EXP) {
            return power(argument);
        }
        Formula name = TexReader.read(function.latex());
        Formula enclosed = new Formula.Fence("(", argument.formula(), ")");
        return Phrase.of(new Formula.Row(List.of(name, enclosed)), Binding.BLOCK);
    }

    private static Phrase power(Phrase exponent) {
        return Phrase.of(new Formula.Scripts(TexReader.read("e"), null, exponent.formula()), Binding.BLOCK);
    }
}
