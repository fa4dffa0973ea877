package backprop.document.imports;

import static backprop.document.imports.WeightFiles.ascii;
import static backprop.document.imports.WeightFiles.doubles;
import static backprop.document.imports.WeightFiles.joined;
import static backprop.document.imports.WeightFiles.npy;
import static backprop.document.imports.WeightFiles.npyOf;
import static backprop.document.imports.WeightFiles.safetensors;
import static backprop.document.imports.WeightFiles.zip;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import backprop.Stress;
import backprop.document.DocumentException;
import backprop.document.imports.WeightFiles.Entry;
import backprop.engine.Activation;
import backprop.engine.Loss;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Files that lie, are cut, or were never weights: refused in one sentence, never with a crash and never slowly. */
class HostileFilesTest {
    private static final String HEAD = "{'descr': '<f8', 'fortran_order': False, 'shape': ";
    private static final long LONGEST_NANOS = 2_000_000_000;

    private static Arguments bad(String what, byte[] bytes, String says) {
        return Arguments.of(what, bytes, says);
    }

    private static String tensor(String shape, String offsets) {
        return "{\"w\":{\"dtype\":\"F64\",\"shape\":" + shape + ",\"data_offsets\":" + offsets + "}}";
    }

    static Stream<Arguments> hostile() {
        return Stream.of(arrays(), archives(), tensors(), json(), others()).flatMap(files -> files);
    }

    private static Stream<Arguments> arrays() {
        byte[] one = doubles(1);
        String huge = "(9223372036854775807, 2)";
        return Stream.of(
                bad("magic alone", ascii("\u0093NUMPY"), "the array is cut short"),
                bad("version 9", npyOf(9, 0, "", one), "a version of NumPy's format that is not known"),
                bad("header beyond the file", npyOf(2, 9_000, "{}", one), "is cut short"),
                bad("header of 4 GiB", npyOf(2, 0xFFFFFFFFL, "{}", one), "header of 4294967295 bytes; at most 10000"),
                bad("empty header", npyOf("", one), "its header is not that of a plain NumPy array"),
                bad("code for a header", npyOf("__import__('os').system('x')", one), "its header is not that"),
                bad("code for a shape", npyOf(HEAD + "exit()}", one), "its header is not that"),
                bad("a key twice", npyOf(HEAD + "(1, 1), 'descr': '<f4'}", one), "its header is not that"),
                bad("a key too many", npyOf(HEAD + "(1, 1), 'more': '1'}", one), "its header is not that"),
                bad("a key missing", npyOf("{'descr': '<f8', 'shape': (1, 1)}", one), "its header is not that"),
                bad(
                        "an order that is none",
                        npyOf("{'descr': '<f8', 'fortran_order': '1', 'shape': (1, 1)}", one),
                        "its header"),
                bad("negative length", npy("<f8", false, "(-1, 1)", one), "the length -1 in its shape"),
                bad("two negative lengths", npy("<f8", false, "(-1, -1)", one), "the length -1 in its shape"),
                bad("no length at all", npy("<f8", false, "(0, 5)", new byte[0]), "is empty"),
                bad("product beyond a long", npy("<f8", false, "(4294967296, 4294967296)", one), "more numbers than"),
                bad("product beyond an int", npy("<f8", false, "(65536, 65536)", one), "more numbers than"),
                bad(
                        "product that is 1 after an overflow",
                        npy("<f8", false, "(641, 6700417, 4294967295)", one),
                        "more numbers than"),
                bad("a length beyond a long", npy("<f8", false, huge, one), "no whole number of at most 18 digits"),
                bad("a length of letters", npy("<f8", false, "(a, 1)", one), "no whole number"),
                bad("1.0 as a length", npy("<f8", false, "(1.0, 1)", one), "no whole number"),
                bad("many dimensions", npy("<f8", false, "(" + "1, ".repeat(65) + ")", one), "more than 64 dimensions"),
                bad(
                        "a byte too many",
                        npy("<f8", false, "(1, 1)", joined(one, new byte[1])),
                        "has 1 bytes after its last number"),
                bad("a byte too few", npy("<f8", false, "(1, 1)", new byte[7]), "is cut short"),
                bad("objects", npy("|O", false, "(1, 1)", one), "a pickle, which can run any program"),
                bad("texts", npy("<U3", false, "(1, 1)", new byte[12]), "is of the type \"<U3\""),
                bad("complex numbers", npy("<c16", false, "(1, 1)", new byte[16]), "is of the type \"<c16\""),
                bad("truth values", npy("|b1", false, "(1, 1)", new byte[1]), "is of the type \"|b1\""),
                bad("no type", npy("", false, "(1, 1)", one), "is of the type \"\""),
                bad("NaN", npy("(2, 2)", 1, 2, Double.NaN, 4), "the array[2,1] is NaN"),
                bad("−∞", npy("(2, 2)", 1, 2, 3, Double.NEGATIVE_INFINITY), "the array[2,2] is -Infinity"),
                bad(
                        "NaN by columns",
                        npy("<f8", true, "(2, 2)", doubles(1, 2, Double.NaN, 4)),
                        "the array[1,2] is NaN"),
                bad("∞ of 16 bits", npy("<f2", false, "(1, 1)", new byte[] {0, 0x7c}), "is Infinity"));
    }

    private static Stream<Arguments> archives() {
        byte[] w = npy("(1, 1)", 1);
        byte[] good = zip(new Entry("W1.npy", w), new Entry("b1.npy", npy("(1,)", 2)));
        byte[] wrongSum = good.clone();
        wrongSum[30 + 6 + 128] ^= 1;
        byte[] encrypted = good.clone();
        encrypted[6] |= 1;
        byte[] badName = good.clone();
        badName[30] = (byte) 0xFF;
        byte[] zip64 = good.clone();
        Arrays.fill(zip64, 18, 26, (byte) 0xFF);
        byte[] zeros = new byte[40_000_000];
        return Stream.of(
                bad("empty archive", zip(), "there is no array in the file"),
                bad("cut behind its first entry", Arrays.copyOf(good, 30 + 6 + w.length), "is cut short or damaged"),
                bad("an entry twice", zip(new Entry("W.npy", w), new Entry("W.npy", w)), "W is there twice"),
                bad("a bit turned", wrongSum, "the archive is damaged"),
                bad("encrypted", encrypted, "the archive is damaged, or packed in a way that is not read"),
                bad("a name that is not UTF-8", badName, "the archive is damaged"),
                bad("lengths of 64 bits that are not there", zip64, "the archive is"),
                bad("an archive in an archive", zip(new Entry("inner.npz", good)), "the archive holds \"inner.npz\""),
                bad("an archive that calls itself an array", zip(new Entry("W.npy", good)), "W is no array of NumPy"),
                bad("a folder", zip(new Entry("a/", new byte[0])), "the archive holds \"a/\""),
                bad("no name", zip(new Entry("", w)), "the archive holds \"\""),
                bad(
                        "a bomb",
                        zip(new Entry("a.npy", zeros, true), new Entry("b.npy", zeros, true)),
                        "a is no array of NumPy"),
                bad("a bomb of arrays", zip(bomb("a"), bomb("b")), "the archive unpacks to more than 67108864 bytes"),
                bad("what torch.save writes", zip(new Entry("archive/data.pkl", new byte[9])), "is a pickle"),
                bad("what Keras 3 saves", zip(new Entry("model.weights.h5", new byte[9])), "is a file of Keras (HDF5)"),
                bad(
                        "thousands of arrays",
                        zip(Stream.iterate(0, k -> k + 1)
                                .limit(1_001)
                                .map(k -> new Entry("W" + k + ".npy", w))
                                .toArray(Entry[]::new)),
                        "there are more than 1000 arrays"));
    }

    private static Entry bomb(String name) {
        return new Entry(name + ".npy", npy("|u1", false, "(40000000,)", new byte[40_000_000]), true);
    }

    private static Stream<Arguments> tensors() {
        byte[] one = doubles(1);
        String good = tensor("[1,1]", "[0,8]");
        return Stream.of(
                bad("header beyond the file", safetensors(1_000, good, one), "its header should have 1000 bytes"),
                bad("a negative offset", safetensors(tensor("[1,1]", "[-8,0]"), one), "shares its bytes"),
                bad(
                        "an end before the beginning",
                        safetensors(tensor("[1,1]", "[8,0]"), one),
                        "which its offsets do not give it"),
                bad(
                        "an end beyond the file",
                        safetensors(tensor("[1,2]", "[0,16]"), one),
                        "w ends at byte 16 of the numbers, of which the file has 8"),
                bad(
                        "an offset of 19 digits",
                        safetensors(tensor("[1,1]", "[0,9223372036854775807]"), one),
                        "a whole number of at most 18 digits"),
                bad(
                        "offsets far away",
                        safetensors(tensor("[1,1]", "[999999999999999991,999999999999999999]"), one),
                        "w ends at byte"),
                bad("three offsets", safetensors(tensor("[1,1]", "[0,8,8]"), one), "which its offsets do not give it"),
                bad(
                        "bytes before",
                        safetensors(tensor("[1,1]", "[8,16]"), doubles(1, 2)),
                        "bytes that belong to none, before w"),
                bad("bytes after", safetensors(good, doubles(1, 2)), "after the last array there are 8 bytes"),
                bad(
                        "bytes shared",
                        safetensors(
                                "{\"a\":{\"dtype\":\"F64\",\"shape\":[1,1],\"data_offsets\":[0,8]},\"b\":{\"dtype\":\"F64\",\"shape\":[1,1],\"data_offsets\":[0,8]}}",
                                one),
                        "b shares its bytes"),
                bad(
                        "product beyond a long",
                        safetensors(tensor("[4294967296,4294967296]", "[0,0]"), one),
                        "more numbers than"),
                bad("negative length", safetensors(tensor("[-1,-1]", "[0,8]"), one), "the length -1"),
                bad("a fraction of a length", safetensors(tensor("[1.0,1]", "[0,8]"), one), "a whole number"),
                bad("a text for a shape", safetensors(tensor("\"x\"", "[0,8]"), one), "an array of whole numbers"),
                bad(
                        "many dimensions",
                        safetensors(tensor("[" + "1,".repeat(64) + "1]", "[0,8]"), one),
                        "at most 64 entries"),
                bad(
                        "an array twice",
                        safetensors(good.replace("}}", "}," + good.substring(1)), one),
                        "$.w: expected the field once"),
                bad(
                        "a field too many",
                        safetensors(good.replace("\"dtype\"", "\"x\":1,\"dtype\""), one),
                        "one of the fields dtype, shape, data_offsets"),
                bad(
                        "a field missing",
                        safetensors("{\"w\":{\"dtype\":\"F64\",\"shape\":[1,1]}}", one),
                        "expected this field"),
                bad(
                        "8 bits of floating point",
                        safetensors(tensor("[1,1]", "[0,8]").replace("F64", "F8_E5M2"), one),
                        "is of the type \"F8_E5M2\""),
                bad(
                        "truth values",
                        safetensors(tensor("[8,1]", "[0,8]").replace("F64", "BOOL"), one),
                        "is of the type \"BOOL\""),
                bad("metadata of numbers", safetensors("{\"__metadata__\":{\"a\":1}}", new byte[0]), "expected a text"),
                bad("no array", safetensors("{}", new byte[0]), "there is no array in the file"),
                bad("two headers", safetensors(good + good, one), "expected the end of the header"),
                bad(
                        "a header that is not UTF-8",
                        WeightFiles.safetensors(3, "{", new byte[] {(byte) 0xC3, '}'}),
                        "expected UTF-8"),
                bad("a deep header", safetensors("{\"w\":" + "[".repeat(5_000), one), "expected"),
                bad(
                        "∞ of bfloat16",
                        safetensors(
                                tensor("[1,4]", "[0,8]").replace("F64", "BF16"),
                                new byte[] {0, 0, (byte) 0x80, 0x7f, 0, 0, 0, 0}),
                        "w[1,2] is Infinity"));
    }

    private static Stream<Arguments> json() {
        return Stream.of(
                bad(
                        "ragged rows",
                        ascii("{\"w\": [[1, 2], [3]]}"),
                        "$.w[1]: expected 2 entries, as in the array before, found 1"),
                bad(
                        "rows of two depths",
                        ascii("{\"w\": [[1, 2], 3]}"),
                        "$.w[1]: expected an array of numbers, found 3"),
                bad("deeper rows", ascii("{\"w\": [1, [2]]}"), "$.w[1]: expected a finite number, found an array"),
                bad("NaN of Python", ascii("{\"w\": [[1, NaN]]}"), "$.w[0][1]: expected valid JSON, found \"NaN\""),
                bad("beyond a double", ascii("{\"w\": [[1e999]]}"), "$.w[0][0]: expected a finite number"),
                bad("a text among numbers", ascii("{\"w\": [[\"1\"]]}"), "expected a finite number, found the text"),
                bad(
                        "a text for an array",
                        ascii("{\"w\": [[1]], \"x\": \"y\"}"),
                        "$.x: expected an array of numbers, found the text \"y\""),
                bad(
                        "null for an array",
                        ascii("{\"w\": [[1]], \"x\": null}"),
                        "$.x: expected an array of numbers, found null"),
                bad("an array twice", ascii("{\"w\": [[1]], \"w\": [[1]]}"), "$.w: expected the field once"),
                bad("an array twice by a dot", ascii("{\"w.a\": [[1]], \"w\": {\"a\": [[1]]}}"), "w.a is there twice"),
                bad("nothing in it", ascii("{\"w\": []}"), "w is empty"),
                bad("more behind it", ascii("{\"w\": [[1]]} {}"), "expected the end of the file"),
                bad("cut", ascii("{\"w\": [[1"), "expected valid JSON"),
                bad("deep arrays", ascii("{\"w\": " + "[".repeat(100_000)), "expected"),
                bad("deep objects", ascii("{\"w\": " + "{\"w\": ".repeat(100_000)), "expected"),
                bad("a long name", ascii("{\"" + "w".repeat(201) + "\": [[1]]}"), "a name has at most 200 characters"),
                bad("not UTF-8", ascii("{\"\u00e9\": [[1]]}"), "expected UTF-8"),
                bad(
                        "a lab's file with a word too many",
                        ascii("{\"format\": 1, \"w\": [[1]]}"),
                        "$.format: expected \"backprop-lab/network\""));
    }

    private static Stream<Arguments> others() {
        return Stream.of(
                bad(
                        "a pickle of protocol 4",
                        new byte[] {(byte) 0x80, 4, (byte) 0x95, 0},
                        "is a pickle, as PyTorch and scikit-learn save"),
                bad("HDF5", ascii("\u0089HDF\r\n\u001a\n…"), "is a file of Keras (HDF5), which is not read"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("hostile")
    void isRefusedInASentence(String what, byte[] bytes, String says) {
        long start = System.nanoTime();

        assertThatThrownBy(() -> OpenedFile.parse(bytes, "file"))
                .as(what)
                .isInstanceOf(DocumentException.class)
                .hasMessageContaining(says)
                .satisfies(e -> assertThat(e.getMessage()).hasLineCount(1).hasSizeLessThan(400));
        assertThat(System.nanoTime() - start).isLessThan(LONGEST_NANOS);
    }

    /** What a file cannot say by its bytes, it says by its name. */
    @Test
    void anEndingTellsWhatAFileShouldBe() {
        byte[] text = ascii("hello");
        Map<String, String> says = new LinkedHashMap<>();
        says.put("a.npy", "the array is no array of NumPy");
        says.put("a.NPZ", "the archive is cut short or damaged");
        says.put("a.safetensors", "the file is cut short");
        says.put("a.pt", "is a pickle");
        says.put("a.pth", "is a pickle");
        says.put("a.pkl", "is a pickle");
        says.put("a.h5", "is a file of Keras");
        says.put("a.keras", "is a file of Keras");
        says.put("a.onnx", "is a model as ONNX");
        says.put("a.json", "expected valid JSON");
        says.forEach((name, sentence) -> assertThatThrownBy(() -> OpenedFile.parse(text, name))
                .isInstanceOf(DocumentException.class)
                .hasMessageContaining(sentence));
    }

    @Test
    void theMessageNamesTheFile(@TempDir Path folder) throws IOException {
        Path file = Files.write(folder.resolve("net.npy"), npy("(1,)", 1));

        assertThatThrownBy(() -> OpenedFile.read(file))
                .isInstanceOf(ImportException.class)
                .hasMessageStartingWith(file + ": the array has no weights that belong to it");
        assertThatThrownBy(() -> OpenedFile.read(folder))
                .isInstanceOf(IOException.class)
                .hasMessage(folder + ": is a folder, not a network file");
    }

    @Test
    void aFileBeyondTheLimitIsRefusedByItsLength() {
        byte[] large = Arrays.copyOf(npy("(1, 1)", 1), 67_108_865);

        assertThatThrownBy(() -> OpenedFile.parse(large, "file")).hasMessage("the file is larger than 67108864 bytes");
    }

    private static List<byte[]> goodFiles() throws IOException {
        return List.of(
                Files.readAllBytes(Path.of("src/test/resources/imports/state_dict.json")),
                Files.readAllBytes(Path.of("src/test/resources/imports/positional.npz")),
                Files.readAllBytes(Path.of("src/test/resources/imports/mixed.npz")),
                Files.readAllBytes(Path.of("src/test/resources/imports/layers.safetensors")),
                Files.readAllBytes(Path.of("src/test/resources/imports/matrix.npy")),
                zip(new Entry("W1.npy", npy("(2, 1)", 1, 2)), new Entry("b1.npy", npy("(2,)", 3, 4), true)));
    }

    private long worst;
    private int taken;

    /** Reads a file that may be good or not: either gives a network of finite numbers or is refused in a line. */
    private void read(byte[] bytes, String which) {
        long start = System.nanoTime();
        try {
            if (OpenedFile.parse(bytes, "file") instanceof OpenedFile.Weights weights) {
                FoundNetwork found = weights.found();
                assertThat(found.network(found.orientation(), List.of(Activation.RELU), Activation.IDENTITY, Loss.MSE)
                                .layers())
                        .as(which)
                        .hasSameSizeAs(found.layers())
                        .allMatch(layer -> Double.isFinite(layer.weights().at(1, 1)));
            }
            taken++;
        } catch (DocumentException e) {
            assertThat(e.getMessage()).as(which).hasLineCount(1).hasSizeLessThan(500);
        }
        worst = Math.max(worst, System.nanoTime() - start);
    }

    private void report(String what, int count) {
        Stress.report(String.format(
                Locale.ROOT,
                "%d %s of weights, %d still a network, the slowest in %.1f ms",
                count,
                what,
                taken,
                worst / 1e6));
        assertThat(worst).isLessThan(LONGEST_NANOS);
    }

    @Test
    void noFileIsTakenThatIsCut() throws IOException {
        int count = 0;
        for (byte[] file : goodFiles()) {
            for (int length = 0; length < file.length; length++) {
                read(Arrays.copyOf(file, length), "the first " + length + " bytes");
                count++;
            }
        }
        report("prefixes", count);
        assertThat(taken).isZero();
    }

    @Test
    void randomMutations() throws IOException {
        List<byte[]> files = goodFiles();
        int count = Stress.size("mutations", 3_000);
        SplittableRandom seeds = new SplittableRandom(5);
        for (int k = 0; k < count; k++) {
            long seed = seeds.nextLong();
            read(mutated(files, new SplittableRandom(seed)), "mutation " + seed);
        }
        report("mutations", count);
        assertThat(taken).isBetween(1, count - 1);
    }

    /** One to four bytes or runs of bytes changed, put in, left out, or taken from another file. */
    private static byte[] mutated(List<byte[]> files, SplittableRandom random) {
        byte[] bytes = files.get(random.nextInt(files.size()));
        for (int left = 1 + random.nextInt(4); left > 0; left--) {
            int from = random.nextInt(bytes.length + 1);
            int to = Math.min(bytes.length, from + random.nextInt(9));
            byte[] other = files.get(random.nextInt(files.size()));
            int at = random.nextInt(other.length);
            byte[] piece = switch (random.nextInt(5)) {
                case 0 -> new byte[0];
                case 1 -> new byte[] {(byte) random.nextInt(256)};
                case 2 -> new byte[] {-1, -1, -1, -1};
                case 3 -> Arrays.copyOfRange(other, at, Math.min(other.length, at + 40));
                default -> ascii("9999999999999999999");
            };
            boolean over = random.nextBoolean();
            byte[] rest =
                    Arrays.copyOfRange(bytes, over ? Math.min(bytes.length, from + piece.length) : to, bytes.length);
            bytes = joined(Arrays.copyOf(bytes, from), piece, rest);
        }
        return bytes;
    }
}
