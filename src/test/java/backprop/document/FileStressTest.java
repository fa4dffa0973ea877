package backprop.document;

import static org.assertj.core.api.Assertions.assertThat;

import backprop.Stress;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Good files cut short or garbled by chance are read or refused: never a crash, never a wait. */
class FileStressTest {
    private static final Path GOOD = Path.of("src/test/resources/corpus/good");
    private static final int SEED = 5;
    private static final int LARGEST = 20_000;
    private static final long LONGEST_NANOS = 1_000_000_000;

    private long worst;
    private int taken;

    private static List<byte[]> goodFiles(int largest) throws IOException {
        try (Stream<Path> files = Files.list(GOOD)) {
            return files.sorted()
                    .map(FileStressTest::bytes)
                    .filter(b -> b.length <= largest)
                    .toList();
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private void read(byte[] bytes, String which) {
        long start = System.nanoTime();
        try {
            NetworkDocument document = NetworkReader.parse(bytes);
            assertThat(NetworkReader.parse(NetworkWriter.bytes(document)))
                    .as(which)
                    .isEqualTo(document);
            taken++;
        } catch (DocumentException e) {
            assertThat(e.getMessage()).as(which).startsWith("$").hasLineCount(1).hasSizeLessThan(500);
            assertThat(e.line()).as(which).isPositive();
        }
        worst = Math.max(worst, System.nanoTime() - start);
    }

    private void report(String what, int count) {
        Stress.report(String.format(
                Locale.ROOT, "%d %s, %d still a network, the slowest in %.1f ms", count, what, taken, worst / 1e6));
        assertThat(worst).isLessThan(LONGEST_NANOS);
    }

    @Test
    void everyPrefix() throws IOException {
        int count = 0;
        for (byte[] file : goodFiles(Stress.size("prefixes", 1_000))) {
            for (int length = 0; length < file.length; length++) {
                read(Arrays.copyOf(file, length), "the first " + length + " bytes");
                count++;
            }
        }
        report("prefixes", count);
        assertThat(count).isPositive();
    }

    @Test
    void randomMutations() throws IOException {
        List<byte[]> files = goodFiles(LARGEST);
        int count = Stress.size("mutations", 3_000);
        SplittableRandom seeds = new SplittableRandom(SEED);
        for (int k = 0; k < count; k++) {
            long seed = seeds.nextLong();
            read(new Mutation(new SplittableRandom(seed)).of(files), "mutation " + seed);
        }
        report("mutations", count);
        assertThat(taken).isBetween(1, count - 1);
    }

    /** A few changes to a good file, drawn from a source of randomness. */
    private record Mutation(SplittableRandom random) {
        private static final List<String> PIECES = List.of(
                "",
                "[",
                "]",
                "{",
                "}",
                ",",
                ":",
                "\"",
                "\\",
                "\\ud800",
                "null",
                "NaN",
                "-Infinity",
                "1e999",
                "-0",
                "0x1",
                "01",
                "1e-400",
                "4294967296",
                "9".repeat(1_001),
                "/*",
                "//",
                "\0",
                "\ufeff",
                "\n",
                "\r",
                "\"name\":\"\",",
                "[[[[[",
                "é",
                "𝄞",
                "٣",
                "\u2028",
                "\"relu\"",
                "1.",
                ".5",
                "+1",
                "true",
                "{}",
                "[]",
                "0");

        byte[] of(List<byte[]> files) {
            byte[] bytes = any(files);
            for (int left = 1 + random.nextInt(4); left > 0; left--) {
                bytes = changed(bytes, any(files));
            }
            return bytes;
        }

        private byte[] any(List<byte[]> files) {
            return files.get(random.nextInt(files.size()));
        }

        private byte[] changed(byte[] bytes, byte[] other) {
            int from = random.nextInt(bytes.length + 1);
            int to = Math.min(bytes.length, from + random.nextInt(12));
            byte[] piece = PIECES.get(random.nextInt(PIECES.size())).getBytes(StandardCharsets.UTF_8);
            byte[] any = {(byte) random.nextInt(256)};
            byte[] part = Arrays.copyOfRange(other, random.nextInt(other.length / 2), other.length / 2);
            return switch (random.nextInt(7)) {
                case 0 -> spliced(bytes, from, to, new byte[0]);
                case 1 -> spliced(bytes, from, from, piece);
                case 2 -> spliced(bytes, from, to, piece);
                case 3 -> spliced(bytes, from, Math.min(bytes.length, from + 1), any);
                case 4 -> spliced(bytes, from, from, Arrays.copyOfRange(bytes, from, to));
                case 5 -> spliced(bytes, from, from, part);
                default -> Arrays.copyOf(bytes, from);
            };
        }

        private static byte[] spliced(byte[] bytes, int from, int to, byte[] piece) {
            byte[] result = new byte[from + piece.length + bytes.length - to];
            System.arraycopy(bytes, 0, result, 0, from);
            System.arraycopy(piece, 0, result, from, piece.length);
            System.arraycopy(bytes, to, result, from + piece.length, bytes.length - to);
            return result;
        }
    }
}
