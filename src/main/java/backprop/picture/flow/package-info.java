/**
 * The gradient flow as charts: what {@link backprop.flow} found, in the words and colours of {@link
 * backprop.picture.chart}. The window, the command line and the exports all draw it from here.
 *
 * <p>This room imports the engine, the flow, {@link backprop.picture} and the charts.
 *
 * <pre>{@code
 * FlowCharts charts = new FlowCharts(List.of(sigmoid, relu), Theme.LIGHT, false);
 * Picture bars = charts.bars(new Size(560, 300));
 * Picture strip = charts.strip(0, new Size(540, 64));
 * Picture page = FlowPage.of(charts, List.of(), 0, new Size(1440, 900));
 * }</pre>
 */
@org.jspecify.annotations.NullMarked
package backprop.picture.flow;
