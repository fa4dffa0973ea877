/** Tests of the texts of lessons. */
@org.jspecify.annotations.NullMarked
package backprop.lesson.text;
