package backprop.training;

/**
 * One thing to try: another recipe from an earlier step on.
 *
 * @param text what it is, as a sentence
 * @param step where the new run leaves the old one
 * @param recipe what it follows from there
 */
public record Fix(String text, int step, Recipe recipe) {
    /** The run that tries it, beside the one that it mends. A fix from the start begins with the recipe's own network. */
    public Run on(Run run) {
        return step == 0 ? Run.of(recipe) : run.branch(step, recipe);
    }
}
