package backprop.picture.step;

import static org.assertj.core.api.Assertions.assertThat;

import backprop.engine.Cell;
import backprop.picture.Frames;
import backprop.picture.Picture;
import backprop.picture.Shape;
import backprop.picture.Shapes;
import backprop.picture.Theme;
import backprop.session.Change;
import backprop.session.Edit;
import backprop.session.Session;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The numbers were computed with forty digits by the equations of the chapter, outside of the lab. */
class ChangesPictureTest {
    private static Change change(Cell cell, double value) {
        Session session = new Session(Frames.example("worked-example"));
        session.preview(new Edit.SetNumber(cell, value));
        return session.frame().changed().orElseThrow();
    }

    private static final Picture LIST = ChangesPicture.of(change(Cell.weight(2, 1, 2), 0.85), Theme.LIGHT, 430);

    private static List<String> keys(Picture picture) {
        return picture.shapes().stream()
                .map(s -> s.mark().key())
                .filter(k -> k.startsWith("change-"))
                .toList();
    }

    @Test
    void theCauseComesBeforeItsEffects() {
        assertThat(keys(LIST))
                .containsExactly(
                        "change-W2-1-2",
                        "change-z2-1",
                        "change-a2-1",
                        "change-loss",
                        "change-delta2-1",
                        "change-delta1-1",
                        "change-delta1-2",
                        "change-delta1-3");
    }

    @ParameterizedTest
    @CsvSource({
        "W2-1-2, 0.45, 0.85, +88.9 %",
        "z2-1, 1.406150, 1.644904, +17.0 %",
        "a2-1, 0.803158, 0.838201, +4.4 %",
        "loss, 0.314550, 0.342959, +9.0 %",
        "delta2-1, 0.125394, 0.112321, −10.4 %",
        "delta1-2, 0.013577, 0.022972, +69.2 %"
    })
    void eachRowSaysWhatItWasWhatItIsAndByHowMuch(String id, String was, String now, String share) {
        Shape row = Shapes.named(LIST, "change-" + id).orElseThrow();
        assertThat(Shapes.words(row)).endsWith(was + " " + now + " " + share);
    }

    @Test
    void theGradientsAreCounted() {
        assertThat(LIST.shapes().stream().map(Shapes::words)).contains("13 of 13 gradients changed with it.");
    }

    @Test
    void fromZeroThereIsNoPercentage() {
        Session session = new Session(Frames.example("worked-example"));
        session.apply(new Edit.SetNumber(Cell.bias(2, 1), 0));
        session.preview(new Edit.SetNumber(Cell.bias(2, 1), 0.3));
        Picture picture = ChangesPicture.of(session.frame().changed().orElseThrow(), Theme.LIGHT, 430);
        assertThat(Shapes.words(Shapes.named(picture, "change-b2-1").orElseThrow()))
                .endsWith("0.00 0.30 +0.30");
    }

    @ParameterizedTest
    @ValueSource(doubles = {300, 345, 430, 600})
    void noNumberRunsIntoTheNextOrOutOfThePicture(double width) {
        Picture picture = ChangesPicture.of(change(Cell.weight(1, 1, 2), -123.456789), Theme.LIGHT, width);
        for (Shape shape : picture.shapes()) {
            if (shape instanceof Shape.Group row) {
                List<Shapes.Area> texts = row.members().stream()
                        .filter(s -> s instanceof Shape.Text || s instanceof Shape.Group)
                        .map(Shapes::around)
                        .toList();
                for (int k = 1; k < texts.size(); k++) {
                    assertThat(texts.get(k - 1).overlaps(texts.get(k)))
                            .as(row.mark().key())
                            .isFalse();
                }
                assertThat(Shapes.around(row).right()).isLessThanOrEqualTo(width);
                assertThat(Shapes.around(row).left()).isGreaterThanOrEqualTo(-0.5);
            }
        }
    }
}
