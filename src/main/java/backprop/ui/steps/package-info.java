/**
 * The bar under the graph: step, play, speed, granularity and the timeline. It imports the kit, the picture, the session
 * and the engine.
 *
 * <pre>{@code
 * StepBar steps = new StepBar(session);
 * scene.setOnKeyPressed(steps::pressed);
 * }</pre>
 */
@org.jspecify.annotations.NullMarked
package backprop.ui.steps;
