/** Tests of the pane on a screen in memory. */
@org.jspecify.annotations.NullMarked
package backprop.ui.explain;
