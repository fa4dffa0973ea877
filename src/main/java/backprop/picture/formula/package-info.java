/**
 * Mathematics as a picture: a tree of boxes, fed by expressions of the engine and by a reader of TeX, laid out on the
 * bundled fonts.
 */
@org.jspecify.annotations.NullMarked
package backprop.picture.formula;
