package backprop.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import backprop.Golden;
import backprop.document.WrittenJson.Node;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every kind of fault at every place of a file: refused there, with its path, its line and its column. */
class FaultsEverywhereTest {
    private static final Golden DOCUMENT = Golden.parse("""
            {"format": "backprop-lab/network", "version": 1, "name": "faults", "loss": "cross-entropy",
             "layers": [{"activation": "tanh", "weights": [[0.5, -2, 0], [3, 4e-3, 1]], "biases": [0.25, 0]},
                        {"activation": "softmax", "weights": [[1, 2], [3, 4], [5, 6]], "biases": [0, 0, 1]}],
             "samples": [{"input": [1, 2, 3], "target": [0, 1, 0]}, {"input": [3, 4, 5], "target": [0.5, 0.25, 0.25]}]}
            """);

    /** Values that no place takes but those of their kind: objects, arrays, texts and numbers. */
    private static final List<String> VALUES = List.of(
            "null",
            "true",
            "false",
            "{}",
            "{\"a\": 1}",
            "[]",
            "[[1]]",
            "\"\"",
            "\"NaN\"",
            "\"0.5\"",
            "\"1\"",
            "-1",
            "0",
            "1.5",
            "2147483648",
            "-9223372036854775809",
            "[1, \"2\"]",
            "[null]");

    private static final List<String> NO_NUMBERS =
            List.of("1e999", "-1e999", "1e+2147483648", "9".repeat(310), "0." + "1".repeat(999));

    private static final List<String> NO_JSON = List.of(
            "",
            ",",
            ",,",
            "NaN",
            "-NaN",
            "Infinity",
            "-Infinity",
            "+1",
            "01",
            "-01",
            "00",
            ".5",
            "-.5",
            "1.",
            "1.e3",
            "1e",
            "1e+",
            "0x10",
            "0b1",
            "1_000",
            "1f",
            "1.0d",
            "1L",
            "--1",
            "- 1",
            "−1",
            "٣",
            "1,5 2",
            "(1)",
            "'x'",
            "\"x",
            "x\"",
            "True",
            "None",
            "nul",
            "nulll",
            "undefined",
            "\"a\nb\"",
            "\"a\tb\"",
            "\"\\x\"",
            "\"\\u12\"",
            "\"\\u00g0\"",
            "\"\0\"",
            "\0",
            "\ufeff1",
            "\u00a01",
            "\u20281",
            "1 /* one */",
            "/* */ 1",
            "1 // one",
            "# 1",
            "[1,]",
            "[,1]",
            "[1 2]",
            "{,}",
            "{\"a\":1,}",
            "{a: 1}",
            "{1: 1}",
            "{'a': 1}",
            "{\"a\" 1}",
            "{\"a\"=1}",
            "{\"a\":}",
            "[1}",
            "{]",
            "<1>",
            "$1",
            "1;",
            "\\");

    static Stream<Node> nodes() {
        return WrittenJson.nodes(DOCUMENT).stream();
    }

    private static Stream<Node> nodes(Class<?> kind) {
        return nodes().filter(node -> kind.isInstance(node.value()));
    }

    static Stream<Node> objects() {
        return nodes(Map.class);
    }

    static Stream<Node> arrays() {
        return nodes(List.class);
    }

    static Stream<Node> numbers() {
        return nodes(Double.class);
    }

    private static DocumentException refusal(String text) {
        return refusal(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The refusal, which has to be a line with all that it should say. */
    private static DocumentException refusal(byte[] bytes) {
        DocumentException e = assertThatExceptionOfType(DocumentException.class)
                .isThrownBy(() -> NetworkReader.parse(bytes))
                .actual();
        assertThat(e.in("net.json").getMessage())
                .matches("net\\.json: \\$.*: expected .+, found .+ \\(line \\d+, column \\d+\\)")
                .hasSizeLessThan(500);
        return e;
    }

    private static void assertAt(WrittenJson written, String path) {
        DocumentException e = refusal(written.text());
        assertThat(e.path()).as(written.text()).isEqualTo(path);
        assertThat(List.of(e.line(), e.column())).as(e.getMessage()).containsExactly(written.line(), written.column());
    }

    @Test
    void theDocumentItselfIsGood() throws DocumentException {
        String text = WrittenJson.with(DOCUMENT, "nowhere", "").text();

        assertThat(NetworkReader.parse(text.getBytes(StandardCharsets.UTF_8)).name())
                .isEqualTo("faults");
    }

    @ParameterizedTest
    @MethodSource("nodes")
    void aValueOfAnotherKindIsRefusedAtItsFirstCharacter(Node node) {
        for (String value : VALUES) {
            if (Golden.parse(value).value().getClass() != node.value().getClass()) {
                assertAt(WrittenJson.with(DOCUMENT, node.path(), value), node.path());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("numbers")
    void aNumberThatIsNoneIsRefusedWhereItStands(Node node) {
        for (String number : NO_NUMBERS) {
            assertAt(WrittenJson.with(DOCUMENT, node.path(), number), node.path());
        }
    }

    @ParameterizedTest
    @MethodSource("nodes")
    void whatIsNoJsonIsRefusedInItsLineOrTheNext(Node node) {
        for (String fault : NO_JSON) {
            WrittenJson written = WrittenJson.with(DOCUMENT, node.path(), fault);
            DocumentException e = refusal(written.text());
            String inside = e.path().replaceFirst("\\[\\d+]$|\\.\\w+$", "");
            assertThat(node.path().startsWith(inside) || e.path().startsWith(node.path()))
                    .as("%s for %s at %s", e.getMessage(), fault, node.path())
                    .isTrue();
            assertThat(e.line()).as(e.getMessage()).isBetween(written.line(), written.line() + 2);
        }
    }

    @ParameterizedTest
    @MethodSource("nodes")
    void aBracketThatClosesTooEarlyIsRefused(Node node) {
        for (String fault : List.of("]", "}", "1]", "1}", "\"a\"]", "[]]", "{}}")) {
            assertThat(refusal(WrittenJson.with(DOCUMENT, node.path(), fault).text())
                            .path())
                    .startsWith("$");
        }
    }

    @ParameterizedTest
    @MethodSource("nodes")
    void depthWithoutEndIsNotFollowed(Node node) {
        refusal(WrittenJson.with(DOCUMENT, node.path(), "[".repeat(100_000)).text());
        refusal(WrittenJson.with(DOCUMENT, node.path(), "{\"a\":".repeat(100_000))
                .text());
    }

    @ParameterizedTest
    @MethodSource("nodes")
    void aLongTextIsRepeatedInShort(Node node) {
        String text = "\"" + "x".repeat(1_000_000) + "\"";

        assertAt(WrittenJson.with(DOCUMENT, node.path(), text), node.path());
    }

    @ParameterizedTest
    @MethodSource("nodes")
    void halfACharacterIsRefusedWhereverItStands(Node node) {
        for (String half : List.of("\"\\ud834\"", "\"a\\udd1e\"", "\"\\udd1e\\ud834\"")) {
            assertThat(refusal(WrittenJson.with(DOCUMENT, node.path(), half).text())
                            .path())
                    .isEqualTo(node.path());
        }
    }

    @ParameterizedTest
    @MethodSource("objects")
    void aFieldThatIsMissingMisspeltStrangeOrTwiceIsNamed(Node node) {
        Map<?, ?> map = (Map<?, ?>) node.value();
        for (Object key : map.keySet()) {
            Map<Object, Object> without = new LinkedHashMap<>(map);
            Object value = without.remove(key);
            assertAt(WrittenJson.with(DOCUMENT, node.path(), WrittenJson.of(without)), node.path() + "." + key);
            for (String other : List.of(key + "s", " " + key, key.toString().toUpperCase(java.util.Locale.ROOT), "")) {
                Map<Object, Object> misspelt = new LinkedHashMap<>(without);
                misspelt.put(other, value);
                WrittenJson written = WrittenJson.with(DOCUMENT, node.path(), WrittenJson.of(misspelt));
                assertThat(refusal(written.text()).path()).isEqualTo(node.path() + JsonPath.step(other));
            }
            String twice = WrittenJson.of(map);
            for (String again : List.of(
                    "\"" + key + "\"",
                    "\"\\u00" + Integer.toHexString(key.toString().charAt(0))
                            + key.toString().substring(1) + "\"")) {
                String fault =
                        twice.substring(0, twice.length() - 1) + ", " + again + ": " + WrittenJson.of(value) + "}";
                assertThat(refusal(WrittenJson.with(DOCUMENT, node.path(), fault)
                                        .text())
                                .path())
                        .isEqualTo(node.path() + "." + key);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("arrays")
    void anEntryTooFewOrTooManyIsFoundInItsPart(Node node) {
        List<Object> entries = new ArrayList<>((List<?>) node.value());
        List<Object> more = new ArrayList<>(entries);
        more.add(entries.get(0));
        boolean samples = node.path().equals("$.samples");
        if (!samples) { // which may be as many as one likes
            assertInPart(node, WrittenJson.of(more));
            assertInPart(node, WrittenJson.of(entries.subList(1, entries.size())));
            assertInPart(node, "[]");
        }
        assertInPart(node, WrittenJson.of(entries).replaceFirst("]$", ",]"));
    }

    private static void assertInPart(Node node, String fault) {
        String part = node.path().replaceFirst("^(\\$\\.\\w+).*", "$1");
        String path =
                refusal(WrittenJson.with(DOCUMENT, node.path(), fault).text()).path();
        // A layer that became wider or narrower is found at the samples that no longer fit it.
        assertThat(path).startsWith(path.startsWith("$.samples") ? "$.samples" : part);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "UTF-16", "UTF-32", "UTF-32LE", "ISO-8859-1"})
    void onlyUtf8IsRead(String charset) {
        String text = WrittenJson.with(DOCUMENT, "$.name", "\"grün\"").text();

        assertThat(refusal(text.getBytes(Charset.forName(charset))).path()).isIn("$", "$.name");
    }

    @Test
    void oneMarkAtTheStartIsSkippedAndNoOther() throws DocumentException {
        String text = WrittenJson.with(DOCUMENT, "nowhere", "").text();

        assertThat(NetworkReader.parse(("\ufeff" + text).getBytes(StandardCharsets.UTF_8))
                        .name())
                .isEqualTo("faults");
        assertThat(refusal("\ufeff\ufeff" + text)).hasMessageEndingWith("(line 1, column 1)");
        assertThat(refusal(text + "\ufeff").path()).isEqualTo("$");
    }

    @Test
    void brokenBytesAreFoundWhereTheyStand() {
        String text = WrittenJson.with(DOCUMENT, "$.name", "\"𝄞%\"").text();
        int at = text.indexOf('%') + 2; // the sign before it has two chars and four bytes
        for (int[] bytes :
                new int[][] {{0x80}, {0xC0, 0xAF}, {0xED, 0xA0, 0x80}, {0xF5, 0x80, 0x80, 0x80}, {0xE2, 0x28}}) {
            byte[] good = text.replace("%", "%".repeat(bytes.length)).getBytes(StandardCharsets.UTF_8);
            IntStream.range(0, bytes.length).forEach(k -> good[at + k] = (byte) bytes[k]);

            assertThat(refusal(good)).hasMessageStartingWith("$: expected UTF-8, found the byte 0x");
            assertThat(refusal(good)).hasMessageEndingWith("(line 4, column 11)");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void linesAndColumnsAreThoseThatAnEditorCounts(String end) {
        String text = "{" + end + "  \"name\": \"𝄞\", \"loss\": 5" + end + "}";

        assertThat(refusal(text))
                .hasMessage(
                        "$.loss: expected one of mse, squared-error, mean-squared-error, binary-cross-entropy, cross-entropy, found 5 (line 2, column 24)");
    }
}
