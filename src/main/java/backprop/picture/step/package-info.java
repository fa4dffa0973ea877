/**
 * One step as a picture: its equation, the arithmetic of each of its numbers, the same with matrices, the story of the
 * number that is asked about, and the timeline of all steps. All of it is read off the expressions of the engine.
 *
 * <pre>{@code
 * Picture lines = ArithmeticPicture.of(frame, Theme.LIGHT, 400);
 * Picture story = StoryPicture.of(frame, Cell.delta(1, 2), Theme.LIGHT, 400);
 * }</pre>
 */
@org.jspecify.annotations.NullMarked
package backprop.picture.step;
