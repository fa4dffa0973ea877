/** Tests of the gradient-flow screen; the whole stories are told in the window. */
@org.jspecify.annotations.NullMarked
package backprop.ui.flow;
