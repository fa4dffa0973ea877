/** Tests of texts that leave the lab: each is run or compared with what others print. */
@org.jspecify.annotations.NullMarked
package backprop.export;
