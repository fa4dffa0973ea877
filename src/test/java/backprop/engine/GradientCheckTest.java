package backprop.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.data.Percentage.withPercentage;

import backprop.engine.GradientCheck.Result;
import backprop.engine.GradientCheck.Verdict;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GradientCheckTest {
    private static final Network WORKED = Networks.worked();
    private static final Sample SAMPLE = Networks.workedSample();

    @Test
    void everyGradientOfTheWorkedExampleAgreesToTwelveDigits() {
        List<Result> results =
                GradientCheck.of(WORKED, SAMPLE, GradientCheck.DEFAULT_STEP).all();
        assertThat(results).hasSize(13).allSatisfy(r -> {
            assertThat(r.verdict()).isEqualTo(Verdict.AGREES);
            assertThat(r.error()).isLessThan(1e-13);
            assertThat(r.bound()).isLessThan(1e-11 * Math.abs(r.gradient()) + 1e-12);
            assertThat(r.plainError()).isLessThan(5e-11);
        });
    }

    @Test
    void aParameterItsGradientAndADeltaAreAllChecked() {
        GradientCheck check = GradientCheck.of(WORKED, SAMPLE, GradientCheck.DEFAULT_STEP);
        Trace trace = Trace.of(WORKED, SAMPLE);
        for (String name : List.of("W1[2,1]", "dW1[2,1]", "b1[3]", "db1[3]", "delta1[3]", "delta2[1]")) {
            Cell cell = Cell.parse(name).orElseThrow();
            Result result = check.check(cell);
            assertThat(result.cell()).isEqualTo(cell);
            assertThat(result.verdict()).isEqualTo(Verdict.AGREES);
            Cell gradient = cell.quantity().isParameter() ? cell.gradient() : cell;
            assertThat(result.gradient()).isEqualTo(trace.value(gradient));
        }
        assertThatThrownBy(() -> check.check(Cell.loss())).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(doubles = {1.01, 0.99, -1, 0})
    void aWrongGradientDisagrees(double factor) {
        Trace trace = Trace.of(WORKED, SAMPLE);
        for (double h : new double[] {1e-3, 1e-4, 1e-5, 1e-6}) {
            GradientCheck check = GradientCheck.of(trace, h, c -> factor * trace.value(c));
            assertThat(check.all()).extracting(Result::verdict).containsOnly(Verdict.DISAGREES);
        }
    }

    @Test
    void strongCurvatureIsNoFaultAndHidesNone() {
        // x = 10⁵ makes a step of 10⁻⁵ in W a step of 1 in z.
        Network network =
                new Network(List.of(Networks.layer(Activation.TANH, new double[][] {{1e-5}}, -0.5)), Loss.MSE);
        Sample sample = new Sample(Matrix.column(1e5), Matrix.column(-1));
        Trace trace = Trace.of(network, sample);
        Cell cell = Cell.weight(1, 1, 1);
        assertThat(GradientCheck.of(network, sample, 1e-5).check(cell).verdict())
                .isEqualTo(Verdict.AGREES);
        assertThat(GradientCheck.of(trace, 1e-5, c -> 1.01 * trace.value(c))
                        .check(cell)
                        .verdict())
                .isEqualTo(Verdict.DISAGREES);
    }

    /** ℒ = ½ (2 ReLU(b) − 3)²: 0 to the left of b = 0, (2·0 − 3)·2 = −6 to the right. */
    private static GradientCheck kinked(double bias) {
        Network network = new Network(
                List.of(
                        Networks.layer(Activation.RELU, new double[][] {{0}}, bias),
                        Networks.layer(Activation.IDENTITY, new double[][] {{2}}, 0)),
                Loss.MSE);
        return GradientCheck.of(network, new Sample(Matrix.column(1), Matrix.column(3)), 1e-5);
    }

    @Test
    void aUnitAtItsKinkHasASlopeToEachSide() {
        GradientCheck check = kinked(0);
        Result result = check.check(Cell.bias(1, 1));
        assertThat(result.verdict()).isEqualTo(Verdict.KINK);
        assertThat(result.reason()).contains("at its kink");
        GradientCheck.Slopes sides = result.sides().orElseThrow();
        assertThat(sides.left()).isZero();
        assertThat(sides.right()).isCloseTo(-6, within(1e-9));
        assertThat(check.check(Cell.weight(2, 1, 1)).verdict()).isEqualTo(Verdict.AGREES);
    }

    /** The plain difference with h = 10⁻⁵ passes the kink and misses; the verdict's steps end before it. */
    @ParameterizedTest
    @CsvSource({"4e-6, -6", "-4e-6, 0", "3e-9, -6"})
    void aUnitNearItsKinkHasOneSlope(double bias, double slope) {
        Result result = kinked(bias).check(Cell.bias(1, 1));
        assertThat(result.verdict()).isEqualTo(Verdict.AGREES);
        assertThat(result.difference()).isCloseTo(slope, within(1e-4));
        assertThat(result.sides()).isEmpty();
        assertThat(result.crossesKink()).isTrue();
        assertThat(result.plainError()).isGreaterThan(1);
        assertThat(kinked(1).check(Cell.bias(1, 1)).crossesKink()).isFalse();
    }

    /** Two units leave their kinks to different sides, so that ℒ goes on as one line: ReLU(b) − ReLU(−b) = b. */
    @Test
    void aKinkNeverAlarms() {
        Network network = new Network(
                List.of(
                        Networks.layer(Activation.IDENTITY, new double[][] {{0}}, 0),
                        Networks.layer(Activation.RELU, new double[][] {{1}, {-1}}, 0, 0),
                        Networks.layer(Activation.IDENTITY, new double[][] {{1, -1}}, 0)),
                Loss.MSE);
        Result result = GradientCheck.of(network, new Sample(Matrix.column(1), Matrix.column(1)), 1e-5)
                .check(Cell.bias(1, 1));
        assertThat(result.gradient()).isZero();
        assertThat(result.sides().orElseThrow().left()).isCloseTo(-1, within(1e-9));
        assertThat(result.sides().orElseThrow().right()).isCloseTo(-1, within(1e-9));
        assertThat(result.verdict()).isEqualTo(Verdict.KINK);
    }

    /** Rounding leaves a sum its sign while it is above a ten-thousandth of a millionth of its terms. */
    @Test
    void aSumThatIsNothingBesideItsTermsIsAtTheKink() {
        assertThat(nearlyCancelling(0x1p-32)).isNotEqualTo(Verdict.KINK);
        assertThat(nearlyCancelling(0x1p-35)).isEqualTo(Verdict.KINK);
    }

    private static Verdict nearlyCancelling(double rest) {
        Network network = new Network(
                List.of(
                        Networks.layer(Activation.RELU, new double[][] {{0.5 + rest}}, -0.5),
                        Networks.layer(Activation.IDENTITY, new double[][] {{2}}, 0)),
                Loss.MSE);
        return GradientCheck.of(network, new Sample(Matrix.column(1), Matrix.column(3)), 1e-5)
                .check(Cell.bias(1, 1))
                .verdict();
    }

    /** The slope of ELU goes on at 0, though its bend does not. */
    /** ŷ = 10³⁰⁰·relu(w) and y = 0, so that ∂ℒ/∂w = 10⁶⁰⁰·w: a step has to be smaller than the smallest normal double. */
    @ParameterizedTest
    @CsvSource({"2e-320, CANNOT_KNOW", "1e-315, AGREES", "1e-312, AGREES", "1e-309, AGREES", "3e-308, AGREES"})
    void aStepToAKinkCanBeSmallerThanNormalDoubles(double w, Verdict verdict) {
        Network network = new Network(
                List.of(
                        Layer.withoutBiases(Matrix.of(new double[][] {{w}}), Activation.RELU),
                        Layer.withoutBiases(Matrix.of(new double[][] {{1e300}}), Activation.IDENTITY)),
                Loss.MSE);
        Sample sample = new Sample(Matrix.column(1), Matrix.column(0));

        assertThat(GradientCheck.of(network, sample, GradientCheck.DEFAULT_STEP)
                        .check(Cell.weight(1, 1, 1))
                        .verdict())
                .isEqualTo(verdict);
    }

    /** In doubles, 0 times the unit that runs over is undefined, and ReLU makes a still 0 of that. */
    @Test
    void aPassThatDoublesDoNotComeToCannotBeDenied() {
        Network network = new Network(
                List.of(
                        Layer.withoutBiases(Matrix.of(new double[][] {{1e200}, {3e-200}}), Activation.RELU),
                        Layer.withoutBiases(Matrix.of(new double[][] {{0, 2}}), Activation.RELU)),
                Loss.MSE);
        Sample sample = new Sample(Matrix.column(1e200), Matrix.column(1));
        Result result =
                GradientCheck.of(network, sample, GradientCheck.DEFAULT_STEP).check(Cell.weight(1, 2, 1));

        assertThat(result.gradient()).isCloseTo(1e201, withPercentage(1e-10)); // (6 − 1)·2·10²⁰⁰
        assertThat(result.verdict()).isEqualTo(Verdict.CANNOT_KNOW);
    }

    /** σ(−800) = σ'(−800) = e⁻⁸⁰⁰ = 3.66787·10⁻³⁴⁸, of which doubles make 0; behind it stands a weight w, y = −1. */
    @ParameterizedTest
    @CsvSource({
        "-800, 1e290, 3.66787e-58, CANNOT_KNOW",
        "-800, 1e40, 3.66787e-308, CANNOT_KNOW",
        "-8000, 2, 0, AGREES",
        "-8000, 2, 1e-310, CANNOT_KNOW",
        "-8000, 2, 1e-300, DISAGREES"
    })
    void whatIsStillInDoublesAloneCannotBeDenied(double z, double w, double gradient, Verdict verdict) {
        Network network = new Network(
                List.of(
                        Layer.withoutBiases(Matrix.of(new double[][] {{z}}), Activation.SIGMOID),
                        Layer.withoutBiases(Matrix.of(new double[][] {{w}}), Activation.IDENTITY)),
                Loss.MSE);
        Trace trace = Trace.of(network, new Sample(Matrix.column(1), Matrix.column(-1)));

        assertThat(GradientCheck.of(trace, GradientCheck.DEFAULT_STEP, c -> gradient)
                        .check(Cell.weight(1, 1, 1))
                        .verdict())
                .isEqualTo(verdict);
    }

    /** a = e⁻⁸⁰⁰ is 0 in doubles, whose −ln a is infinite; ℒ is 800, and grows by 1 where b falls by 1. */
    @Test
    void aLossThatDoublesDoNotComeToCannotBeDenied() {
        Network network = new Network(
                List.of(
                        new Layer(Matrix.column(0), Matrix.column(-800), Activation.SIGMOID),
                        Layer.withoutBiases(Matrix.column(1), Activation.RELU)),
                Loss.BINARY_CROSS_ENTROPY);
        Trace trace = Trace.of(network, new Sample(Matrix.column(1), Matrix.column(1)));
        Result result = GradientCheck.of(trace, GradientCheck.DEFAULT_STEP).check(Cell.bias(1, 1));

        assertThat(trace.loss()).isCloseTo(800, withPercentage(1e-10));
        assertThat(result.gradient()).isCloseTo(-1, withPercentage(1e-10));
        assertThat(result.verdict()).isEqualTo(Verdict.CANNOT_KNOW);
    }

    /** z⁽²⁾ = 10⁻³⁰⁰·10⁻³⁰⁰ is above its kink, so that ∂ℒ/∂b⁽¹⁾ = −10⁻³⁰⁰; in doubles it is 0 and does not move. */
    @Test
    void aKinkThatDoublesDoNotLeaveIsNoStandstill() {
        Network network = new Network(
                List.of(
                        new Layer(Matrix.column(0), Matrix.column(1e-300), Activation.IDENTITY),
                        Layer.withoutBiases(Matrix.column(1e-300), Activation.RELU)),
                Loss.MSE);
        Result result = GradientCheck.of(
                        network, new Sample(Matrix.column(1), Matrix.column(1)), GradientCheck.DEFAULT_STEP)
                .check(Cell.bias(1, 1));

        assertThat(result.gradient()).isEqualTo(-1e-300);
        assertThat(result.verdict()).isNotEqualTo(Verdict.DISAGREES);
    }

    @Test
    void eluHasNoKink() {
        Network network = new Network(List.of(Networks.layer(Activation.ELU, new double[][] {{0, 0}}, 0)), Loss.MSE);
        Sample sample = new Sample(Matrix.column(1, 1e3), Matrix.column(0.5));
        Trace trace = Trace.of(network, sample);
        assertThat(GradientCheck.of(trace, 1e-5).all())
                .extracting(Result::verdict)
                .containsOnly(Verdict.AGREES);
        assertThat(GradientCheck.of(trace, 1e-5, c -> 1.0001 * trace.value(c)).all())
                .extracting(Result::verdict)
                .containsOnly(Verdict.DISAGREES);
    }

    /** The difference with h = 10⁻⁵ moves z by a hundredth and misses by 6·10⁻¹⁰, 1.7·10⁻⁵ of the gradient. */
    @Test
    void aLargeInputIsNoFault() {
        Network network =
                new Network(List.of(Networks.layer(Activation.SIGMOID, new double[][] {{-0.016}}, 0)), Loss.MSE);
        Result result = GradientCheck.of(network, new Sample(Matrix.column(1000), Matrix.column(0.3)), 1e-5)
                .check(Cell.weight(1, 1, 1));
        assertThat(result.gradient()).isCloseTo(-3.37605321531184e-5, within(1e-20));
        assertThat(result.difference()).isCloseTo(-3.37605321531184e-5, within(5e-12));
        assertThat(result.plainError()).isBetween(5e-10, 6e-10);
        assertThat(result.verdict()).isEqualTo(Verdict.AGREES);
    }

    /** σ(z) has rounded to 1, so that ℒ tells nothing of the slope e⁻⁴⁰. */
    @Test
    void aDifferenceThatCannotKnowSaysSo() {
        Network network = new Network(List.of(Networks.layer(Activation.SIGMOID, new double[][] {{0}}, 40)), Loss.MSE);
        Sample sample = new Sample(Matrix.column(1), Matrix.column(0));
        Result result = GradientCheck.of(network, sample, 1e-5).check(Cell.bias(1, 1));
        assertThat(result.gradient()).isCloseTo(Math.exp(-40), within(1e-30));
        assertThat(result.verdict()).isEqualTo(Verdict.CANNOT_KNOW);
        assertThat(result.bound()).isBetween(1e-16, 1e-12);
        assertThat(result.reason()).contains("cannot know");
        Trace trace = Trace.of(network, sample);
        assertThat(GradientCheck.of(trace, 1e-5, cell -> 1e-9)
                        .check(Cell.bias(1, 1))
                        .verdict())
                .isEqualTo(Verdict.DISAGREES);
    }

    @Test
    void aDeadUnitHasAGradientOfExactlyZero() {
        Network network = new Network(
                List.of(
                        Networks.layer(Activation.RELU, new double[][] {{1}, {1}}, -5, 1),
                        Networks.layer(Activation.SIGMOID, new double[][] {{0.5, 0}}, 0.1)),
                Loss.MSE);
        Trace trace = Trace.of(network, new Sample(Matrix.column(1), Matrix.column(0)));
        for (Cell cell : List.of(Cell.weight(1, 1, 1), Cell.bias(1, 1), Cell.weight(1, 2, 1), Cell.weight(2, 1, 1))) {
            Result result = GradientCheck.of(trace, 1e-5).check(cell);
            assertThat(result.verdict()).as("%s", cell).isEqualTo(Verdict.AGREES);
            assertThat(result.bound()).as("%s", cell).isZero();
            assertThat(GradientCheck.of(trace, 1e-5, c -> 1e-300).check(cell).verdict())
                    .isEqualTo(Verdict.DISAGREES);
        }
    }

    /** ℒ = ½ a² of a softplus that has all but underflowed. */
    @Test
    void aTinyGradientIsCheckedToItsOwnDigits() {
        Network network =
                new Network(List.of(Networks.layer(Activation.SOFTPLUS, new double[][] {{0}}, -340)), Loss.MSE);
        Trace trace = Trace.of(network, new Sample(Matrix.column(1), Matrix.column(0)));
        assertThat(trace.value(Cell.biasGradient(1, 1))).isBetween(1e-296, 1e-295);
        assertThat(GradientCheck.of(trace, 1e-5).check(Cell.bias(1, 1)).verdict())
                .isEqualTo(Verdict.AGREES);
        assertThat(GradientCheck.of(trace, 1e-5, c -> (1 + 1e-4) * trace.value(c))
                        .check(Cell.bias(1, 1))
                        .verdict())
                .isEqualTo(Verdict.DISAGREES);
    }

    /**
     * ℒ = ½ (b − 1)² at b = 1, so that b goes from ½ to 1½ and truncation is 0. There the rounding is, in units of ε: of ℒ ⅛;
     * of a twice ½·1½, since both ways to move it count; of z ½·√2·(1 + ½); together 2.6857 (above). Times 8 ε it is
     * 4.771·10⁻¹⁵; the steps ½, ¼, ⅛ and one extrapolation make (4·8 + 4)/3 = 12 of it.
     */
    @Test
    void theRoundingIsBoundedAsByHand() {
        Result result = offset(0);
        assertThat(result.bound()).isCloseTo(12 * 4.771e-15, withPercentage(1));
        assertThat(result.difference()).isZero();
        assertThat(result.verdict()).isEqualTo(Verdict.AGREES);
    }

    /** Beside the slope ½ near by, a gradient of 0 is known; one of 10⁻⁹ is known to 6·10⁻⁵ of itself, which is too little. */
    @Test
    void whatIsKnownToTooFewDigitsCannotBeKnown() {
        assertThat(offset(1e-9).verdict()).isEqualTo(Verdict.CANNOT_KNOW);
        assertThat(offset(1e-7).verdict()).isEqualTo(Verdict.AGREES);
    }

    private static Result offset(double rest) {
        Network network = new Network(List.of(Networks.layer(Activation.IDENTITY, new double[][] {{0}}, 1)), Loss.MSE);
        return GradientCheck.of(network, new Sample(Matrix.column(1), Matrix.column(1 - rest)), 1e-5)
                .check(Cell.bias(1, 1));
    }

    @ParameterizedTest
    @CsvSource({
        // equal but for the roundings of the gradient
        "1, 1.00000099, 0, AGREES",
        "1, 1.00000101, 0, DISAGREES",
        // equal up to the bound
        "1, 1.0000098, 0.0000099, AGREES",
        "1, 1.0000100, 0.0000099, DISAGREES",
        // a bound that is too large
        "1, 1, 0.0000099, AGREES",
        "1, 1, 0.0000101, CANNOT_KNOW",
        "1, 1.0000100, 0.0000101, CANNOT_KNOW",
        "1, 1.0000102, 0.0000101, DISAGREES",
        // both 0 beside the slope 1 near by
        "0, 1e-10, 0.99e-9, AGREES",
        "0, 1e-10, 1.01e-9, CANNOT_KNOW",
        "0, 2e-9, 0.99e-9, DISAGREES",
        // below the normal doubles, from 2.2e-308 on
        "1e-323, 0, 0, CANNOT_KNOW",
        "2.2e-308, 0, 0, CANNOT_KNOW",
        "2.3e-308, 0, 0, DISAGREES",
        // no numbers
        "NaN, 1, 0.001, DISAGREES",
        "Infinity, 1, 0.001, DISAGREES",
        "1, NaN, 0.001, CANNOT_KNOW",
        "1, 1, Infinity, CANNOT_KNOW",
    })
    void eachVerdictHasItsBounds(double gradient, double difference, double bound, Verdict verdict) {
        assertThat(GradientCheck.verdict(gradient, difference, bound, 1)).isEqualTo(verdict);
    }

    @Test
    void anInfiniteLossIsSaidToBeSo() {
        Network network =
                new Network(List.of(Networks.layer(Activation.RELU, new double[][] {{1}}, -1)), Loss.CROSS_ENTROPY);
        Sample sample = new Sample(Matrix.column(0.5), Matrix.column(1));
        Result result = GradientCheck.of(network, sample, 1e-5).check(Cell.bias(1, 1));
        assertThat(result.verdict()).isEqualTo(Verdict.CANNOT_KNOW);
        assertThat(result.error()).isInfinite();
        assertThat(result.reason()).contains("not finite");
    }

    @Test
    void aStepAcrossTheEdgeOfTheLossIsMadeSmaller() {
        // ln a has no value at a = 10⁻⁶ − 10⁻⁵.
        Network network = new Network(
                List.of(Networks.layer(Activation.IDENTITY, new double[][] {{0}}, 1e-6)), Loss.CROSS_ENTROPY);
        Sample sample = new Sample(Matrix.column(1), Matrix.column(1));
        assertThat(GradientCheck.of(network, sample, 1e-5).all())
                .extracting(Result::verdict)
                .containsOnly(Verdict.AGREES);
    }

    @Test
    void aStepMustBeAboveZero() {
        assertThatThrownBy(() -> GradientCheck.of(WORKED, SAMPLE, 0)).hasMessageContaining("step");
        assertThatThrownBy(() -> GradientCheck.of(WORKED, SAMPLE, Double.NaN)).hasMessageContaining("step");
    }

    /**
     * ∂ℒ/∂w = x σ(0.3) σ′(0.3) = 0.1404272478 x. For x = 10⁻³⁰⁵ a step of 2¹⁰⁰⁰ moves z by a ten-thousandth, and w + h and
     * w − h are 2¹⁰⁰¹ apart; a step of 2¹⁰²³ would be infinitely far apart.
     */
    @ParameterizedTest
    @CsvSource({"1e-305, AGREES", "1e-307, AGREES", "1e-309, CANNOT_KNOW", "4.9e-324, CANNOT_KNOW"})
    void theWeightOfAnInputOfNextToNothingIsMovedFarAndNotTooFar(double x, Verdict verdict) {
        Network network = new Network(List.of(Networks.layer(Activation.SIGMOID, new double[][] {{1}}, 0.3)), Loss.MSE);
        Result result = GradientCheck.of(network, new Sample(Matrix.column(x), Matrix.column(0)), 1e-5)
                .check(Cell.weight(1, 1, 1));
        assertThat(result.verdict()).isEqualTo(verdict);
        assertThat(result.difference()).isCloseTo(0.1404272478 * x, within(result.bound()));
    }

    /** h = 10⁻⁵ down to a share of 2⁻³² of the weight, which 42 949.67296 is just at. */
    @ParameterizedTest
    @CsvSource({
        "0, 1e-5",
        "1, 1e-5",
        "-42949, 1e-5",
        "42950, 1.00000761449337e-05",
        "1048576, 2.44140625e-4",
        "-1e300, 2.3283064365386964e290"
    })
    void theStepOfALargeWeightIsAShareOfIt(double weight, double step) {
        assertThat(Differences.step(1e-5, weight)).isEqualTo(step);
    }
}
