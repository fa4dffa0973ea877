package backprop.picture.step;

import static org.assertj.core.api.Assertions.assertThat;

import backprop.engine.Activation;
import backprop.engine.Cell;
import backprop.engine.Loss;
import backprop.engine.Step;
import backprop.engine.Trace;
import backprop.picture.Frames;
import backprop.picture.Mark;
import backprop.picture.Picture;
import backprop.picture.Role;
import backprop.picture.Shape;
import backprop.picture.Shapes;
import backprop.picture.Theme;
import backprop.picture.formula.TexReader;
import backprop.session.Frame;
import backprop.session.Granularity;
import backprop.session.Lab;
import backprop.session.Playhead;
import backprop.session.Session;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class StepPicturesTest {
    private static final List<Double> WIDTHS = List.of(300.0, 420.0);

    static Stream<Arguments> pairs() {
        return Stream.of(Activation.values())
                .flatMap(a -> Stream.of(Loss.values()).map(loss -> Arguments.of(a, loss)));
    }

    private static Lab lab(Activation activation, Loss loss) {
        return Frames.of(activation, activation, loss, 2, 3, 2);
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void whatAStepSaysInTexCanBeSet(Activation activation, Loss loss) {
        for (Step step : Frames.after(lab(activation, loss), 0).trace().steps()) {
            assertThat(TexReader.read(step.equation())).isNotNull();
            assertThat(TexReader.read(step.symbol())).isNotNull();
        }
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void everyPlaceOfAPassIsDrawnWithTheNumbersOfItsTrace(Activation activation, Loss loss) {
        for (Granularity granularity : Granularity.values()) {
            for (Frame frame : Frames.all(lab(activation, loss), granularity)) {
                for (double width : WIDTHS) {
                    Picture sums = ArithmeticPicture.of(frame, Theme.LIGHT, width);
                    numbersAreThoseOf(frame, sums);
                    staysWithin(sums, width);
                    numbersAreThoseOf(frame, MatrixPicture.of(frame, Theme.DARK, width));
                }
                staysWithin(TimelinePicture.of(frame, Theme.LIGHT, 420), 420);
            }
        }
    }

    /** A shape of a layer of 256 that is drawn term by term would hold the window up for seconds. */
    @Test
    void sumsOverAWideLayerAreShort() {
        Lab wide = Frames.of(Activation.SIGMOID, Activation.SIGMOID, Loss.MSE, 2, 256, 256, 2);
        for (Frame frame : Frames.all(wide, Granularity.LAYER)) {
            assertThat(Shapes.all(ArithmeticPicture.of(frame, Theme.LIGHT, 420)))
                    .hasSizeLessThan(1500);
            assertThat(Shapes.all(StoryPicture.of(frame, Cell.delta(1, 7), Theme.LIGHT, 420)))
                    .hasSizeLessThan(3000);
        }
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void everyNumberHasAStory(Activation activation, Loss loss) {
        Frame frame = Frames.after(lab(activation, loss), 4);
        for (Cell cell : cells(frame.trace())) {
            for (double width : WIDTHS) {
                Picture story = StoryPicture.of(frame, cell, Theme.LIGHT, width);
                numbersAreThoseOf(frame, story);
                staysWithin(story, width);
                assertThat(marked(story))
                        .as("story of %s", cell)
                        .containsAll(frame.trace().explain(cell).writtenCells());
            }
        }
    }

    private static List<Cell> cells(Trace trace) {
        List<Cell> cells = new ArrayList<>(trace.network().parameterCells());
        cells.addAll(List.of(Cell.input(1), Cell.target(2), Cell.rate()));
        for (Step step : trace.steps()) {
            for (int k = 0; k < step.size(); k++) {
                cells.add(step.cell(k));
            }
        }
        return cells;
    }

    private static Set<Cell> marked(Picture picture) {
        return Shapes.all(picture).stream()
                .map(s -> s.mark().cell())
                .filter(c -> c != null)
                .collect(Collectors.toSet());
    }

    /** Each group with an address shows the symbol, a line of arithmetic, the number of the trace, or that it is unknown. */
    private static void numbersAreThoseOf(Frame frame, Picture picture) {
        for (Shape shape : Shapes.all(picture)) {
            Cell cell = shape.mark().cell();
            if (cell == null
                    || !(shape instanceof Shape.Group group)
                    || !shape.mark().key().contains("/")) {
                continue;
            }
            String words = Shapes.texts(group).stream().map(Shape.Text::text).collect(Collectors.joining());
            if (words.matches("[−-]?\\d+\\.\\d+.*")) {
                assertThat(plain(words))
                        .as("%s", cell)
                        .isEqualTo(plain(frame.trace().text(cell)));
            }
        }
    }

    /** A number without its exponent, whose digits stand in pieces of their own. */
    private static String plain(String number) {
        return number.replace('−', '-').replaceFirst("(⋅|·|e).*", "");
    }

    private static void staysWithin(Picture picture, double width) {
        assertThat(picture.width())
                .as("width of %s", Shapes.words(new Shape.Group(Mark.plain(Role.SYMBOL), picture.shapes())))
                .isLessThanOrEqualTo(width + 0.5);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 6})
    void aLongSumIsElidedUntilSomebodyAsks(int step) {
        Session session = new Session(Frames.sized(30, 20, 2));
        session.seek(Playhead.after(step + 1));
        Cell cell = session.frame().trace().steps().get(step).cell(0);
        Picture brief = ArithmeticPicture.of(session.frame(), Theme.LIGHT, 420);
        session.focus(cell);
        Picture whole = ArithmeticPicture.of(session.frame(), Theme.LIGHT, 420);
        if (step == 0) {
            assertThat(line(brief, cell))
                    .contains("⋯")
                    .hasSizeLessThan(line(whole, cell).length() / 3);
            assertThat(Shapes.words(whole.shapes().get(0))).doesNotContain("⋯");
        }
        assertThat(ArithmeticPicture.shown(
                        session.frame(), session.frame().trace().steps().get(0)))
                .hasSize(ArithmeticPicture.LINES);
    }

    private static String line(Picture picture, Cell cell) {
        return Shapes.words(Shapes.named(picture, "line-" + cell.id()).orElseThrow());
    }

    @Test
    void aNumberUnderWayShowsWhatHasBeenAddedSoFar() {
        Session session = new Session(Frames.example("worked-example"));
        session.stepBy(Granularity.NUMBER);
        session.forward();
        String once = line(ArithmeticPicture.of(session.frame(), Theme.LIGHT, 420), Cell.preActivation(1, 1));
        assertThat(once).contains("so far").endsWith("0.007500");
        session.forward();
        session.forward();
        String done = line(ArithmeticPicture.of(session.frame(), Theme.LIGHT, 420), Cell.preActivation(1, 1));
        assertThat(done).doesNotContain("so far").endsWith("0.377500");
    }

    @Test
    void aBarOfTheTimelineNamesItsStep() {
        Frame frame = Frames.after(Frames.example("worked-example"), 7);
        Picture line = TimelinePicture.of(frame, Theme.LIGHT, 900);
        assertThat(Shapes.named(line, "step-7").orElseThrow().mark().spoken())
                .isEqualTo("Step 7 of 12: BP2, error of hidden layer 1");
        assertThat(TimelinePicture.step("step-7")).contains(7);
        assertThat(TimelinePicture.step("phase-8")).contains(8);
        assertThat(TimelinePicture.step("other-8")).isEmpty();
    }
}
