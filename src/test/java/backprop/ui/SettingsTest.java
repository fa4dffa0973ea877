package backprop.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {
    private static final Path HOME = Path.of("/home/ada");

    @TempDir
    Path folder;

    @Test
    void whatWasPutIsReadAgain() {
        Settings settings = Settings.in(folder.resolve("new/deeper"));
        settings.put("window.width", 1234.5);
        settings.put("file", "/data/xör.json");
        settings.put("window.maximised", true);
        assertThat(settings.save()).isTrue();
        Settings again = Settings.in(folder.resolve("new/deeper"));
        assertThat(again.number("window.width")).hasValue(1234.5);
        assertThat(again.file("file")).contains(Path.of("/data/xör.json"));
        assertThat(again.flag("window.maximised")).isTrue();
        assertThat(again.text("nothing")).isEmpty();
    }

    @Test
    void aBrokenFileIsAsGoodAsNone() throws IOException {
        Files.writeString(folder.resolve("settings.properties"), "window.width=\\u12");
        assertThat(Settings.in(folder).number("window.width")).isEmpty();
        Files.writeString(folder.resolve("settings.properties"), "window.width=NaN\nwindow.x=left\nfile=a\\u0000b");
        Settings settings = Settings.in(folder);
        assertThat(settings.number("window.width")).isEmpty();
        assertThat(settings.number("window.x")).isEmpty();
        assertThat(settings.file("file")).isEmpty();
    }

    @Test
    void aFolderThatCannotBeIsNoReasonToStop() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        Settings settings = Settings.in(file.resolve("below"));
        settings.put("theme", "dark");
        assertThat(settings.save()).isFalse();
        assertThat(settings.text("theme")).contains("dark");
    }

    @Test
    void everySystemHasItsFolder() {
        assertThat(Settings.userFolder(null, "Linux", HOME, null, null))
                .isEqualTo(HOME.resolve(".config/backprop-lab"));
        assertThat(Settings.userFolder(null, "Linux", HOME, "/cfg", null)).isEqualTo(Path.of("/cfg/backprop-lab"));
        assertThat(Settings.userFolder(null, "Mac OS X", HOME, "/cfg", null))
                .isEqualTo(HOME.resolve("Library/Application Support/backprop-lab"));
        assertThat(Settings.userFolder(null, "Windows 11", HOME, null, "/roaming"))
                .isEqualTo(Path.of("/roaming/backprop-lab"));
        assertThat(Settings.userFolder("/chosen", "Linux", HOME, "/cfg", null)).isEqualTo(Path.of("/chosen"));
    }
}
