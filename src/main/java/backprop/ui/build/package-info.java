/**
 * Building a network from its sizes, or from weights of a file: what is asked, what it will cost, what is wrong with it. It
 * imports the kit of the window, the session, the engine, the imports of documents and the random numbers of flow, and no
 * pane.
 *
 * <pre>{@code
 * BuildDialog dialog = new BuildDialog(session, session::apply, overlay::hide);
 * }</pre>
 */
@org.jspecify.annotations.NullMarked
package backprop.ui.build;
