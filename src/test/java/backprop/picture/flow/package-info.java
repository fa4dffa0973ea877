/** Tests of the gradient flow as charts. */
@org.jspecify.annotations.NullMarked
package backprop.picture.flow;
