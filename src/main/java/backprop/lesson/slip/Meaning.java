package backprop.lesson.slip;

import backprop.engine.Cell;
import backprop.lesson.slip.Replacements.Replacement;
import backprop.lesson.text.Term;
import java.util.List;
import java.util.Optional;

/** What the names in a line stand for, as far as slips have to know it: numbers of a pass, or letters. */
interface Meaning {
    /** The number of the pass that has this name. */
    Optional<Cell> cell(String name);

    /** The number that a part of a line is, if it is nothing else. */
    default Optional<Cell> cell(Term term) {
        return term instanceof Term.Name name ? cell(name.name()) : Optional.empty();
    }

    /** The line behind a name that has no address; the name itself if it has none. */
    Term of(String name);

    /** What can get into the place of the number with this name. */
    List<Replacement> replacements(String name);
}
