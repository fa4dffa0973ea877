package backprop.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SystemLibrariesTest {
    private static final List<String> ALL = List.of("libgtk-3.so.0", "libpangoft2-1.0.so.0", "libXtst.so.6");

    @TempDir
    private Path folder;

    /** What is said where all are there but one. */
    private String without(String library) throws IOException {
        Path ofProcessor = Files.createDirectories(folder.resolve("x86_64-linux-gnu"));
        for (String each : ALL) {
            Files.deleteIfExists(ofProcessor.resolve(each));
            if (!each.equals(library)) {
                Files.createFile(ofProcessor.resolve(each));
            }
        }
        return new SystemLibraries(List.of(folder.resolve("none"), folder)).missing();
    }

    @Test
    void eachLibraryHasItsPackage() throws IOException {
        assertThat(without("libgtk-3.so.0")).isEqualTo("libgtk-3-0");
        assertThat(without("libpangoft2-1.0.so.0")).isEqualTo("libpangoft2-1.0-0");
        assertThat(without("libXtst.so.6")).isEqualTo("libxtst6");
        assertThat(without("")).isEmpty();
    }

    @Test
    void whereNothingIsThereAllAreNamedInOneLine() {
        assertThat(new SystemLibraries(List.of(folder)).missing()).isEqualTo("libgtk-3-0 libpangoft2-1.0-0 libxtst6");
    }

    @Test
    void oneLineNamesThePackage() {
        Throwable toolkit = new UnsupportedOperationException("Unable to load glass GTK library.\nand more");
        assertThat(Launcher.reason(toolkit, "")).isEqualTo("the window cannot open: Unable to load glass GTK library.");
        assertThat(Launcher.reason(toolkit, "libxtst6"))
                .isEqualTo("the window needs system libraries that are missing here; on Debian and Ubuntu: apt install"
                        + " libxtst6");
    }
}
