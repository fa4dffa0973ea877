/** Tests of the training screen. */
@org.jspecify.annotations.NullMarked
package backprop.ui.training;
