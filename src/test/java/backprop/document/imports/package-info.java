@org.jspecify.annotations.NullMarked
package backprop.document.imports;
