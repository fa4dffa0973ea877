/**
 * The computational graph as a picture: where each neuron stands, what is loud and what is quiet at a step, and the
 * shapes that say so. Layout knows nothing of colours, emphasis nothing of places; {@link
 * backprop.picture.graph.GraphPicture} brings them together.
 *
 * <pre>{@code
 * GraphLayout layout = GraphLayout.of(frame.lab().network(), new Size(940, 640), null);
 * Picture picture = GraphPicture.of(frame, layout, Theme.LIGHT, null);
 * }</pre>
 */
@org.jspecify.annotations.NullMarked
package backprop.picture.graph;
