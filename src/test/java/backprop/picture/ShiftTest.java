package backprop.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import backprop.document.Examples;
import backprop.document.NetworkDocument;
import backprop.engine.Activation;
import backprop.flow.Experiment;
import backprop.picture.flow.FlowCharts;
import backprop.picture.graph.GraphLayout;
import backprop.picture.graph.GraphPicture;
import backprop.session.Lab;
import backprop.session.Session;
import java.util.List;
import org.junit.jupiter.api.Test;

class ShiftTest {
    private static final Size ROOM = new Size(600, 300);

    private static List<Picture> pictures() {
        NetworkDocument document = Examples.read(Examples.WORKED_EXAMPLE);
        Session session = new Session(Lab.of(document.name(), document.network(), document.samples()));
        GraphLayout layout = GraphLayout.of(document.network(), ROOM, null);
        FlowCharts charts =
                new FlowCharts(List.of(Experiment.classic(Activation.RELU).run(42)), Theme.LIGHT, false);
        return List.of(
                GraphPicture.of(session.frame(), layout, Theme.LIGHT, null),
                charts.bars(ROOM),
                charts.neurons(0, ROOM));
    }

    @Test
    void everyShapeStandsAsFarFromWhereItStood() {
        for (Picture picture : pictures()) {
            List<Shape> moved = new Shift(30, -7).of(picture);
            assertThat(moved).isNotEmpty().hasSameSizeAs(picture.shapes());
            for (int i = 0; i < moved.size(); i++) {
                Shapes.Area before = Shapes.around(picture.shapes().get(i));
                Shapes.Area after = Shapes.around(moved.get(i));
                assertThat(after.left() - before.left()).isCloseTo(30, offset(1e-9));
                assertThat(after.right() - before.right()).isCloseTo(30, offset(1e-9));
                assertThat(after.top() - before.top()).isCloseTo(-7, offset(1e-9));
                assertThat(after.bottom() - before.bottom()).isCloseTo(-7, offset(1e-9));
            }
        }
    }

    @Test
    void noWayAtAllChangesNothing() {
        for (Picture picture : pictures()) {
            assertThat(new Shift(0, 0).of(picture)).isEqualTo(picture.shapes());
        }
    }
}
