/** Tests of the graph as a drawing, without a toolkit. */
@org.jspecify.annotations.NullMarked
package backprop.picture.chart;
