/** Tests of what the pane computes and of what it builds. */
@org.jspecify.annotations.NullMarked
package backprop.ui.parameters;
