package backprop.export;

import static org.assertj.core.api.Assertions.assertThat;

import backprop.engine.Matrix;
import java.util.List;
import org.junit.jupiter.api.Test;

class TablesTest {
    private static final Matrix MATRIX = Matrix.of(new double[][] {{0.1, -2}, {1e-7, 1.0 / 3}});

    @Test
    void csvHasARowForEveryParameter() {
        List<String> rows =
                List.of(ExportFormat.CSV.text(Samples.workedExample()).split("\r\n", -1));

        assertThat(rows).hasSize(15).endsWith("");
        assertThat(rows.get(0))
                .isEqualTo("cell,quantity,layer,row,column,value,gradient,difference,error,bound,verdict,left,right");
        assertThat(rows.get(1))
                .startsWith("\"W1[1,1]\",W,1,1,1,0.15,0.000605155599548748,0.00060515559")
                .endsWith(",agrees,,");
        assertThat(rows.get(7)).startsWith("b1[1],b,1,1,,0.35,0.01210311199097496,0.0121031");
    }

    @Test
    void csvHoldsNoTextFromOutside() {
        assertThat(ExportFormat.CSV.text(Samples.named("=HYPERLINK(\"x\"),\r\n@SUM(1)")))
                .isEqualTo(ExportFormat.CSV.text(Samples.workedExample()));
    }

    @Test
    void aMatrixGoesAlongForNumPy() {
        assertThat(MatrixText.numpy(MATRIX))
                .isEqualTo("np.array([[0.1, -2.0],\n          [1e-07, 0.3333333333333333]])");
        assertThat(MatrixText.numpy(Matrix.column(1, 0.5))).isEqualTo("np.array([1.0, 0.5])");
    }

    @Test
    void aMatrixGoesAlongForLatex() {
        assertThat(MatrixText.latex(MATRIX)).isEqualTo("""
            \\begin{pmatrix}
            0.100000 & -2.000000 \\\\
            0.000000 & 0.333333
            \\end{pmatrix}\
            """);
    }

    @Test
    void aMatrixGoesAlongForASpreadsheet() {
        assertThat(MatrixText.tabs(MATRIX)).isEqualTo("0.1\t-2.0\n1e-07\t0.3333333333333333");
    }
}
