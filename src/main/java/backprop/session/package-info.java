/**
 * What is open and where one stands in it.
 *
 * <p>The loop of the whole lab in one line: <i>a view hands an {@link backprop.session.Edit} to the {@link
 * backprop.session.Session}, which makes a new {@link backprop.session.Lab}, runs the pass and publishes one {@link
 * backprop.session.Frame} that every view renders.</i>
 *
 * <p>Only the session changes; everything else here is a value. Undo is an index into a list of labs and stepping is a
 * place in a trace, so neither needs an inverse of anything. Numbers that somebody works out alone are an {@link
 * backprop.session.OwnPass}: it is part of the history too, and says which numbers of the lab a frame keeps back. This room may import the engine, flow, training and document.
 *
 * <pre>{@code
 * Session session = new Session(lab);
 * Subscription views = session.subscribe(frame -> view.render(frame));
 * session.apply(new Edit.SetNumber(Cell.weight(1, 1, 2), 0.9));
 * session.undo();
 * views.cancel();
 * }</pre>
 */
@org.jspecify.annotations.NullMarked
package backprop.session;
