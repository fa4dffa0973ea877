package backprop.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** ℒ and δ of outputs on both sides of the places where one form takes over from another, and what a loss takes as a target. */
class OutputLimitsTest {
    private static final double DIGITS = 2e-15;

    private static Trace trace(Activation activation, Loss loss, double[] z, double... y) {
        double[][] weights = new double[z.length][1];
        Layer layer = new Layer(Matrix.of(weights), Matrix.column(z), activation);
        return Trace.of(new Network(java.util.List.of(layer), loss), new Sample(Matrix.column(1), Matrix.column(y)));
    }

    /** −ln tanh z and its slope, computed with 60 digits: the logarithm has another form from z = ½ on, where tanh nears 1. */
    @ParameterizedTest
    @CsvSource({
        "1e-08, 18.420680743952367, -99999999.99999999",
        "0.01, 4.605203518543669, -99.99333364443132",
        "0.1, 2.3059106703521115, -9.933643137629034",
        "0.3, 1.2333583188322053, -3.1414258178701506",
        "0.49, 0.7891814705678257, -1.7473771866739487",
        "0.5, 0.7719368329053047, -1.7018362564786431",
        "0.51, 0.7551391890909233, -1.657962485346741",
        "0.75, 0.4538957369082064, -0.9392848811904492",
        "1, 0.27234146891183153, -0.5514411295435664",
        "2, 0.036635374743696304, -0.07328714065173121",
        "5, 9.079985958735386e-05, -0.00018159971942424433",
        "10, 4.122307244877116e-09, -8.244614489754231e-09",
        "15, 1.871524593768035e-13, -3.74304918753607e-13",
        "18.5, 1.7066095251488132e-16, -3.4132190502976263e-16",
        "25, 3.8574996959278356e-22, -7.714999391855671e-22",
        "300, 5.3007931060086215e-261, -1.0601586212017243e-260"
    })
    void tanhWithCrossEntropyKeepsItsDigits(double z, double loss, double delta) {
        Trace trace = trace(Activation.TANH, Loss.CROSS_ENTROPY, new double[] {z}, 1);
        assertThat(trace.loss()).isCloseTo(loss, within(DIGITS * Math.abs(loss)));
        assertThat(trace.delta(1).at(1)).isCloseTo(delta, within(DIGITS * Math.abs(delta)));
    }

    /** −ln(1 − tanh z) and its slope, computed with 60 digits. */
    @ParameterizedTest
    @CsvSource({
        "-300, -0.6931471805599453, 5.3007931060086215e-261",
        "-20, -0.6931471805599453, 8.496708510583178e-18",
        "-15, -0.6931471805598517, 1.8715245937678598e-13",
        "-5, -0.6931017816607284, 9.079573740486879e-05",
        "-1, -0.5662191695169728, 0.23840584404423512",
        "-0.01, -0.009950000833311112, 0.9900003333200006",
        "-1e-08, -9.999999950000001e-09, 0.99999999",
        "1e-08, 1.000000005e-08, 1.00000001",
        "0.3, 0.3443407699259403, 1.2913126124515908",
        "0.49, 0.6055327786771875, 1.454216432682259",
        "0.5, 0.6201145069582775, 1.4621171572600098",
        "0.51, 0.6347748795416474, 1.4699451989330377",
        "1, 1.4337808304830273, 1.7615941559557649",
        "2, 3.3250027473578645, 1.964027580075817",
        "5, 9.306898218339272, 1.9999092042625952",
        "10, 19.30685282150121, 1.9999999958776928",
        "15, 29.30685281944015, 1.9999999999998128",
        "18.5, 36.30685281944005, 1.9999999999999998",
        "25, 49.30685281944005, 2.0",
        "300, 599.3068528194401, 2.0"
    })
    void soDoesItWithTheOtherHalfOfBinaryCrossEntropy(double z, double loss, double delta) {
        Trace trace = trace(Activation.TANH, Loss.BINARY_CROSS_ENTROPY, new double[] {z}, 0);
        assertThat(trace.loss()).isCloseTo(loss, within(DIGITS * Math.abs(loss)));
        assertThat(trace.delta(1).at(1)).isCloseTo(delta, within(DIGITS * Math.abs(delta)));
    }

    /** Between targets of ½ and 1 the distance of a from y keeps its digits whatever z is: 1 − σ(z) is 1/(1 + eᶻ). */
    @ParameterizedTest
    @ValueSource(doubles = {1e-3, 0.5, 2, 7, 15, 30, 36, 37, 40, 100, 700})
    void anOutputKeepsItsDistanceFromItsLimit(double z) {
        double sigmoid = 1 / (1 + Math.exp(z));
        double tanh = 2 / (1 + Math.exp(2 * z));
        requireDistance(Activation.SIGMOID, z, 1, -sigmoid);
        requireDistance(Activation.TANH, z, 1, -tanh);
        requireDistance(Activation.TANH, -z, -1, tanh);
        requireDistance(Activation.ELU, -z, -1, Math.exp(-z));
    }

    private static void requireDistance(Activation activation, double z, double y, double distance) {
        assertThat(activation.residual(z, activation.value(z), y))
                .isCloseTo(distance, within(3e-15 * Math.abs(distance)));
    }

    /** A distribution may miss a sum of 1 by a millionth. */
    @ParameterizedTest
    @CsvSource({
        "0.0000009, true",
        "-0.0000009, true",
        "0.0000011, false",
        "-0.0000011, false",
        "1e-7, true",
        "1e-3, false"
    })
    void aDistributionSumsToOneUpToAMillionth(double more, boolean taken) {
        Optional<Loss.Objection> objection = Loss.CROSS_ENTROPY.objectionTo(Matrix.column(0.25, 0.5, 0.25 + more));
        assertThat(objection.isEmpty()).isEqualTo(taken);
        objection.ifPresent(o -> assertThat(o.row()).isZero());
        assertThat(Loss.BINARY_CROSS_ENTROPY.objectionTo(Matrix.column(0.25, 0.5, 0.25 + more)))
                .isEmpty();
    }

    @Test
    void aShareIsFromZeroToOne() {
        for (Loss loss : new Loss[] {Loss.CROSS_ENTROPY, Loss.BINARY_CROSS_ENTROPY}) {
            assertThat(loss.objectionTo(Matrix.column(0, 1))).isEmpty();
            for (double y : new double[] {-Double.MIN_VALUE, Math.nextUp(1.0), Double.NaN}) {
                assertThat(loss.objectionTo(Matrix.column(0, y)).orElseThrow().row())
                        .isEqualTo(2);
            }
        }
        assertThat(Loss.MSE.objectionTo(Matrix.column(-7, 1e300))).isEmpty();
    }

    /** A target that misses a sum of 1 by more than rounding has δ = a Σy − y, which is not a − y; one by rounding has both. */
    @ParameterizedTest
    @ValueSource(doubles = {5e-7, -5e-7, 1e-9})
    void aTargetThatIsOffShowsInTheGradient(double more) {
        // a is ¼ and ¾.
        double[] z = {0, Math.log(3)};
        Trace trace = trace(Activation.SOFTMAX, Loss.CROSS_ENTROPY, z, 0.25, 0.75 + more);
        assertThat(trace.delta(1).at(1)).isCloseTo(0.25 * more, within(1e-16));
        assertThat(trace.delta(1).at(2)).isCloseTo(-0.25 * more, within(1e-16));
    }

    /** 0.1 + 0.2 + 0.7 is 1 − 2⁻⁵³ in double numbers: δ₁ = a₁ − 0.1 to the last bit, and the formula says so. */
    @Test
    void aTargetThatIsOffByRoundingIsADistribution() {
        Trace trace = trace(Activation.SOFTMAX, Loss.CROSS_ENTROPY, new double[] {0, 0, 0}, 0.1, 0.2, 0.7);
        assertThat(trace.delta(1).at(1)).isEqualTo(trace.activation(1).at(1) - 0.1);
        assertThat(trace.operands(Cell.delta(1, 1))).doesNotContain(Cell.target(2), Cell.target(3));
        Trace off = trace(Activation.SOFTMAX, Loss.CROSS_ENTROPY, new double[] {0, 0, 0}, 0.1, 0.2, 0.7 + 1e-14);
        assertThat(off.operands(Cell.delta(1, 1))).contains(Cell.target(2), Cell.target(3));
    }
}
