package backprop.picture.graph;

import static org.assertj.core.api.Assertions.assertThat;

import backprop.engine.Cell;
import backprop.picture.Frames;
import backprop.picture.Picture;
import backprop.picture.Role;
import backprop.picture.Shape;
import backprop.picture.Shapes;
import backprop.picture.Size;
import backprop.picture.Theme;
import backprop.session.Edit;
import backprop.session.Playhead;
import backprop.session.Session;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The numbers were computed with forty digits by the equations of the chapter, outside of the lab. */
class GhostsTest {
    private static Picture moved(String name, int steps, Cell cell, double value, Size room) {
        Session session = new Session(Frames.example(name));
        session.seek(Playhead.after(steps));
        session.preview(new Edit.SetNumber(cell, value));
        GraphLayout layout = GraphLayout.of(session.frame().lab().network(), room, null);
        return GraphPicture.of(session.frame(), layout, Theme.LIGHT, null);
    }

    private static String ghost(Picture picture, String key) {
        return Shapes.named(picture, "was-" + key).map(Shapes::words).orElse("none");
    }

    private static final Picture DRAG = moved("worked-example", 7, Cell.weight(2, 1, 2), 0.85, new Size(1000, 640));

    @ParameterizedTest
    @CsvSource({
        "edge-W2-1-2, 0.45 +0.40",
        "a2-1, 0.803158 +0.035043",
        "loss, 0.314550 +0.028409",
        "node-delta2-1, 0.125394 −0.013074",
        "node-delta1-1, 0.012103 −0.001262",
        "node-delta1-2, 0.013577 +0.009395",
        "node-delta1-3, 0.015041 −0.001568",
        "edge-W2-1-1, 0.050158 −0.005230",
        "edge-W2-1-3, 0.062697 −0.006537",
        "a1-1, none",
        "a1-2, none",
        "edge-W1-1-1, none",
        "node-b2-1, none",
        "forward-2, none",
        "backward-1, none",
        "backward-2, none"
    })
    void whatChangedHasItsOldNumberAndTheDifferenceBesideIt(String key, String words) {
        assertThat(ghost(DRAG, key)).isEqualTo(words);
    }

    @Test
    void whatIsNotReachedHasNoGhost() {
        Picture picture = moved("worked-example", 3, Cell.weight(2, 1, 2), 0.85, new Size(1000, 640));
        assertThat(ghost(picture, "a2-1")).isEqualTo("1.406150 +0.238754");
        assertThat(ghost(picture, "loss")).isEqualTo("none");
        assertThat(ghost(picture, "node-delta2-1")).isEqualTo("none");
    }

    @Test
    void whatChangedIsBrightAndTheRestIsQuiet() {
        assertThat(ink("a2-1")).isEqualTo(Theme.LIGHT.onNode());
        assertThat(ink("a1-2")).isEqualTo(Theme.LIGHT.quiet());
        assertThat(ink("edge-W2-1-2")).isEqualTo(Theme.LIGHT.text());
        assertThat(ink("edge-W2-1-1")).isEqualTo(Theme.LIGHT.quiet());
    }

    private static Object ink(String key) {
        List<Shape.Text> texts = Shapes.texts(Shapes.named(DRAG, key).orElseThrow());
        return texts.stream()
                .filter(t -> t.text().matches("0\\.\\d+"))
                .findFirst()
                .orElseThrow()
                .fill();
    }

    @ParameterizedTest
    @CsvSource({
        "worked-example, 7, 940, 640",
        "worked-example, 12, 570, 420",
        "default-3-4-2, 8, 940, 640",
        "default-3-4-2, 8, 570, 420"
    })
    void ghostsHideNeitherEachOtherNorNumbers(String name, int steps, double width, double height) {
        Picture picture = moved(name, steps, Cell.weight(1, 1, 1), 0.9, new Size(width, height));
        List<Shape> ghosts = picture.shapes().stream()
                .filter(s -> s.mark().key().startsWith("was-"))
                .toList();
        assertThat(ghosts).isNotEmpty();
        for (Shape ghost : ghosts) {
            for (Shape other : picture.shapes()) {
                boolean stands = ghosts.contains(other)
                        || other.mark().role() == Role.CHIP
                        || other.mark().role() == Role.DELTA
                        || other.mark().role() == Role.BIAS;
                assertThat(!other.equals(ghost)
                                && stands
                                && Shapes.around(other).overlaps(Shapes.around(ghost)))
                        .as("%s over %s", ghost.mark().key(), other.mark().key())
                        .isFalse();
            }
        }
    }
}
