/** Tests of the pictures of training. */
@org.jspecify.annotations.NullMarked
package backprop.picture.training;
