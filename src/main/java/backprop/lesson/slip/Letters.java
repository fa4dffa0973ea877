package backprop.lesson.slip;

import backprop.engine.Cell;
import backprop.lesson.slip.Replacements.Replacement;
import backprop.lesson.text.Term;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The letters of a derivation, which stand for no number of a pass.
 *
 * @param names what may be written
 */
record Letters(List<String> names) implements Meaning {
    Letters {
        names = List.copyOf(names);
    }

    @Override
    public Optional<Cell> cell(String name) {
        return Optional.empty();
    }

    @Override
    public Term of(String name) {
        return Term.of(name);
    }

    /** Any other letter, or 1 less the same; of sizes only another size. */
    @Override
    public List<Replacement> replacements(String name) {
        boolean size = isSize(name);
        Stream<Replacement> others = names.stream()
                .filter(other -> !other.equals(name) && isSize(other) == size)
                .map(other -> new Replacement(size ? Slip.WRONG_LAYER : Slip.NEIGHBOUR, Term.of(other)));
        return size
                ? others.toList()
                : Stream.concat(others, Stream.of(new Replacement(Slip.OPERATION, Lines.complement(Term.of(name)))))
                        .toList();
    }

    static boolean isSize(String name) {
        return name.matches("n\\d+");
    }
}
