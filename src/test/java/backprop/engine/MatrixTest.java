package backprop.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.List;
import org.junit.jupiter.api.Test;

class MatrixTest {
    private static final Matrix A = Matrix.of(new double[][] {{1, 2, 3}, {4, 5, 6}});

    @Test
    void operationsHaveTheShapesTheyName() {
        assertThat(A.shape()).isEqualTo("2×3");
        assertThat(A.transpose()).isEqualTo(Matrix.of(new double[][] {{1, 4}, {2, 5}, {3, 6}}));
        assertThat(A.times(A.transpose())).isEqualTo(Matrix.of(new double[][] {{14, 32}, {32, 77}}));
        assertThat(A.plus(A)).isEqualTo(A.scale(2));
        assertThat(A.minus(A)).isEqualTo(Matrix.zero(2, 3));
        assertThat(A.hadamard(A)).isEqualTo(A.map(v -> v * v));
        assertThat(A.norm()).isCloseTo(Math.sqrt(91), within(1e-14));
        assertThat(A.above(A).shape()).isEqualTo("4×3");
        assertThat(A.beside(A).shape()).isEqualTo("2×6");
        assertThat(A.withoutRow(1)).isEqualTo(Matrix.of(new double[][] {{4, 5, 6}}));
        assertThat(A.withoutColumn(2)).isEqualTo(Matrix.of(new double[][] {{1, 3}, {4, 6}}));
    }

    @Test
    void shapesThatDoNotFitAreNamed() {
        Matrix b = A.transpose();
        for (Runnable operation : List.<Runnable>of(
                () -> A.times(A),
                () -> A.plus(b),
                () -> A.minus(b),
                () -> A.hadamard(b),
                () -> A.above(b),
                () -> A.beside(b))) {
            assertThatThrownBy(operation::run)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("2×3");
        }
        assertThatThrownBy(() -> Matrix.of(new double[][] {{1}, {1, 2}})).hasMessageContaining("row 2");
        assertThatThrownBy(() -> Matrix.of(new double[][] {})).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Matrix.of(new double[][] {{}})).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(Matrix::column).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Matrix.column(1).withoutRow(1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(A::orthonormal).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aMatrixIsAValue() {
        double[][] rows = {{1, 2}, {3, 4}};
        Matrix m = Matrix.of(rows);
        rows[0][0] = 99;
        m.toArray()[0][0] = 99;
        m.toVector()[0] = 99;
        assertThat(m.at(1, 1)).isEqualTo(1);
        assertThat(m).isEqualTo(Matrix.of(new double[][] {{1, 2}, {3, 4}})).isNotEqualTo(m.with(1, 1, 0));
        assertThat(m.hashCode())
                .isEqualTo(Matrix.of(new double[][] {{1, 2}, {3, 4}}).hashCode());
        assertThat(Matrix.column(0.0)).isNotEqualTo(Matrix.column(-0.0));
    }

    @Test
    void rowsThatAnOperationLeavesAloneAreShared() {
        Matrix changed = A.with(1, 2, 9);
        assertNotSame(A.rowsRef()[0], changed.rowsRef()[0]);
        assertSame(A.rowsRef()[1], changed.rowsRef()[1]);
        assertSame(A.rowsRef()[0], A.above(A).rowsRef()[2]);
        assertSame(A.rowsRef()[1], A.withoutRow(1).rowsRef()[0]);
    }

    @Test
    void aNetworkSharesWhatAnEditLeavesAlone() {
        Network network = Networks.worked();
        Network changed = network.with(Cell.weight(1, 2, 1), 0.9);
        assertSame(network.layer(2), changed.layer(2));
        assertSame(network.layer(1).biases(), changed.layer(1).biases());
        double[][] before = network.layer(1).weights().rowsRef();
        double[][] after = changed.layer(1).weights().rowsRef();
        assertSame(before[0], after[0]);
        assertNotSame(before[1], after[1]);
        assertSame(before[2], after[2]);
        assertSame(
                network.layer(1).weights(),
                network.with(Cell.bias(1, 1), 3).layer(1).weights());
        assertThatThrownBy(() -> network.with(Cell.weight(3, 1, 1), 1)).hasMessageContaining("2-3-1");
        assertThat(network.parameterCells())
                .hasSize(13)
                .startsWith(Cell.weight(1, 1, 1))
                .endsWith(Cell.bias(2, 1));
    }

    @Test
    void layersOfANetworkFit() {
        Layer first = Networks.layer(Activation.RELU, new double[][] {{1, 2}}, 0);
        assertThatThrownBy(() -> new Network(List.of(first, first), Loss.MSE)).hasMessageContaining("takes 2");
        assertThatThrownBy(() -> new Network(List.of(), Loss.MSE)).hasMessageContaining("needs a layer");
        assertThatThrownBy(() -> Networks.layer(Activation.RELU, new double[][] {{1, 2}}, 0, 0))
                .hasMessageContaining("expected 1 biases");
    }
}
