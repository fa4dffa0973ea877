package backprop.picture.flow;

import static org.assertj.core.api.Assertions.assertThat;

import backprop.engine.Activation;
import backprop.engine.Cell;
import backprop.flow.Diagnosis;
import backprop.flow.Experiment;
import backprop.flow.Flow;
import backprop.picture.Picture;
import backprop.picture.Shape;
import backprop.picture.Shapes;
import backprop.picture.Size;
import backprop.picture.Theme;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FlowChartsTest {
    private static final double AA = 4.5;
    private static final Flow SIGMOID = Experiment.classic(Activation.SIGMOID).run(42);
    private static final Flow DEAD = Experiment.classic(Activation.RELU).run(42);
    private final FlowCharts charts = new FlowCharts(List.of(SIGMOID, DEAD), Theme.LIGHT, false);

    @Test
    void aBarSaysItsNumberAndLeadsToItsLargestError() {
        Shape bar =
                Shapes.named(charts.bars(new Size(500, 250)), "flow-bar-a-1").orElseThrow();
        assertThat(bar.mark().spoken()).isEqualTo("sigmoid, layer 1: 7.002996e-05");
        Cell cell = bar.mark().cell();
        assertThat(cell).isNotNull();
        double[] delta = SIGMOID.layer(1).delta().toVector();
        double largest = IntStream.range(0, delta.length)
                .mapToDouble(i -> Math.abs(delta[i]))
                .max()
                .orElseThrow();
        assertThat(cell == null ? 0 : Math.abs(delta[cell.row() - 1])).isEqualTo(largest);
    }

    @Test
    void anExactZeroSaysWhy() {
        Shape bar =
                Shapes.named(charts.bars(new Size(500, 250)), "flow-bar-b-3").orElseThrow();
        assertThat(bar.mark().spoken()).isEqualTo("ReLU, layer 3: exactly 0: dead output unit");
    }

    @Test
    void theReceiptMultipliesToTheRatio() {
        double product = SIGMOID.receipts().stream()
                .mapToDouble(r -> r.byWeights().orElseThrow() * r.bySlope().orElseThrow())
                .reduce(1, (a, b) -> a * b);
        assertThat(product).isCloseTo(SIGMOID.ratio().orElseThrow(), org.assertj.core.data.Offset.offset(1e-15));
        Picture receipt = charts.receipt(0, Diagnosis.of(SIGMOID), new Size(500, 40));
        long loud = Shapes.all(receipt).stream()
                .filter(s -> s.mark().spoken() != null && s.mark().spoken().endsWith("the largest of all"))
                .count();
        assertThat(loud).isEqualTo(1);
    }

    @Test
    void theReceiptCanBeReadInBothThemes() {
        for (Theme theme : List.of(Theme.LIGHT, Theme.DARK)) {
            Picture receipt = new FlowCharts(List.of(SIGMOID, DEAD), theme, false)
                    .receipt(0, Diagnosis.of(SIGMOID), new Size(500, 40));
            for (Shape shape : receipt.shapes()) {
                if (shape instanceof Shape.Group cell
                        && cell.members().get(0) instanceof Shape.Rectangle back
                        && back.fill() != null
                        && cell.members().get(1) instanceof Shape.Text text) {
                    assertThat(text.fill().contrast(back.fill()))
                            .as(text.text())
                            .isGreaterThanOrEqualTo(AA);
                }
            }
        }
    }

    @Test
    void oneHundredLayersKeepInsideTheirRoom() {
        Experiment deep = Experiment.classic(Activation.TANH)
                .withSizes(IntStream.rangeClosed(0, 100).mapToObj(l -> 8).toList());
        FlowCharts wide = new FlowCharts(List.of(deep.run(1)), Theme.DARK, true);
        Diagnosis found = Diagnosis.of(deep.run(1));
        for (Picture picture : List.of(
                wide.bars(new Size(360, 150)),
                wide.strip(0, new Size(360, 50)),
                wide.receipt(0, found, new Size(360, 40)))) {
            Shapes.Area room = new Shapes.Area(-1, -1, picture.width() + 1, picture.height() + 1);
            assertThat(picture.shapes()).allMatch(s -> room.contains(Shapes.around(s)));
        }
    }

    @Test
    void twinsDifferInColour() {
        Experiment relu = Experiment.classic(Activation.RELU);
        List<Experiment> twins = List.of(relu, relu.withOutput(Activation.IDENTITY), relu);
        assertThat(IntStream.range(0, 3).mapToObj(n -> FlowCharts.ink(twins, n, Theme.LIGHT)))
                .doesNotHaveDuplicates();
    }
}
