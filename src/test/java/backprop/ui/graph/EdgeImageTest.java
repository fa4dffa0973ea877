package backprop.ui.graph;

import static org.assertj.core.api.Assertions.assertThat;

import backprop.picture.Ink;
import backprop.picture.Mark;
import backprop.picture.Role;
import backprop.picture.Shape;
import backprop.picture.Stroke;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import javafx.scene.image.ImageView;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

@ExtendWith(ApplicationExtension.class)
class EdgeImageTest {
    private static final EdgeView WHOLE = new EdgeView(600, 400, 1, 0, 0, 1);

    private static Shape.Line line(double x1, double y1, double x2, double y2, double width, double dash) {
        Stroke stroke = new Stroke(Ink.of(0x2E86C1), width, dash);
        return new Shape.Line(Mark.plain(Role.EDGE), x1, y1, x2, y2, stroke);
    }

    private static Shape.Line any(Random random) {
        return line(
                600 * random.nextDouble(),
                400 * random.nextDouble(),
                600 * random.nextDouble(),
                400 * random.nextDouble(),
                0.5 + 6 * random.nextDouble(),
                random.nextInt(4) == 0 ? 5 : 0);
    }

    private static List<Integer> pixels(EdgeImage image) {
        return image.getChildren().stream()
                .map(tile -> ((ImageView) tile).getImage())
                .flatMap(tile -> IntStream.range(0, (int) (tile.getWidth() * tile.getHeight()))
                        .mapToObj(i ->
                                tile.getPixelReader().getArgb(i % (int) tile.getWidth(), i / (int) tile.getWidth())))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(doubles = {1, 1.25, 2})
    void aChangedImageIsTheImageOfTheChangedLines(double screen, FxRobot robot) {
        robot.interact(() -> changesAtRandom(screen));
    }

    private static void changesAtRandom(double screen) {
        Random random = new Random(1);
        EdgeView view = new EdgeView(600, 400, 1.3, -40, -30, screen);
        List<Shape.Line> lines = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            lines.add(any(random));
        }
        EdgeImage image = new EdgeImage();
        image.show(List.copyOf(lines), view);
        for (int i = 0; i < 12; i++) {
            lines.set(random.nextInt(40), any(random));
            image.show(List.copyOf(lines), view);
            assertThat(pixels(image)).isEqualTo(pixels(drawnAtOnce(lines, view)));
        }
        lines.subList(5, 9).clear();
        image.show(List.copyOf(lines), view);
        assertThat(pixels(image)).isEqualTo(pixels(drawnAtOnce(lines, view)));
    }

    @Test
    void keepsNoPixelsWithoutLines(FxRobot robot) {
        robot.interact(() -> {
            List<Shape.Line> lines = List.of(line(10, 10, 500, 300, 2, 0));
            EdgeImage image = new EdgeImage();
            image.show(lines, WHOLE);
            image.show(List.of(), WHOLE);
            assertThat(image.getChildren()).isEmpty();
            image.show(lines, WHOLE);
            assertThat(pixels(image)).isEqualTo(pixels(drawnAtOnce(lines, WHOLE)));
        });
    }

    private static EdgeImage drawnAtOnce(List<Shape.Line> lines, EdgeView view) {
        EdgeImage fresh = new EdgeImage();
        fresh.show(List.copyOf(lines), view);
        return fresh;
    }

    @Test
    void onlyTheTilesUnderAChangedLineAreDrawn(FxRobot robot) {
        robot.interact(EdgeImageTest::changesOne);
    }

    private static void changesOne() {
        EdgeImage image = new EdgeImage();
        Shape.Line below = line(10, 350, 590, 350, 2, 0);
        assertThat(image.show(List.of(line(20, 20, 100, 60, 1, 0), below), WHOLE))
                .isEqualTo(20);
        assertThat(image.show(List.of(line(20, 20, 100, 60, 3, 0), below), WHOLE))
                .isBetween(1, 4);
        assertThat(image.show(List.of(line(20, 20, 100, 60, 3, 0), below), WHOLE))
                .isZero();
        assertThat(image.show(List.of(line(20, 20, 100, 60, 3, 0), below), new EdgeView(600, 400, 1, 5, 0, 1)))
                .isEqualTo(20);
    }
}
