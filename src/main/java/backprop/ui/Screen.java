package backprop.ui;

import java.util.function.Supplier;
import javafx.scene.Node;

/**
 * One tab of the window.
 *
 * @param id the id of the tab, {@code tab-graph}
 * @param title what the tab says
 * @param content makes what it shows, when it is first shown
 */
record Screen(String id, String title, Supplier<Node> content) {}
