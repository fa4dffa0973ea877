package backprop.picture;

import static org.assertj.core.api.Assertions.assertThat;

import backprop.engine.Activation;
import backprop.flow.Experiment;
import backprop.picture.flow.FlowCharts;
import backprop.picture.training.Curve;
import backprop.picture.training.StepAxis;
import backprop.picture.training.StepHeatPicture;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A tooltip of a chart gives all digits of a number without a cell. */
class AllDigitsOfMarksTest {
    private static final Size ROOM = new Size(800, 400);

    private static Mark mark(Picture picture, String key) {
        return picture.shapes().stream()
                .map(Shape::mark)
                .filter(mark -> mark.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    /** The norm of seed 42, which NumPy gives as 7.002995986972882e-05, is told with seven digits and given with all. */
    @Test
    void ofANormOfTheFlow() {
        FlowCharts charts =
                new FlowCharts(List.of(Experiment.classic(Activation.SIGMOID).run(42)), Theme.LIGHT, false);
        Mark bar = mark(charts.bars(ROOM), "flow-bar-a-1");
        assertThat(bar.spoken()).contains("7.002996e-05");
        assertThat(AllDigits.of(bar)).hasValue("All digits: 7.002995986972882e−05");
    }

    @Test
    void ofANormOfARun() {
        Curve layer = new Curve("δ¹", Theme.LIGHT.backward(), 1, new double[] {0.1 + 0.2, 0.5});
        Picture picture = StepHeatPicture.of("norm", List.of(layer), new StepAxis(2, 1), Theme.LIGHT, ROOM);
        Shape.Grid grid = picture.shapes().stream()
                .filter(Shape.Grid.class::isInstance)
                .map(Shape.Grid.class::cast)
                .findFirst()
                .orElseThrow();
        Mark tile = grid.tiles().mark(0, 0);
        assertThat(Optional.ofNullable(tile).flatMap(AllDigits::of)).hasValue("All digits: 0.30000000000000004");
    }

    @Test
    void thereIsNothingToAddToAZeroOrAShortNumber() {
        Mark mark = new Mark("key", Role.DATUM, null, "the loss is 0.125");
        assertThat(AllDigits.of(mark)).isEmpty();
        assertThat(AllDigits.of(mark.telling(0.125))).isEmpty();
        assertThat(AllDigits.of(mark.telling(0))).isEmpty();
        assertThat(AllDigits.of(mark.telling(Double.NaN))).isEmpty();
        assertThat(AllDigits.of(mark.telling(0.1251))).hasValue("All digits: 0.1251");
    }
}
