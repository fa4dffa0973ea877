/** Tests of files that leave the lab: each is read back by somebody else's reader. */
@org.jspecify.annotations.NullMarked
package backprop.export;
