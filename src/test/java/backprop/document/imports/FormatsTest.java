package backprop.document.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import backprop.document.DocumentException;
import backprop.engine.Activation;
import backprop.engine.Loss;
import backprop.engine.Matrix;
import backprop.engine.Network;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Good files of every form, written here byte by byte or by the libraries themselves, and the numbers that they hold. */
class FormatsTest {
    private static final Path FILES = Path.of("src/test/resources/imports");

    private static FoundNetwork found(OpenedFile opened) {
        assertThat(opened).isInstanceOf(OpenedFile.Weights.class);
        return ((OpenedFile.Weights) opened).found();
    }

    private static FoundNetwork file(String name) throws Exception {
        return found(OpenedFile.read(FILES.resolve(name)));
    }

    private static FoundNetwork parsed(byte[] bytes) throws DocumentException {
        return found(OpenedFile.parse(bytes, "file"));
    }

    private static Network network(FoundNetwork found) {
        return found.network(found.orientation(), List.of(Activation.TANH), Activation.SIGMOID, Loss.MSE);
    }

    private static Matrix matrix(double[]... rows) {
        return Matrix.of(rows);
    }

    private static double[] row(double... numbers) {
        return numbers;
    }

    private static void assertLayer(Network network, int layer, Matrix weights, double... biases) {
        assertThat(network.layer(layer).weights()).isEqualTo(weights);
        assertThat(network.layer(layer).biases()).isEqualTo(Matrix.column(biases));
    }

    @Test
    void aStateDictOfPyTorchStandsAsItIs() throws Exception {
        FoundNetwork found = file("state_dict.json");

        Network network = network(found);
        assertThat(network.shape()).isEqualTo("2-2-2");
        assertThat(found.orientation()).isEqualTo(Orientation.OUT_BY_IN);
        assertLayer(network, 1, matrix(row(0.15, 0.2), row(0.25, 0.3)), 0.35, 0.35);
        assertLayer(network, 2, matrix(row(0.4, 0.45), row(0.5, 0.55)), 0.6, 0.6);
    }

    @Test
    void arraysWithoutNamesThatStandOneRowForEachInputAreTurned() throws Exception {
        FoundNetwork found = file("positional.npz");

        assertThat(found.ambiguous()).isFalse();
        assertThat(found.orientation()).isEqualTo(Orientation.IN_BY_OUT);
        Network network = network(found);
        assertLayer(network, 1, matrix(row(0.15, 0.2), row(0.25, 0.3), row(0.35, 0.4)), 0.35, 0.35, 0.35);
        assertLayer(network, 2, matrix(row(0.4, 0.45, 0.5)), 0.6);
    }

    @Test
    void bothEndsBothOrdersAndShortNumbersOfNumPyAreReadExactly() throws Exception {
        Network network = network(file("mixed.npz"));

        assertLayer(network, 1, matrix(row(0.15, 0.2), row(0.25, 0.3), row(0.35, 0.4)), 1, -2, 3);
        assertLayer(network, 2, matrix(row(0.39990234375, 0.449951171875, 0.5)), 0.6000000238418579);
    }

    @Test
    void safetensorsAreOrderedByTheNumbersInTheirNames() throws Exception {
        FoundNetwork found = file("layers.safetensors");

        Network network = network(found);
        assertThat(network.shape()).isEqualTo("2-3-1-2");
        assertLayer(network, 1, matrix(row(0.15, 0.2), row(0.25, 0.3), row(0.35, 0.4)), 0.35, 0.35, 0.35);
        assertLayer(network, 2, matrix(row(0.4000000059604645, 0.44999998807907104, 0.5)), 0.6000000238418579);
        assertLayer(network, 3, matrix(row(2), row(-3)), 0, 0);
        assertThat(network.layers())
                .extracting(layer -> layer.activation())
                .containsExactly(Activation.TANH, Activation.TANH, Activation.SIGMOID);
    }

    @Test
    void aMatrixAloneIsOneLayerThatMayStandEitherWay() throws Exception {
        FoundNetwork found = file("matrix.npy");

        assertThat(found.ambiguous()).isTrue();
        assertThat(found.shape(Orientation.OUT_BY_IN)).isEqualTo("2-3");
        assertThat(found.shape(Orientation.IN_BY_OUT)).isEqualTo("3-2");
        Network turned = found.network(Orientation.IN_BY_OUT, List.of(), Activation.IDENTITY, Loss.MSE);
        assertLayer(turned, 1, matrix(row(0.15, 0.25, 0.35), row(0.2, 0.3, 0.4)), 0, 0);
    }

    /** The bits of 16-bit numbers by hand: 1, the smallest above 0, the largest, −2, a third as near as it gets. */
    @ParameterizedTest
    @CsvSource({
        "<f2, 003c, 1",
        "<f2, 0100, 5.960464477539063e-8",
        "<f2, ff7b, 65504",
        "<f2, 00c0, -2",
        "<f2, 5535, 0.333251953125",
        ">f2, 3c00, 1",
        ">f4, 3dcccccd, 0.10000000149011612",
        "<f8, 9a9999999999b93f, 0.1",
        "=f8, 9a9999999999b93f, 0.1",
        "|i1, ff, -1",
        "|u1, ff, 255",
        "<i2, feff, -2",
        ">i2, 0100, 256",
        "<u2, feff, 65534",
        "<i4, ffffffff, -1",
        "<u4, ffffffff, 4294967295",
        "<i8, ffffffffffffffff, -1",
        "<i8, 0100000000002000, 9007199254740992",
        "<u8, ffffffffffffffff, 18446744073709551616",
        "<u8, 0104000000000080, 9223372036854777856"
    })
    void everyTypeOfNumPyIsTheDoubleOfItsValue(String descr, String hex, double value) throws Exception {
        byte[] bytes = HexFormat.of().parseHex(hex);

        Network network = network(parsed(WeightFiles.npy(descr, false, "(1, 1)", bytes)));

        assertThat(network.layer(1).weights().at(1, 1)).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource({"BF16, 803f, 1", "BF16, 49c0, -3.140625", "F16, 0080, -0.0", "U8, 07, 7"})
    void everyTypeOfSafetensorsIsTheDoubleOfItsValue(String type, String hex, double value) throws Exception {
        byte[] bytes = HexFormat.of().parseHex(hex);
        String header =
                "{\"w\":{\"dtype\":\"" + type + "\",\"shape\":[1,1],\"data_offsets\":[0," + bytes.length + "]}}";

        Network network = network(parsed(WeightFiles.safetensors(header, bytes)));

        assertThat(network.layer(1).weights().at(1, 1)).isEqualTo(value);
    }

    @Test
    void theOrderOfFortranIsByColumns() throws Exception {
        byte[] columns = WeightFiles.doubles(1, 4, 2, 5, 3, 6);

        Network network = network(parsed(WeightFiles.npy("<f8", true, "(2, 3)", columns)));

        assertLayer(network, 1, matrix(row(1, 2, 3), row(4, 5, 6)), 0, 0);
    }

    @Test
    void laterVersionsOfNumPysFormatAreRead() throws Exception {
        String header = "{'descr': '<f8', 'fortran_order': False, 'shape': (1L, 2L)}";
        byte[] two = WeightFiles.npyOf(2, header.length(), header, WeightFiles.doubles(1, 2));
        byte[] three = WeightFiles.npyOf(3, header.length(), header, WeightFiles.doubles(1, 2));

        assertLayer(network(parsed(two)), 1, matrix(row(1, 2)), 0);
        assertLayer(network(parsed(three)), 1, matrix(row(1, 2)), 0);
    }

    @Test
    void storedAndDeflatedEntriesStandSideBySide() throws Exception {
        byte[] zip = WeightFiles.zip(
                new WeightFiles.Entry("W1.npy", WeightFiles.npy("(2, 1)", 1, 2)),
                new WeightFiles.Entry("../../etc/b1.npy", WeightFiles.npy("(2,)", 3, 4), true));

        assertThatThrownBy(() -> parsed(zip))
                .as("a path in a name is only a name, of another layer")
                .hasMessageContaining("../../etc/b1 has no weights that belong to it");
        assertLayer(
                network(parsed(WeightFiles.zip(
                        new WeightFiles.Entry("b1.npy", WeightFiles.npy("(2,)", 3, 4), true),
                        new WeightFiles.Entry("W1.npy", WeightFiles.npy("(2, 1)", 1, 2))))),
                1,
                matrix(row(1), row(2)),
                3,
                4);
    }

    @Test
    void objectsOfJsonMayStandInObjects() throws Exception {
        String json = "\ufeff {\"dense\": {\"kernel\": [[1, 2, 3]], \"bias\": [4, 5, 6]},"
                + " \"dense_1\": {\"kernel\": [[1], [1], [1]], \"bias\": [-0]}}";

        FoundNetwork found = parsed(json.getBytes(StandardCharsets.UTF_8));

        assertThat(found.shape(found.orientation())).isEqualTo("1-3-1");
        assertLayer(network(found), 1, matrix(row(1), row(2), row(3)), 4, 5, 6);
    }

    @Test
    void aSafetensorsFileMayCoverItsNumbersInAnyOrder() throws Exception {
        String header = "{\"a.weight\":{\"shape\":[1,2],\"data_offsets\":[8,24],\"dtype\":\"F64\"},"
                + "\"__metadata__\":{\"by\":\"hand\"},"
                + "\"a.bias\":{\"dtype\":\"F64\",\"shape\":[1],\"data_offsets\":[0,8]}}   ";

        assertLayer(
                network(parsed(WeightFiles.safetensors(header, WeightFiles.doubles(7, 8, 9)))),
                1,
                matrix(row(8, 9)),
                7);
    }

    @Test
    void theLabsOwnFilesAreStillThoseOfTheLab() throws Exception {
        assertThat(OpenedFile.read(Path.of("assets/worked-example.json"))).isInstanceOf(OpenedFile.Own.class);
    }
}
