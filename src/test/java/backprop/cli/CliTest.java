package backprop.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import backprop.document.Examples;
import backprop.document.NetworkReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CliTest {
    private static final String XOR = "assets/xor-2-2-1.json";

    @TempDir
    private Path folder = Path.of("");

    private static void fails(Spoken spoken, int code, String line) {
        assertThat(spoken).isEqualTo(new Spoken(code, "", "error: " + line + "\n"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "trace | Missing required parameter: 'FILE'; try: backprop-lab trace --help",
                "trace assets/xor-2-2-1.json --sample 0 | --sample 0: assets/xor-2-2-1.json has samples 1 to 4",
                "trace assets/xor-2-2-1.json --sample 5 | --sample 5: assets/xor-2-2-1.json has samples 1 to 4",
                "trace assets/mazur-2-2-2.json --sample 2 | --sample 2: assets/mazur-2-2-2.json has 1 sample, so K can"
                        + " only be 1",
                "trace assets/xor-2-2-1.json --sample x | --sample: expected a whole number such as 7, found 'x'; try:"
                        + " backprop-lab trace --help",
                "trace assets/xor-2-2-1.json --update 0,5,1 | --update: expected a number above 0 such as 0.5, found"
                        + " '0,5,1'; try: backprop-lab trace --help",
                "trace assets/xor-2-2-1.json --update 1,234 | --update: '1,234' could be 1.234 or 1234; write the one"
                        + " that is meant; try: backprop-lab trace --help",
                "trace assets/xor-2-2-1.json --update NaN | --update: expected a number above 0 such as 0.5, found"
                        + " 'NaN'; try: backprop-lab trace --help",
                "trace assets/xor-2-2-1.json --update 1e999 | --update: expected a number above 0 such as 0.5, found"
                        + " '1e999'; try: backprop-lab trace --help",
                "check assets/xor-2-2-1.json --step 0 | --step: expected a number from 1e-12 to 1 such as 1e-5, found"
                        + " '0'; try: backprop-lab check --help",
                "trace assets/xor-2-2-1.json --colour | Unknown option: '--colour'; try: backprop-lab trace --help",
                "validate assets/xor-2-2-1.json b | Unmatched argument at index 2: 'b'; try: backprop-lab validate"
                        + " --help",
                "convert assets/xor-2-2-1.json | Missing required parameter: 'OUT'; try: backprop-lab convert --help",
                "explain assets/xor-2-2-1.json q1 | 'q1' is no address of a number; addresses look like z1[2], a2[1],"
                        + " delta1[2], dW1[2,1], db2[1], W1[2,1], b1[2], x[1], y[1], loss",
                "explain assets/xor-2-2-1.json a9[1] | there is no a9[1] in a pass of this 2-2-1 network; layers, rows"
                        + " and columns count from 1, as in z1[2], a2[1], delta1[2], dW1[2,1], db2[1], W1[2,1], b1[2],"
                        + " x[1], y[1], loss",
                "--debug | which verb? One of trace, gradients, explain, check, validate, convert, flow, train,"
                        + " export, render, sheet; try: backprop-lab --help"
            })
    void wordsThatMakeNoSenseEndWithTwo(String words, String line) {
        if (words.contains("--debug")) {
            assertThat(Spoken.run(words.split(" ")).err()).startsWith("error: " + line + "\n");
        } else {
            fails(Spoken.run(words.split(" ")), 2, line);
        }
    }

    /** Words that were typed come back in short, and before anything takes long. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "explain assets/xor-2-2-1.json *",
                "trace assets/xor-2-2-1.json --update *x",
                "trace assets/xor-2-2-1.json --sample=*",
                "trace assets/xor-2-2-1.json --*",
                "validate assets/xor-2-2-1.json *",
                "validate *",
                "convert assets/xor-2-2-1.json *",
                "export assets/xor-2-2-1.json --as *",
                "render assets/xor-2-2-1.json --out x.svg --theme *",
                "render assets/xor-2-2-1.json --out *",
                "flow --sizes *",
                "flow --sizes 1x999,*",
                "flow --seeds *",
                "flow --init normal(*",
                "render --view flow --out x.svg --activation relu,*",
                "train assets/xor-2-2-1.json --learning-rate 1 --steps 1 --schedule steps:*:1",
                "sheet --kind *",
                "*"
            })
    @Timeout(20)
    void whatWasTypedIsRepeatedInShort(String words) {
        for (String piece : List.of("(", "1", "₁", "a,", "9x", "\n")) {
            String[] typed = Stream.of(words.split(" "))
                    .map(word -> word.replace("*", piece.repeat(100_000)))
                    .toArray(String[]::new);
            Spoken spoken = Spoken.run(typed);

            assertThat(spoken.code()).as(words + " " + piece).isIn(2, 4);
            assertThat(spoken.err()).startsWith("error: ").hasLineCount(1).hasSizeLessThan(2_100);
        }
    }

    @Test
    void anAddressThatIsNoneIsShownByItsBeginning() {
        assertThat(Spoken.run("explain", XOR, "(".repeat(100_000)).err())
                .startsWith("error: '" + "(".repeat(40) + "…' is no address of a number; ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"trace", "gradients", "check", "validate"})
    void aFileThatIsNoNetworkEndsWithThree(String verb) throws IOException {
        Path file = Files.writeString(folder.resolve("net.json"), "{ \"format\": 1 }");

        fails(
                Spoken.run(verb, file.toString()),
                3,
                file + ": $.format: expected \"backprop-lab/network\", found 1 (line 1, column 13)");
    }

    @Test
    void aNameOfAFileStaysInItsLine() throws IOException {
        Path file = Files.writeString(folder.resolve("a\nb.json"), "[]");

        assertThat(Spoken.run("validate", file.toString()).err())
                .endsWith("a\\u000ab.json: $: expected an object, found an array (line 1, column 1)\n")
                .hasLineCount(1);
    }

    @Test
    void aFileThatIsNotThereEndsWithFour() {
        Path file = folder.resolve("none.json");

        fails(Spoken.run("check", file.toString()), 4, file + ": there is no such file or folder; check the name");
        fails(Spoken.run("check", folder.toString()), 4, folder + ": is a folder, not a network file");
        fails(
                Spoken.run("convert", XOR, folder.resolve("none/out.json").toString()),
                4,
                folder.resolve("none") + ": there is no such file or folder; check the name");
    }

    @Test
    void aFileThatOneMayNotReadEndsWithFour() throws IOException {
        Path file = Files.copy(Path.of(XOR), folder.resolve("secret.json"));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
        assumeThat(Files.isReadable(file))
                .as("read all the same, by an administrator")
                .isFalse();

        fails(Spoken.run("validate", file.toString()), 4, file + ": no permission; check who may read and write it");
    }

    @ParameterizedTest
    @ValueSource(strings = {"trace", "check", "explain"})
    void aNetworkWithoutSamplesHasNoPassToShow(String verb) {
        String file = "src/test/resources/corpus/good/003-no-samples.json";
        Spoken spoken = verb.equals("explain") ? Spoken.run(verb, file, "loss") : Spoken.run(verb, file);

        assertThat(spoken.code()).isEqualTo(1);
        assertThat(spoken.out()).isEmpty();
        assertThat(spoken.err())
                .startsWith("error: " + file + ": the network has no samples")
                .hasLineCount(1);
    }

    @Test
    void aFileThatWouldLoadIsValidInSilence() {
        assertThat(Spoken.run("validate", XOR)).isEqualTo(new Spoken(0, "", ""));
    }

    @Test
    void convertsWithoutLosingABitAndLeavesNothingBeside() throws Exception {
        Path out = folder.resolve("out.json");
        String in = "src/test/resources/corpus/good/016-random-bits.json";

        assertThat(Spoken.run("convert", in, out.toString())).isEqualTo(new Spoken(0, "", ""));
        assertThat(NetworkReader.read(out)).isEqualTo(NetworkReader.read(Path.of(in)));
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(out);
        }
    }

    @Test
    void aFailedConversionLeavesTheOldFile() throws IOException {
        Path out = Files.writeString(folder.resolve("out.json"), "precious");
        Path in = Files.writeString(folder.resolve("in.json"), "{");

        assertThat(Spoken.run("convert", in.toString(), out.toString()).code()).isEqualTo(3);
        assertThat(out).hasContent("precious");
    }

    static List<String> verbs() {
        return Cli.verbs();
    }

    @ParameterizedTest
    @MethodSource("verbs")
    void everyVerbHasAHelp(String verb) {
        Spoken spoken = Spoken.run(verb, "--help");

        assertThat(spoken.code()).isZero();
        assertThat(spoken.err()).isEmpty();
        assertThat(spoken.out()).startsWith("Usage: backprop-lab " + verb).contains("--debug", "--version");
        assertThat(spoken.out().contains("FILE"))
                .isEqualTo(!List.of("flow", "sheet").contains(verb));
        assertThat(Spoken.run("--help").out()).contains("\n  " + verb);
        assertThat(Spoken.run("--help", verb)).isEqualTo(spoken);
    }

    @Test
    void saysItsVersion() {
        assertThat(Spoken.run("--version").out())
                .startsWith("backprop-lab ")
                .endsWith("\n")
                .hasLineCount(1);
        assertThat(Spoken.run("trace", "--version")).isEqualTo(Spoken.run("--version"));
    }

    @Test
    void printsAStackTraceOnlyWhenAsked() {
        assertThat(Spoken.run("check", "none.json").err()).hasLineCount(1);
        assertThat(Spoken.run("check", "none.json", "--debug").err())
                .startsWith("error: none.json: there is no such file")
                .contains("\n\tat backprop.document.NetworkReader.bytes(");
    }

    /** As after {@code backprop-lab trace … | head -1}, or on a full disk. */
    @Test
    void aReaderThatHasGoneEndsWithFourAndALine() {
        OutputStream gone = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("Broken pipe");
            }
        };
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = Cli.run(
                new String[] {"gradients", "assets/deep-sigmoid.json"},
                new PrintStream(gone, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                Spoken.NO_DISPLAY);

        assertThat(code).isEqualTo(4);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .startsWith("error: the output could not be written to its end")
                .hasLineCount(1);
    }

    @Test
    void anInterruptEndsWith130() {
        Thread.currentThread().interrupt();

        fails(Spoken.run("gradients", XOR), 130, "interrupted");
    }

    @Test
    void anExampleFromTheFolderIsTheBundledOne() throws Exception {
        assertThat(NetworkReader.read(Path.of(XOR))).isEqualTo(Examples.read("xor-2-2-1"));
    }

    @Test
    void aNameOfNothingIsNoFile() {
        Spoken spoken = Spoken.run("validate", "");
        assertThat(spoken.code()).isEqualTo(2);
        assertThat(spoken.err())
                .contains("expected the name of a file, found ''")
                .hasLineCount(1);
    }
}
