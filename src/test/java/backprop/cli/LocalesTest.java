package backprop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import backprop.Locales;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** What is printed and what is saved is the same in every locale, byte for byte: results, messages, codes and files. */
class LocalesTest {
    private static final Path CORPUS = Path.of("src/test/resources/corpus");

    private static final String WORKED = "assets/worked-example.json";

    private static final int LAST_STEP = 12;

    private static final long LARGEST = 50_000;

    @TempDir
    private static Path folder = Path.of("");

    private static List<Spoken> results = List.of();
    private static List<Spoken> refusals = List.of();
    private static List<String> conversions = List.of();
    private static List<String> pictures = List.of();

    @BeforeAll
    static void inEnglish() throws Exception {
        results = Locales.in("en-US", LocalesTest::results);
        refusals = Locales.in("en-US", LocalesTest::refusals);
        conversions = Locales.in("en-US", LocalesTest::conversions);
        pictures = Locales.in("en-US", LocalesTest::pictures);
    }

    private static Stream<Path> files(String part) {
        try (Stream<Path> files = Files.list(CORPUS.resolve(part))) {
            return files.filter(file -> file.toFile().length() < LARGEST).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Spoken> refusals() {
        return files("bad").map(file -> Spoken.run("validate", file.toString())).toList();
    }

    private static List<String> pictures() throws IOException {
        List<String> words = new ArrayList<>(List.of("--view flow --seeds 30", WORKED + " --view flow"));
        for (int step = 0; step <= LAST_STEP; step++) {
            words.add(WORKED + " --step " + step);
            words.add(WORKED + " --view step --step " + step);
        }
        List<String> texts = new ArrayList<>();
        for (String view : words) {
            Path out = folder.resolve("out.svg");
            assertThat(Spoken.run(("render " + view + " --out " + out).split(" ")))
                    .isEqualTo(new Spoken(0, "", ""));
            texts.add(Files.readString(out));
        }
        return texts;
    }

    private static List<String> conversions() throws IOException {
        List<String> texts = new ArrayList<>();
        for (Path file : files("good").toList()) {
            Path out = folder.resolve("out.json");
            assertThat(Spoken.run("convert", file.toString(), out.toString()).code())
                    .isZero();
            texts.add(Files.readString(out));
        }
        return texts;
    }

    private static List<Spoken> results() {
        String xor = "assets/xor-2-2-1.json";
        return Stream.of(
                        "--help",
                        "trace --help",
                        "trace assets/deep-sigmoid.json --update 0.5",
                        "trace assets/mazur-2-2-2.json --latex",
                        "gradients assets/softmax-classifier.json",
                        "explain assets/worked-example.json dW1[1,1]",
                        "check " + xor,
                        "trace " + xor + " --sample 5",
                        "trace " + xor + " --sample x",
                        "trace " + xor + " --update I",
                        "flow --activation relu",
                        "train " + WORKED + " --learning-rate 0.5 --steps 3000",
                        "train " + WORKED + " --learning-rate 0.5 --steps 30 --json",
                        "flow --seeds 30 --json",
                        "flow --seed ١",
                        "validate none.json",
                        "export " + xor + " --as numpy",
                        "export assets/softmax-classifier.json --as pytorch",
                        "export assets/deep-sigmoid.json --as latex",
                        "export " + xor + " --as csv",
                        "flow --seeds 12",
                        "tracE " + xor)
                .map(words -> Spoken.run(words.split(" ")))
                .toList();
    }

    @ParameterizedTest
    @FieldSource("backprop.Locales#OTHERS")
    void resultsAndUsage(String tag) throws Exception {
        List<Spoken> there = Locales.in(tag, LocalesTest::results);

        assertThat(there).isNotEmpty().isEqualTo(results);
    }

    @ParameterizedTest
    @FieldSource("backprop.Locales#OTHERS")
    void messagesOfEveryBadFile(String tag) throws Exception {
        List<Spoken> there = Locales.in(tag, LocalesTest::refusals);

        assertThat(there).isNotEmpty().isEqualTo(refusals);
    }

    @ParameterizedTest
    @FieldSource("backprop.Locales#OTHERS")
    void everyPicture(String tag) throws Exception {
        List<String> there = Locales.in(tag, LocalesTest::pictures);

        assertThat(there).isNotEmpty().isEqualTo(pictures);
    }

    @ParameterizedTest
    @FieldSource("backprop.Locales#OTHERS")
    void everyGoodFileSavedAgain(String tag) throws Exception {
        List<String> there = Locales.in(tag, LocalesTest::conversions);

        assertThat(there).isNotEmpty().isEqualTo(conversions);
    }

    /** Else the others would prove nothing. */
    @Test
    void someOfTheLocalesWouldShowADifference() throws Exception {
        assertThat(Locales.in("ar-EG", () -> String.format(Locale.getDefault(), "%d", 12)))
                .isNotEqualTo("12");
        assertThat(Locales.in("tr-TR", () -> "I".toLowerCase(Locale.getDefault())))
                .isNotEqualTo("i");
        assertThat(Locales.in("de-DE", () -> String.format(Locale.getDefault(), "%.1f", 0.5)))
                .isEqualTo("0,5");
    }
}
