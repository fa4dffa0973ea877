package backprop.training.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import backprop.engine.Sample;
import backprop.flow.RandomState;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is drawn and what is read. */
class DataTest {
    @ParameterizedTest
    @EnumSource(Toy.class)
    void theSameSeedGivesTheSamePoints(Toy toy) {
        DataSet first = toy.draw(60, 0.1, new RandomState(3));
        assertThat(toy.draw(60, 0.1, new RandomState(3))).isEqualTo(first);
        assertThat(toy.draw(60, 0.1, new RandomState(4))).isNotEqualTo(first);
        assertThat(Toy.named(toy.fileName())).contains(toy);
    }

    @ParameterizedTest
    @EnumSource(value = Toy.class, mode = EnumSource.Mode.EXCLUDE, names = "PLANE")
    void everyClassHasItsShareAndNoPointIsFarAway(Toy toy) {
        DataSet data = toy.draw(60, 0, new RandomState(3));
        assertThat(data.samples().stream().collect(Collectors.groupingBy(data::classOf, Collectors.counting())))
                .hasSize(data.classes().size())
                .allSatisfy((k, count) ->
                        assertThat(count).isEqualTo(60 / data.classes().size()));
        assertThat(data.samples()).allSatisfy(s -> {
            assertThat(Math.abs(s.input().at(1))).isLessThan(1.3);
            assertThat(Math.abs(s.input().at(2))).isLessThan(1.3);
        });
    }

    @Test
    void xorWithFourPointsIsTheTruthTable() {
        List<Sample> corners = Toy.XOR.draw(4, 0, new RandomState(1)).samples();
        assertThat(corners.stream()
                        .map(s -> s.input().at(1) + " " + s.input().at(2) + " "
                                + s.target().at(1)))
                .containsExactly("0.0 0.0 0.0", "0.0 1.0 1.0", "1.0 0.0 1.0", "1.0 1.0 0.0");
    }

    @Test
    void thePlaneIsTheMeanOfItsInputs() {
        DataSet plane = Toy.PLANE.draw(20, 0, new RandomState(1));
        assertThat(plane.isRegression()).isTrue();
        assertThat(plane.samples())
                .allSatisfy(s -> assertThat(s.target().at(1))
                        .isEqualTo((s.input().at(1) + s.input().at(2)) / 2));
    }

    @Test
    void aSplitHoldsEverySampleOnce() {
        DataSet data = Toy.SPIRAL.draw(101, 0.1, new RandomState(3));
        Split split = Split.of(data, 0.25, new RandomState(5));
        assertThat(split.test()).hasSize(25);
        assertThat(split.training()).hasSize(76).doesNotContainAnyElementsOf(split.test());
        assertThat(Split.of(data, 0.25, new RandomState(5))).isEqualTo(split);
        assertThat(Split.of(data, 0.25, new RandomState(6))).isNotEqualTo(split);
        assertThatThrownBy(() -> Split.of(data, 1, new RandomState(6))).hasMessageContaining("below 1");
    }

    @Test
    void irisIsFishers() {
        CsvTable table = Iris.table();
        assertThat(table.rows()).hasSize(150);
        assertThat(table.rows().get(34)).containsExactly("4.9", "3.1", "1.5", "0.2", "setosa");
        // The means of Fisher's Table I, in tenths of a millimetre: 5843, 3057, 3758, 1199.
        double[] means = new double[4];
        for (List<String> row : table.rows()) {
            for (int j = 0; j < 4; j++) {
                means[j] += Double.parseDouble(row.get(j)) / 150;
            }
        }
        assertThat(means[0]).isBetween(5.843, 5.844);
        assertThat(means[1]).isBetween(3.057, 3.058);
        assertThat(means[2]).isBetween(3.757, 3.759);
        assertThat(means[3]).isBetween(1.199, 1.2);
        assertThat(Iris.all().classes()).containsExactly("setosa", "versicolor", "virginica");
        assertThat(Iris.petals().inputs()).containsExactly("petal length", "petal width");
    }

    /** One number says whether it is above a half; of several, the first of the largest is the class. */
    @Test
    void anOutputStandsForAClass() {
        assertThat(DataSet.classOf(new double[] {0.5})).isZero();
        assertThat(DataSet.classOf(new double[] {Math.nextUp(0.5)})).isEqualTo(1);
        assertThat(DataSet.classOf(new double[] {0.2, 0.5, 0.3})).isEqualTo(1);
        assertThat(DataSet.classOf(new double[] {0.4, 0.4, 0.2})).isZero();
        assertThat(DataSet.classOf(new double[] {0.1, 0.2, 0.7})).isEqualTo(2);
    }
}
