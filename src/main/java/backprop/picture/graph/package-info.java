/**
 * The computational graph as a picture: where each neuron stands, what is loud and what is quiet at a step, and the
 * shapes that say so. Layout knows nothing of colours, emphasis nothing of places; {@link
 * backprop.picture.graph.GraphPicture} brings them together.
 *
 * <p>Where colours show values, a layer too wide for neurons is a tile with a cell for each of them ({@link
 * backprop.picture.graph.TilePlan} says where), and its weights are a map; no layer is drawn in part.
 *
 * <pre>{@code
 * GraphLayout layout = GraphLayout.of(frame.lab().network(), new Size(940, 640), null);
 * Picture picture = GraphPicture.of(frame, layout, Theme.LIGHT, null);
 * }</pre>
 */
@org.jspecify.annotations.NullMarked
package backprop.picture.graph;
