/** Tests of the whole window on a screen in memory. */
@org.jspecify.annotations.NullMarked
package backprop.ui;
