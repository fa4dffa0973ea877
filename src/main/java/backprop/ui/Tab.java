package backprop.ui;

import java.util.function.Supplier;

/**
 * One tab of the window.
 *
 * @param id the id of the tab, {@code tab-graph}
 * @param title what the tab says
 * @param screen makes what it shows, when it is first shown
 */
record Tab(String id, String title, Supplier<Screen> screen) {}
