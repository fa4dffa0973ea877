package backprop.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import backprop.engine.Cell;
import backprop.engine.Networks;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class RecoveryTest {
    @TempDir
    private Path home = Path.of("");

    private static NetworkDocument network(double weight) {
        return new NetworkDocument(
                "mine", Networks.worked().with(Cell.weight(1, 1, 1), weight), List.of(Networks.workedSample()));
    }

    private static Optional<Recovery.Origin> origin(Path file) throws IOException {
        return Optional.of(new Recovery.Origin(file, Fingerprint.of(file)));
    }

    private Path folder() {
        return home.resolve("state/kept");
    }

    private List<String> copies() throws IOException {
        try (Stream<Path> files = Files.list(folder())) {
            return files.map(f -> f.getFileName().toString())
                    .filter(name -> name.endsWith(".json"))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void whatAWindowLostIsFoundByTheNext() throws Exception {
        Path file = home.resolve("für.json");
        NetworkWriter.save(network(1), file);
        try (Recovery first = Recovery.in(folder())) {
            first.keep(network(2), origin(file));
            first.keep(network(3), origin(file));
        }
        try (Recovery next = Recovery.in(folder())) {
            List<Recovery.Lost> lost = next.lost();
            assertThat(lost).hasSize(1);
            assertThat(lost.get(0).document()).isEqualTo(network(3));
            assertThat(lost.get(0).origin())
                    .contains(new Recovery.Origin(
                            file.toAbsolutePath(), Fingerprint.of(NetworkWriter.bytes(network(1)))));
            next.forget(lost.get(0).window());
            assertThat(next.lost()).isEmpty();
            assertThat(copies()).isEmpty();
        }
    }

    @Test
    void nothingIsOfferedThatTheFileHolds() throws Exception {
        Path file = home.resolve("net.json");
        NetworkWriter.save(network(2), file);
        try (Recovery first = Recovery.in(folder())) {
            first.keep(network(1), origin(file));
            first.keep(network(2), origin(file));
        }
        try (Recovery next = Recovery.in(folder())) {
            assertThat(next.lost()).isEmpty();
            assertThat(copies()).isEmpty();
        }
    }

    @Test
    void aWindowThatRunsIsLeftInPeace() throws Exception {
        try (Recovery first = Recovery.in(folder());
                Recovery second = Recovery.in(folder())) {
            first.keep(network(1), Optional.empty());
            second.keep(network(2), Optional.empty());
            assertThat(first.lost()).isEmpty();
            second.clear();
            assertThat(copies()).hasSize(1);
        }
    }

    @Test
    void tenAreKeptAndTheCounterGoesOn() throws Exception {
        try (Recovery gone = Recovery.in(folder())) {
            gone.keep(network(0), Optional.empty());
        }
        try (Recovery recovery = Recovery.in(folder())) {
            for (int k = 1; k <= 30; k++) {
                recovery.keep(network(k), Optional.empty());
            }
            assertThat(copies()).hasSize(Recovery.MOST);
            assertThat(copies().get(9)).startsWith("000031-");
            assertThat(recovery.lost())
                    .as("older than all, but the only one of its window")
                    .hasSize(1);
        }
    }

    @Test
    void theLockOfAWindowThatIsGoneGoesToo() throws Exception {
        Files.createDirectories(folder());
        Path gone = Files.createFile(folder().resolve("abcd.lock"));
        try (Recovery recovery = Recovery.in(folder());
                Recovery other = Recovery.in(folder())) {
            assertThat(recovery.lost()).isEmpty();
            assertThat(gone).doesNotExist();
            other.keep(network(1), Optional.empty());
            assertThat(recovery.lost()).isEmpty();
        }
    }

    @Test
    void whatIsNoCopyIsNotTouched() throws Exception {
        Files.createDirectories(folder());
        Path own = Files.writeString(folder().resolve("mine.json"), "{");
        Path broken = Files.writeString(folder().resolve("000001-abc.json"), "{");
        try (Recovery recovery = Recovery.in(folder())) {
            assertThat(recovery.lost()).isEmpty();
            recovery.clear();
        }
        assertThat(own).exists();
        assertThat(broken).doesNotExist();
    }

    private static void pipe(Path path) throws IOException, InterruptedException {
        assertThat(new ProcessBuilder("mkfifo", path.toString()).start().waitFor())
                .isZero();
    }

    /** Whatever stands where a copy, its origin, its lock or its file is looked for, what others lost is there. */
    @Test
    @DisabledOnOs(OS.WINDOWS)
    @Timeout(60)
    void aPipeHoldsNobodyUp() throws Exception {
        Path file = home.resolve("net.json");
        NetworkWriter.save(network(1), file);
        try (Recovery first = Recovery.in(folder())) {
            first.keep(network(2), origin(file));
        }
        Files.delete(file);
        pipe(file);
        pipe(folder().resolve("000002-aa.json"));
        Files.write(folder().resolve("000003-bb.json"), NetworkWriter.bytes(network(3)));
        pipe(folder().resolve("000003-bb.origin"));
        Files.write(folder().resolve("000004-cc.json"), NetworkWriter.bytes(network(4)));
        pipe(folder().resolve("cc.lock"));
        Files.createSymbolicLink(folder().resolve("000005-dd.json"), Path.of("/dev/zero"));
        Files.createDirectory(folder().resolve("000006-ee.json"));
        Files.writeString(folder().resolve("000007-ff.origin"), "");
        Files.write(folder().resolve("000007-ff.json"), NetworkWriter.bytes(network(7)));
        try (Recovery next = Recovery.in(folder())) {
            assertThat(next.lost())
                    .extracting(Recovery.Lost::document)
                    .containsExactly(network(2), network(3), network(4), network(7));
        }
        assertThat(folder().resolve("000002-aa.json")).exists();
    }

    /** As an earlier lab has left it. */
    @Test
    void anOriginWithoutAHashIsAFileOfWhichNothingIsKnown() throws Exception {
        Files.createDirectories(folder());
        Files.write(folder().resolve("000001-ab.json"), NetworkWriter.bytes(network(1)));
        Files.writeString(folder().resolve("000001-ab.origin"), "/a\nb.json");
        try (Recovery next = Recovery.in(folder())) {
            assertThat(next.lost().get(0).origin())
                    .contains(new Recovery.Origin(Path.of("/a\nb.json"), Fingerprint.UNKNOWN));
        }
    }

    @Test
    void whereNothingCanBeKeptIsSaidInALine() throws IOException {
        Path file = Files.writeString(home.resolve("file"), "");

        assertThatExceptionOfType(FileException.class)
                .isThrownBy(() -> Recovery.in(file.resolve("below")))
                .withMessageEndingWith(file + " is a file, not a folder");
    }

    /** The other window, in a process of its own. */
    public static void main(String[] args) throws Exception {
        Recovery recovery = Recovery.in(Path.of(args[0]));
        recovery.keep(network(7), Optional.empty());
        System.out.println("kept");
        Thread.sleep(Long.MAX_VALUE);
    }

    @Test
    void aProcessThatIsKilledLosesNothing() throws Exception {
        Process other = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        RecoveryTest.class.getName(),
                        folder().toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader said = other.inputReader(StandardCharsets.UTF_8);
                Recovery here = Recovery.in(folder())) {
            assertThat(said.readLine()).isEqualTo("kept");
            assertThat(here.lost()).isEmpty();
            other.destroyForcibly().waitFor();
            assertThat(here.lost()).extracting(Recovery.Lost::document).containsExactly(network(7));
        } finally {
            other.destroyForcibly();
        }
    }

    @Test
    void aFileThatSomebodyElseChangedIsNotRunOver() throws Exception {
        Path file = home.resolve("net.json");
        Fingerprint mine = StoredNetwork.save(network(1), file, Optional.empty());
        assertThat(StoredNetwork.parse(Files.readAllBytes(file))).isEqualTo(new StoredNetwork(network(1), mine));
        Fingerprint theirs = StoredNetwork.save(network(2), file, Optional.of(mine));

        assertThatExceptionOfType(ChangedFileException.class)
                .isThrownBy(() -> StoredNetwork.save(network(3), file, Optional.of(mine)))
                .withMessageStartingWith(file + ": has been changed");
        assertThat(NetworkReader.read(file)).isEqualTo(network(2));
        Files.delete(file);
        assertThat(StoredNetwork.save(network(2), file, Optional.of(mine))).isEqualTo(theirs);
    }
}
