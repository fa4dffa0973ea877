/** The screen of lessons alone. */
@org.jspecify.annotations.NullMarked
package backprop.ui.lessons;
