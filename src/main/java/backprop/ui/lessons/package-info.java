/**
 * The screen of lessons: the list on the left, the lesson in the middle, the same step in the graph on the right.
 *
 * <p>A lesson is a value of {@link backprop.lesson}; this room only lays it out. {@link backprop.ui.lessons.Blocks} makes one
 * node of each block, {@link backprop.ui.lessons.Reading} is what they share: the pass that the graph beside the lesson
 * shows, the theme, the width, and what has been solved. A lesson has a {@link backprop.session.Session} of its own, so that
 * reading changes nothing in the graph of the lab until the reader opens it there, through a door that the shell gives.
 * {@link backprop.ui.lessons.Pages} holds what was opened: all that was worked on, and of the rest the latest.
 *
 * <p>This room imports the lessons, the session, the picture, the printer of pages and the kit.
 *
 * <pre>{@code
 * LessonsPane pane = new LessonsPane(doors, messages, Optional.of(folder), Theme.LIGHT);
 * pane.theme(Theme.DARK);
 * }</pre>
 */
@org.jspecify.annotations.NullMarked
package backprop.ui.lessons;
