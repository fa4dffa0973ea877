/**
 * Training: many steps of gradient descent, and travelling through them.
 *
 * <p>A {@link backprop.training.Recipe} says everything that a run depends on; the same recipe gives the same run, bit for
 * bit. A {@link backprop.training.Run} works it off, in any thread, and its {@link backprop.training.History} gives back
 * the network of any step. This room may import the engine only.
 *
 * <pre>{@code
 * Recipe recipe = Recipe.of(network, Samples.of(samples))
 *         .with(Optimiser.Adam.USUAL)
 *         .withRate(0.05);
 * Run run = Run.of(recipe);
 * run.advance(1000);
 * run.progress().loss();                        // of the last step
 * Network then = run.history().networkAt(417);  // the very bits that it had
 * Run other = run.branch(417, recipe.withRate(0.01));
 * }</pre>
 */
@org.jspecify.annotations.NullMarked
package backprop.training;
