package backprop.picture.step;

import static org.assertj.core.api.Assertions.assertThat;

import backprop.picture.Frames;
import backprop.picture.Picture;
import backprop.picture.Shape;
import backprop.picture.Shapes;
import backprop.picture.Theme;
import backprop.session.Frame;
import backprop.session.Session;
import java.util.List;
import org.junit.jupiter.api.Test;

class UpdatesPictureTest {
    private static Picture after(int updates, double width) {
        Session session = new Session(Frames.example("worked-example"));
        for (int k = 0; k < updates; k++) {
            session.nextPass();
        }
        Frame frame = session.frame();
        return UpdatesPicture.of(frame.updates(), frame.trace().loss(), Theme.LIGHT, width);
    }

    private static String spoken(Picture picture, int point) {
        return String.valueOf(
                Shapes.named(picture, "updates-" + point).orElseThrow().mark().spoken());
    }

    @Test
    void eachPointTellsItsLoss() {
        Picture picture = after(2, 260);
        assertThat(spoken(picture, 0)).isEqualTo("ℒ = 0.314550 before the first update: click to go back there");
        assertThat(spoken(picture, 1)).isEqualTo("ℒ = 0.297599 after update 1: click to go back there");
        assertThat(spoken(picture, 2)).isEqualTo("ℒ = 0.279057 now, after 2 updates");
        List<String> words = picture.shapes().stream().map(Shapes::words).toList();
        assertThat(words).contains("= 0.279057", "after 2 updates");
    }

    @Test
    void aSmallerLossStandsLower() {
        Picture picture = after(2, 260);
        assertThat(middle(picture, 0)).isLessThan(middle(picture, 1));
        assertThat(middle(picture, 1)).isLessThan(middle(picture, 2));
    }

    private static double middle(Picture picture, int point) {
        Shape.Group group =
                (Shape.Group) Shapes.named(picture, "updates-" + point).orElseThrow();
        return ((Shape.Circle) group.members().get(1)).y();
    }

    @Test
    void beforeTheFirstUpdateAndWithoutRoomThereIsNothing() {
        assertThat(after(0, 260).shapes()).isEmpty();
        assertThat(after(2, 30).shapes()).isEmpty();
        assertThat(after(2, 100).shapes()).isNotEmpty();
    }

    @Test
    void manyPointsKeepApart() {
        Picture picture = after(120, 160);
        long points = picture.shapes().stream()
                .filter(s -> UpdatesPicture.point(s.mark().key()).isPresent())
                .count();
        assertThat(points).isBetween(10L, 30L);
    }
}
