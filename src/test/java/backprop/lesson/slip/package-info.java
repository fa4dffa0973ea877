/** Tests of what slips give. */
@org.jspecify.annotations.NullMarked
package backprop.lesson.slip;
