/** Tests of the drawings of a step, without a toolkit. */
@org.jspecify.annotations.NullMarked
package backprop.picture.step;
