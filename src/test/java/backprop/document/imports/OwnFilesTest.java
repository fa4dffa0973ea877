package backprop.document.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import backprop.document.DocumentException;
import backprop.document.NetworkReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** That weights can be opened too changes nothing for networks, good or bad. */
class OwnFilesTest {
    private static final Path CORPUS = Path.of("src/test/resources/corpus");

    private static List<Path> files(String folder) throws IOException {
        try (Stream<Path> files = Files.list(CORPUS.resolve(folder))) {
            return files.sorted().toList();
        }
    }

    static List<Path> good() throws IOException {
        return files("good");
    }

    static List<Path> bad() throws IOException {
        return files("bad");
    }

    @ParameterizedTest
    @MethodSource("good")
    void aNetworkIsTakenForOne(Path file) throws Exception {
        OpenedFile opened = OpenedFile.read(file);

        assertThat(opened).isInstanceOf(OpenedFile.Own.class);
        assertThat(((OpenedFile.Own) opened).stored().document()).isEqualTo(NetworkReader.read(file));
    }

    @ParameterizedTest
    @MethodSource("bad")
    void whatIsNoNetworkIsRefusedAsEver(Path file) {
        DocumentException ever = catchThrowableOfType(DocumentException.class, () -> NetworkReader.read(file));
        DocumentException now = catchThrowableOfType(DocumentException.class, () -> OpenedFile.read(file));

        assertThat(now).hasMessage(ever.getMessage());
    }
}
