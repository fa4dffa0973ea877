/**
 * The graph on the screen: the picture of the picture room, with pan and zoom, an editor on each chip and bias, and dots
 * that run along the connections while a step plays.
 *
 * <p>Up to 150 connections are nodes of their own. Beyond that they are drawn into one image: stroking 1,820 of them as
 * nodes takes 100 ms in software, filling in their pixels takes 5, so an edit stays within a frame and needs no cache that
 * could show an old line. The dots run on a canvas below the neurons and chips.
 *
 * <p>It imports the kit, the picture, the session and the engine.
 *
 * <pre>{@code
 * GraphPane graph = new GraphPane(session);
 * graph.theme(Theme.DARK);
 * }</pre>
 */
@org.jspecify.annotations.NullMarked
package backprop.ui.graph;
