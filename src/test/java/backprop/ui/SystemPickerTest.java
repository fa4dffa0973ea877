package backprop.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SystemPickerTest {
    @TempDir
    private Path folder;

    @Test
    void aNameWithoutAnEndingGetsThatOfItsKind() {
        assertThat(SystemPicker.named(folder.resolve("net"), "json")).isEqualTo(folder.resolve("net.json"));
        assertThat(SystemPicker.named(folder.resolve("net.txt"), "json")).isEqualTo(folder.resolve("net.txt"));
        assertThat(SystemPicker.named(folder.resolve(".net"), "json")).isEqualTo(folder.resolve(".net"));
    }

    @Test
    void aFileThatNobodyWasAskedAboutIsNotRunOver() throws IOException {
        Files.writeString(folder.resolve("net.json"), "{}");
        assertThat(SystemPicker.named(folder.resolve("net"), "json")).isEqualTo(folder.resolve("net"));
    }
}
