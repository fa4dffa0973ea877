package backprop.picture.graph;

import static org.assertj.core.api.Assertions.assertThat;

import backprop.engine.Network;
import backprop.picture.Frames;
import backprop.picture.Picture;
import backprop.picture.Role;
import backprop.picture.Shape;
import backprop.picture.Shapes;
import backprop.picture.Size;
import backprop.picture.Theme;
import backprop.session.Frame;
import backprop.session.Lab;
import backprop.session.Playhead;
import backprop.session.Session;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No chip hides another, whatever the shape of the network, in the rooms of a small and a large window. */
class ChipPlacesTest {
    private static final Size SMALL = new Size(616, 412);
    private static final Size LARGE = new Size(996, 668);

    /** Shapes of one to four layers with a chip on each connection, from roomy to crowded. */
    static Stream<List<Integer>> shapes() {
        List<List<Integer>> all =
                new ArrayList<>(List.of(List.of(3, 4, 4, 2), List.of(2, 3, 3, 3, 2), List.of(4, 4, 4, 4)));
        for (int input = 1; input <= 12; input++) {
            for (int hidden = 1; hidden <= 12; hidden++) {
                if (input * hidden <= GraphPicture.CHIPS_UP_TO) {
                    all.add(List.of(input, hidden));
                }
                for (int output = 1 + (input + hidden) % 4; output <= 12; output += 4) {
                    if ((input + output) * hidden <= GraphPicture.CHIPS_UP_TO) {
                        all.add(List.of(input, hidden, output));
                    }
                }
            }
        }
        return all.stream();
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void chipsStandApart(List<Integer> sizes) {
        Lab lab = Frames.sized(sizes.stream().mapToInt(n -> n).toArray());
        Session session = new Session(lab);
        int depth = lab.network().depth();
        for (int steps : new int[] {0, 3 * depth + 1, 5 * depth + 2}) {
            session.seek(Playhead.after(steps));
            for (Size room : List.of(SMALL, LARGE)) {
                assertThat(overlaps(session.frame(), room))
                        .as("step %d in %s", steps, room)
                        .isEmpty();
            }
        }
    }

    private static List<String> overlaps(Frame frame, Size room) {
        Network network = frame.lab().network();
        Picture picture = GraphPicture.of(frame, GraphLayout.of(network, room, null), Theme.LIGHT, null);
        List<Shape> chips = Shapes.of(picture, Role.CHIP).stream()
                .filter(Shape.Group.class::isInstance)
                .collect(Collectors.toList());
        List<String> found = new ArrayList<>();
        for (int i = 0; i < chips.size(); i++) {
            for (int j = 0; j < i; j++) {
                if (Shapes.around(chips.get(i)).overlaps(Shapes.around(chips.get(j)))) {
                    found.add(chips.get(i).mark().key() + " over "
                            + chips.get(j).mark().key());
                }
            }
        }
        return found;
    }
}
