/** The way in. {@link backprop.Main} sends a verb to the command line and everything else to the window. */
@org.jspecify.annotations.NullMarked
package backprop;
