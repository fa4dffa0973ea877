package backprop.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Saving on a POSIX system. That every one of its operations may fail or be the last is tried from outside. */
class SafeFileTest {
    private static final byte[] NEW = {'n', 'e', 'w'};

    @TempDir
    private Path folder = Path.of("");

    private Path file = folder;

    @BeforeEach
    void anOldFile() throws IOException {
        assumeThat(folder.getFileSystem().supportedFileAttributeViews()).contains("posix");
        file = Files.writeString(folder.resolve("net.json"), "old");
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(f -> f.getFileName().toString()).sorted().toList();
        }
    }

    private void fails(Path target, String reason) throws IOException {
        List<String> before = names();
        assertThatExceptionOfType(FileException.class)
                .isThrownBy(() -> SafeFile.replace(target, NEW))
                .withMessage(reason);
        assertThat(file).hasContent("old");
        assertThat(names()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"rw-r-----", "rwxrwxrwx", "rw-------"})
    void theModeStays(String mode) throws IOException {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(mode));
        SafeFile.replace(file, NEW);

        assertThat(file).hasContent("new");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo(mode);
        assertThat(names()).containsExactly("net.json");
    }

    @Test
    void aNewFileGetsTheModeOfAnyNewFile() throws IOException {
        Path other = Files.createFile(folder.resolve("other"));
        SafeFile.replace(folder.resolve("later.json"), NEW);

        assertThat(Files.getPosixFilePermissions(folder.resolve("later.json")))
                .isEqualTo(Files.getPosixFilePermissions(other));
    }

    @ParameterizedTest
    @CsvSource({"net.json", "../F/net.json", "chain", "deeper/../net.json"})
    void aLinkStaysALink(String destination) throws IOException {
        Files.createDirectory(folder.resolve("deeper"));
        Files.createSymbolicLink(folder.resolve("chain"), file.toAbsolutePath());
        String name = destination.replace("F", folder.getFileName().toString());
        Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of(name));
        SafeFile.replace(link, NEW);

        assertThat(link).isSymbolicLink();
        assertThat(file).hasContent("new").isRegularFile();
        assertThat(names()).containsExactly("chain", "deeper", "link", "net.json");
    }

    @Test
    void aLinkToWhereNothingIsYetMakesTheFile() throws IOException {
        Files.createSymbolicLink(folder.resolve("first"), Path.of("second"));
        Files.createSymbolicLink(folder.resolve("second"), Path.of("later.json"));
        SafeFile.replace(folder.resolve("first"), NEW);

        assertThat(folder.resolve("first")).isSymbolicLink();
        assertThat(folder.resolve("later.json")).hasContent("new").isRegularFile();
    }

    @Test
    void aLinkInACircleIsRefused() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("a"), Path.of("b"));
        Files.createSymbolicLink(folder.resolve("b"), Path.of("a"));

        fails(link, link + ": is a link that leads back to itself");
        assertThatExceptionOfType(FileException.class)
                .isThrownBy(() -> NetworkReader.read(link))
                .withMessage(link + ": is a link that leads back to itself");
    }

    @Test
    void aLongNameIsNoReasonToFail() throws IOException {
        Path longest = folder.resolve("x".repeat(250) + ".json");
        SafeFile.replace(longest, NEW);

        assertThat(longest).hasContent("new");
    }

    @Test
    void aFileLargerThanOneSliceIsWhole() throws IOException {
        byte[] bytes = new byte[200_001];
        bytes[200_000] = 'z';
        SafeFile.replace(file, bytes);

        assertThat(file).hasBinaryContent(bytes);
    }

    @Test
    void whatIsNoPlaceForAFileIsSaidInALine() throws IOException {
        fails(folder, folder + ": is a folder");
        fails(
                folder.resolve("none/net.json"),
                folder.resolve("none") + ": there is no such file or folder; check the name");
        fails(file.resolve("below"), file.resolve("below") + ": " + file + " is a file, not a folder");
    }

    @Test
    void aDeviceIsWrittenToAsItIs() throws IOException {
        Path full = Path.of("/dev/full");
        assumeThat(full).exists();
        fails(full, "/dev/full: does not take what is written to it");
        SafeFile.replace(Path.of("/dev/null"), NEW);

        assertThat(Files.isRegularFile(Path.of("/dev/null"))).isFalse();
    }

    @Test
    void aFileThatOneMayNotWriteStays() throws IOException {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--r--r--"));
        assumeThat(Files.isWritable(file))
                .as("written all the same, by an administrator")
                .isFalse();

        fails(file, file + ": no permission; check who may read and write it");
    }

    @Test
    void anInterruptLeavesTheOldFile() throws IOException {
        Thread.currentThread().interrupt();
        assertThatExceptionOfType(ClosedByInterruptException.class).isThrownBy(() -> SafeFile.replace(file, NEW));

        assertThat(Thread.interrupted()).isTrue();
        assertThat(file).hasContent("old");
        assertThat(names()).containsExactly("net.json");
    }

    @Test
    void aPipeWithoutAnotherEndIsNotWaitedFor() throws Exception {
        Path pipe = pipe();

        fails(pipe, pipe + ": is a pipe from which nothing reads");
        assertThatExceptionOfType(FileException.class)
                .isThrownBy(() -> NetworkReader.read(pipe))
                .withMessage(pipe + ": is a pipe to which nothing writes");
    }

    @Test
    void aPipeTakesTheBytesAndGivesThem() throws Exception {
        Path pipe = pipe();
        byte[] bytes = Files.readAllBytes(Path.of("assets", "worked-example.json"));
        CompletableFuture<Void> written = CompletableFuture.runAsync(() -> {
            try {
                SafeFile.replace(pipe, bytes);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });

        assertThat(NetworkReader.read(pipe)).isEqualTo(NetworkReader.parse(bytes));
        written.get();
    }

    private Path pipe() throws IOException, InterruptedException {
        Path pipe = folder.resolve("pipe");
        assumeThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();
        return pipe;
    }
}
