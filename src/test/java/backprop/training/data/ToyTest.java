package backprop.training.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import backprop.engine.RandomSource;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where the points stand, each computed by hand from what the picture is said to be and from numbers of chance that are given. */
class ToyTest {
    private static final Offset<Double> CLOSE = within(1e-9);

    private static void requirePoints(DataSet data, double[]... expected) {
        assertThat(data.samples()).hasSizeGreaterThanOrEqualTo(expected.length);
        for (int k = 0; k < expected.length; k++) {
            assertThat(data.samples().get(k).input().toVector())
                    .as("point %d", k)
                    .containsExactly(expected[k], CLOSE);
        }
    }

    private static List<Integer> classes(Toy toy, int size, RandomSource random) {
        DataSet data = toy.draw(size, 0, random);
        return data.samples().stream().map(data::classOf).toList();
    }

    private static double[] point(double x1, double x2) {
        return new double[] {x1, x2};
    }

    /** Four points are the truth table; from the fifth on they stand around the origin. */
    @Test
    void xorHasItsCornersAtSixTenths() {
        Scripted none = Scripted.uniforms();
        requirePoints(Toy.XOR.draw(4, 0, none), point(0, 0), point(0, 1), point(1, 0), point(1, 1));
        requirePoints(
                Toy.XOR.draw(5, 0, none),
                point(-0.6, -0.6),
                point(-0.6, 0.6),
                point(0.6, -0.6),
                point(0.6, 0.6),
                point(-0.6, -0.6));
        assertThat(classes(Toy.XOR, 8, none)).containsExactly(0, 1, 1, 0, 0, 1, 1, 0);
    }

    @Test
    void gaussiansSpreadAroundTheirCentres() {
        Scripted random = Scripted.normals(1, -2, 0.5, 3);
        requirePoints(Toy.GAUSSIANS.draw(3, 0, random), point(-0.32, -0.86), point(0.59, 1.04), point(-0.32, -0.86));
        assertThat(classes(Toy.GAUSSIANS, 4, random)).containsExactly(0, 1, 0, 1);
    }

    /** A uniform number u makes the radius 0.4 √u in the disc, so that its area is filled evenly, and 0.7 + 0.3 u in the ring. */
    @Test
    void circlesAreADiscInsideARing() {
        Scripted random = Scripted.uniforms(0.25, 0.25, 0.5, 0.5, 1 - 0x1p-53, 0.125);
        requirePoints(
                Toy.CIRCLES.draw(3, 0, random),
                point(0, 0.2),
                point(-0.85, 0),
                point(0.4 * 0.7071067811865476, 0.4 * 0.7071067811865476));
        assertThat(classes(Toy.CIRCLES, 4, random)).containsExactly(0, 1, 0, 1);
    }

    /** Of four points the arms have two each, a quarter and three quarters along 1¾ turns: at 157.5° and 472.5°. */
    @Test
    void spiralsWindOutwardsInTwoArms() {
        Scripted none = Scripted.uniforms();
        requirePoints(
                Toy.SPIRAL.draw(4, 0, none),
                point(-0.286402655078, 0.118631864033),
                point(0.286402655078, -0.118631864033),
                point(-0.294666242921, 0.711387240033),
                point(0.294666242921, -0.711387240033));
        requirePoints(Toy.SPIRAL.draw(5, 0, none), point(-0.060391110524, 0.225382692801));
    }

    @Test
    void moonsAreHalfCirclesThatReachIntoEachOther() {
        requirePoints(
                Toy.MOONS.draw(4, 0, Scripted.uniforms()),
                point(0.124264068712, 0.274264068712),
                point(-0.124264068712, -0.274264068712),
                point(-0.724264068712, 0.274264068712),
                point(0.724264068712, -0.274264068712));
    }

    @Test
    void blobsStandAtTheCornersOfATriangle() {
        Scripted random = Scripted.normals(0, 0, 1, -1, 2, 4);
        requirePoints(
                Toy.BLOBS.draw(4, 0, random),
                point(0, 0.6),
                point(-0.369615242271, -0.45),
                point(0.819615242271, 0.3),
                point(0, 0.6));
        assertThat(classes(Toy.BLOBS, 4, random)).containsExactly(0, 1, 2, 0);
    }

    /** The noise of a class is added to its point, that of the plane to its target. */
    @Test
    void noiseIsADeviationInEachCoordinateOrInTheTarget() {
        requirePoints(Toy.XOR.draw(4, 0.25, Scripted.normals(2, -4)), point(0.5, -1), point(0.5, 0));
        DataSet plane =
                Toy.PLANE.draw(2, 0.5, Scripted.uniforms(0.25, 0.75, 0, 0.5).andNormals(3, -1));
        requirePoints(plane, point(-0.5, 0.5), point(-1, 0));
        assertThat(plane.samples().get(0).target().toVector()).containsExactly(1.5);
        assertThat(plane.samples().get(1).target().toVector()).containsExactly(-1);
    }

    @ParameterizedTest
    @CsvSource({
        "XOR, XOR, xor, 4, 1",
        "GAUSSIANS, two Gaussians, two-gaussians, 200, 1",
        "CIRCLES, circles, circles, 200, 1",
        "SPIRAL, spiral, spiral, 200, 1",
        "MOONS, moons, moons, 200, 1",
        "PLANE, regression plane, regression-plane, 200, 1",
        "BLOBS, three-class blobs, three-class-blobs, 210, 3"
    })
    void whatAChoiceSaysOfIt(Toy toy, String title, String fileName, int usualSize, int outputs) {
        assertThat(toy.title()).isEqualTo(title);
        assertThat(toy.fileName()).isEqualTo(fileName);
        assertThat(toy.usualSize()).isEqualTo(usualSize);
        assertThat(toy.outputs()).isEqualTo(outputs);
        DataSet data = toy.draw(usualSize, 0, Scripted.uniforms(0.5).andNormals(0));
        assertThat(data.outputs()).isEqualTo(outputs);
        assertThat(data.isRegression()).isEqualTo(toy == Toy.PLANE);
    }

    @Test
    void sizeAndNoiseAreBounded() {
        Scripted none = Scripted.uniforms();
        assertThat(Toy.XOR.draw(2, 0, none).samples()).hasSize(2);
        assertThat(Toy.XOR.draw(10_000, 0, none).samples()).hasSize(10_000);
        assertThatThrownBy(() -> Toy.XOR.draw(1, 0, none)).hasMessage("expected from 2 to 10000 points, found 1");
        assertThatThrownBy(() -> Toy.XOR.draw(10_001, 0, none))
                .hasMessage("expected from 2 to 10000 points, found 10001");
        assertThatCode(() -> Toy.requireDrawable(2, Double.MAX_VALUE)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(doubles = {-Double.MIN_VALUE, Double.POSITIVE_INFINITY, Double.NaN})
    void aNoiseIsAFiniteNumberFromZeroOn(double noise) {
        assertThatThrownBy(() -> Toy.XOR.draw(4, noise, Scripted.normals(0)))
                .hasMessage("expected a noise of at least 0, found " + noise);
    }
}
