/** Tests of picture files: each is read back by somebody else's reader. */
@org.jspecify.annotations.NullMarked
package backprop.export.image;
