/** Tests of the kit; those of drawn things run on a screen in memory. */
@org.jspecify.annotations.NullMarked
package backprop.ui.kit;
