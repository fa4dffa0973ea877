package backprop.lesson.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import backprop.engine.Cell;
import backprop.engine.Trace;
import backprop.lesson.slip.Slip;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** One line is wrong in itself, whatever it spoils below, and one of the reasons explains it. */
class WrongLineTest {
    static IntStream seeds() {
        return IntStream.range(0, 100);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void exactlyOneLineDoesNotFollowFromThoseAbove(int seed) {
        WrongLine puzzle = WrongLine.of(seed);
        Trace trace = puzzle.trace();
        Map<Cell, Double> above = new HashMap<>();
        for (int i = 0; i < puzzle.lines().size(); i++) {
            WrongLine.Line line = puzzle.lines().get(i);
            double follows =
                    trace.explain(line.cell()).writtenValue(c -> above.containsKey(c) ? above.get(c) : trace.value(c));
            above.put(line.cell(), line.value());
            if (i == puzzle.wrong()) {
                assertThat(Math.abs(line.value() - follows)).isGreaterThan(0.009 * Math.abs(follows));
            } else {
                assertThat(line.value()).as(line.text()).isCloseTo(follows, within(1e-12));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theWrongLineAndItsReasonAreMarkedRightAndNothingElse(int seed) {
        WrongLine puzzle = WrongLine.of(seed);
        List<Integer> right = IntStream.range(0, puzzle.lines().size())
                .filter(i -> puzzle.markLine(i).isRight())
                .boxed()
                .toList();
        assertThat(right).containsExactly(puzzle.wrong());
        assertThat(puzzle.choices()).hasSize(4).doesNotHaveDuplicates();
        assertThat(puzzle.choices().stream().filter(s -> puzzle.markReason(s).isRight()))
                .containsExactly(puzzle.slip().slip());
    }

    @Test
    void linesBelowCarryTheMistakeOnAndAreCalledRightInThemselves() {
        WrongLine puzzle = IntStream.range(0, 100)
                .mapToObj(WrongLine::of)
                .filter(p -> p.lines().get(p.wrong()).cell().equals(Cell.delta(1, 1)))
                .findFirst()
                .orElseThrow();
        int gradient =
                puzzle.lines().stream().map(WrongLine.Line::cell).toList().indexOf(Cell.weightGradient(1, 1, 1));
        assertThat(puzzle.markLine(gradient).says()).contains("the mistake was made before");
        assertThat(puzzle.markLine(0).says()).doesNotContain("before.").contains("z⁽¹⁾₁ = ");
    }

    @Test
    void theSeedsCoverTheKnownSlips() {
        Set<Slip> seen = EnumSet.noneOf(Slip.class);
        IntStream.range(0, 200)
                .mapToObj(WrongLine::of)
                .map(p -> p.slip().slip())
                .forEach(seen::add);
        assertThat(seen)
                .contains(
                        Slip.SLOPE_MISSING,
                        Slip.SLOPE_AT_A,
                        Slip.TRANSPOSE,
                        Slip.SIGN,
                        Slip.HALF_MISSING,
                        Slip.MEAN,
                        Slip.UPDATED_WEIGHT,
                        Slip.PATH_MISSING,
                        Slip.Z_FOR_A,
                        Slip.WRONG_LAYER,
                        Slip.ROUNDED_EARLY);
    }

    @Test
    void aSeedGivesTheSameAgain() {
        assertThat(WrongLine.of(7).lines()).isEqualTo(WrongLine.of(7).lines());
        assertThat(WrongLine.of(7).lines()).isNotEqualTo(WrongLine.of(8).lines());
    }
}
