package backprop.lesson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.jar.JarOutputStream;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Lessons are found wherever they lie: in the lab's jar, and in a folder of the user, where one may be broken. */
class LessonFoldersTest {
    @Test
    void aFileThatIsDroppedInIsALesson(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("50-mine.md"), "# Mine\n\nThe loss is {loss}.\n");
        Files.writeString(folder.resolve("51-broken.md"), "# Broken\n\nText.\n\n$$\nz = \\frac{1}{\n$$\n");
        Files.write(folder.resolve("52-latin.md"), new byte[] {'#', ' ', (byte) 0xe9});
        Files.writeString(folder.resolve("notes.txt"), "no lesson");
        Files.writeString(folder.resolve("53-last.md"), "# Last\n");

        Shelf shelf = Lessons.in(folder);

        assertThat(shelf.lessons()).extracting(Lesson::title).containsExactly("Mine", "Last");
        assertThat(shelf.problems()).hasSize(2);
        assertThat(shelf.problems().get(0)).startsWith("51-broken.md, line 5: ");
        assertThat(shelf.problems().get(1)).isEqualTo("52-latin.md, line 1: expected UTF-8, found the byte 0xE9");
    }

    private static String nested(String sign, int depth) {
        return "# Deep\n\n" + sign.repeat(depth) + "x\n";
    }

    private static String steps(int depth) {
        return IntStream.range(0, depth)
                .mapToObj(k -> "  ".repeat(k) + "- x\n")
                .collect(Collectors.joining("", "# Deep\n\n", ""));
    }

    static Stream<Arguments> bad() {
        String deep = "more than 50 quotations, lists or emphases inside each other";
        return Stream.of(
                arguments(nested(">", 1_500), "line 3: " + deep),
                arguments(nested("> ", 51), "line 3: " + deep),
                arguments(nested("- ", 5_000), "line 3: " + deep),
                arguments(nested("1. ", 51), "line 3: " + deep),
                arguments(nested("> - ", 26), "line 3: " + deep),
                arguments(steps(51), "line 53: " + deep),
                arguments("# Deep\n\n> " + "*a **b ".repeat(26) + "c" + " z** z*".repeat(26), "line 3: " + deep),
                arguments(
                        "# Deep\n\n" + "{".repeat(15_000), "line 3: more than 2000 signs of Markdown in one paragraph"),
                arguments("# Long\n\n" + "a ".repeat(10_001), "line 3: more than 20000 characters in one paragraph"),
                arguments("# Many\n\n" + "a\n\n".repeat(10_001), "line 19999: more than 10000 blocks, items and cells"),
                arguments("# Lines\n\n" + "a\n".repeat(5_001), "line 5003: more than 5000 lines without an empty one"),
                arguments(
                        "# Table\n\n|a|b|\n|-|-|\n" + "|1|2|\n\n\n|a|b|\n|-|-|\n".repeat(2) + "|1|2|\n".repeat(500),
                        "line 346: more than 1000 blocks, items and cells in one block"),
                arguments(
                        "# A\n\n```question\nsign z1[1]\n",
                        "line 3: a block that begins with a fence and has none at its end"),
                arguments(
                        "# A\n\n> ```\n> x\n\nmore\n",
                        "line 3: a block that begins with a fence and has none at its end"),
                arguments(
                        "```lesson\nrate: 1\n# A\n",
                        "line 1: a block that begins with a fence and has none at its end"),
                arguments("# A\n\n$$\nz = 1\n", "line 3: $$ without $$ at its end"),
                arguments(
                        "# A\n\n$" + "{".repeat(200) + "$\n",
                        "line 3: $" + "{".repeat(40) + "…$: more than 100 groups inside each other"),
                arguments(
                        "# A\n\n{" + "(".repeat(60) + "}\n",
                        "line 3: {" + "(".repeat(40) + "…}: more than 50 parts inside each other"),
                arguments(
                        "# A\n\n{" + "x".repeat(1_500) + "}\n",
                        "line 3: {" + "x".repeat(40) + "…}: expected at most 1000 characters, found 1500"),
                arguments("```lesson\nnetwork: 0-2 tanh sigmoid mse seed 7\n```\n# A\n", "line 2: "),
                arguments(
                        "```lesson\nnetwork: 999-999-1 tanh sigmoid mse seed 7\n```\n# A\n",
                        "line 2: more than 100000 parameters in the network of a lesson"),
                arguments(
                        "```lesson\nrate: " + "9".repeat(400) + "\n```\n# A\n",
                        "line 2: expected a number, found 9999"),
                arguments("# A\n\n" + "{loss} text\n\n".repeat(2_001), "line 4003: more than 2000 live numbers"));
    }

    @ParameterizedTest
    @MethodSource("bad")
    @Timeout(20)
    void aBadLessonIsNamedWithItsLineAndItsReasonAndCostsNoOther(String markdown, String problem, @TempDir Path folder)
            throws IOException {
        Files.writeString(folder.resolve("50-bad.md"), markdown);
        Files.writeString(folder.resolve("51-good.md"), "# Good\n");

        Shelf shelf = Lessons.in(folder);

        assertThat(shelf.lessons()).extracting(Lesson::title).containsExactly("Good");
        assertThat(shelf.problems())
                .singleElement()
                .asString()
                .startsWith("50-bad.md, " + problem)
                .hasSizeLessThan(400);
    }

    @Test
    void whatIsAtALimitIsALesson(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("50-quotes.md"), nested("> ", 50));
        Files.writeString(folder.resolve("51-lists.md"), nested("- ", 50));
        Files.writeString(folder.resolve("52-steps.md"), steps(50));
        Files.writeString(
                folder.resolve("53-full.md"), "# Full\n\n" + "a".repeat(20_000) + "\n\n" + "a \n\n".repeat(9_997));
        byte[] mebibyte = ("# Large\n\n" + ("words and more ".repeat(20) + "\n\n").repeat(3_600))
                .getBytes(StandardCharsets.UTF_8);
        Files.write(folder.resolve("54-large.md"), Arrays.copyOf(mebibyte, 1 << 20));
        Files.write(folder.resolve("55-larger.md"), Arrays.copyOf(mebibyte, (1 << 20) + 1));

        Shelf shelf = Lessons.in(folder);

        assertThat(shelf.problems())
                .containsExactly("55-larger.md: has more than 1048576 bytes, which are the most that are read");
        assertThat(shelf.lessons()).hasSize(5);
    }

    /** Nothing here may be waited for, and nothing of it may fill the memory. */
    @Test
    @DisabledOnOs(OS.WINDOWS)
    @Timeout(20)
    void whatIsNoOrdinaryFileIsNamed(@TempDir Path folder) throws Exception {
        assertThat(new ProcessBuilder("mkfifo", folder.resolve("50-pipe.md").toString())
                        .start()
                        .waitFor())
                .isZero();
        Files.createDirectory(folder.resolve("51-folder.md"));
        Files.createSymbolicLink(folder.resolve("52-zero.md"), Path.of("/dev/zero"));
        Files.createSymbolicLink(folder.resolve("53-loop.md"), Path.of("53-loop.md"));
        Files.createSymbolicLink(folder.resolve("54-nowhere.md"), Path.of("nowhere"));
        Files.writeString(folder.resolve("55-good.md"), "# Good\n");

        Shelf shelf = Lessons.in(folder);

        assertThat(shelf.lessons()).extracting(Lesson::title).containsExactly("Good");
        assertThat(shelf.problems())
                .containsExactly(
                        "50-pipe.md: is a pipe or a device, not an ordinary file",
                        "51-folder.md: is a folder, not a file",
                        "52-zero.md: is a pipe or a device, not an ordinary file",
                        "53-loop.md: is a link that leads back to itself",
                        "54-nowhere.md: there is no such file or folder; check the name");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    @Timeout(20)
    void aPipeInThePlaceOfTheProgressIsRefused(@TempDir Path folder) throws Exception {
        Path pipe = folder.resolve(ProgressFile.NAME);
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();

        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> new ProgressFile(folder).read())
                .withMessage(pipe + ": is a pipe or a device, not an ordinary file");
    }

    @Test
    void aLessonOfTheUserStandsBesideOursAndOneOfTheSameNameTakesItsPlace(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("50-mine.md"), "# Mine\n");
        Files.writeString(folder.resolve("11-cost.md"), "# My own cost\n");
        Shelf ours = Lessons.bundled();
        Shelf both = ours.with(Lessons.in(folder));
        assertThat(both.lessons()).hasSize(ours.lessons().size() + 1);
        assertThat(both.find("cost")).map(Lesson::title).hasValue("My own cost");
    }

    @Test
    void aFolderThatIsNotThereHasNone(@TempDir Path folder) throws IOException {
        assertThat(Lessons.in(folder.resolve("nowhere")).lessons()).isEmpty();
    }

    /** The lab is run from its jar, where a folder cannot be listed as on disk. */
    @Test
    void lessonsAreFoundInsideTheJar(@TempDir Path folder) throws Exception {
        Path jar = folder.resolve("lab with a space.jar");
        URI classes = Lessons.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI();
        pack(Path.of(classes), jar);
        try (URLClassLoader loader = new JarFirst(jar.toUri().toURL())) {
            Class<?> lessons = loader.loadClass(Lessons.class.getName());
            assertThat(lessons).isNotSameAs(Lessons.class);
            Object shelf = lessons.getMethod("bundled").invoke(null);
            List<?> found = (List<?>) shelf.getClass().getMethod("lessons").invoke(shelf);
            assertThat(found).hasSameSizeAs(Lessons.bundled().lessons());
        }
    }

    private static void pack(Path folder, Path jar) throws IOException {
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream entries = new JarOutputStream(out);
                Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                entries.putNextEntry(
                        new ZipEntry(folder.relativize(file).toString().replace('\\', '/')));
                Files.copy(file, entries);
                entries.closeEntry();
            }
        }
    }

    /** Takes the lab from the jar and its libraries from where they are. */
    private static final class JarFirst extends URLClassLoader {
        JarFirst(URL jar) {
            super(new URL[] {jar}, Lessons.class.getClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (!name.startsWith("backprop.")) {
                return super.loadClass(name, resolve);
            }
            synchronized (getClassLoadingLock(name)) {
                Class<?> known = findLoadedClass(name);
                return known == null ? findClass(name) : known;
            }
        }

        @Override
        public URL getResource(String name) {
            URL own = findResource(name);
            return own == null ? super.getResource(name) : own;
        }
    }
}
