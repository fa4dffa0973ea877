package backprop.ui;

import static org.assertj.core.api.Assertions.assertThat;

import backprop.picture.graph.Hues;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {
    @TempDir
    Path folder;

    @Test
    void theColoursOfValuesAreRemembered() {
        Settings settings = Settings.in(folder);
        assertThat(settings.hues()).isEqualTo(Hues.USUAL);
        settings.put(Hues.COLOUR_BLIND);
        assertThat(settings.save()).isTrue();
        assertThat(Settings.in(folder).hues()).isEqualTo(Hues.COLOUR_BLIND);
    }

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

    /** Nobody will ever write to the pipe; whoever waits for it waits for good. */
    @Test
    @DisabledOnOs(OS.WINDOWS)
    @Timeout(20)
    void aPipeInTheirPlaceIsAsGoodAsNone() throws Exception {
        Path pipe = folder.resolve("settings.properties");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();
        Settings settings = Settings.in(folder);
        assertThat(settings.text("theme")).isEmpty();
        assertThat(settings.save()).isFalse();
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
    void aUserWithoutAHomeStartsAsIfForTheFirstTime() {
        for (String home : new @Nullable String[] {null, "", "?", "a\0b"}) {
            assertThat(UserFolder.of(null, "Linux", home, null, null, ".config"))
                    .isEmpty();
        }
    }

    @Test
    void filesAreKeptInTheirOrder() {
        Settings settings = Settings.in(folder);
        settings.put("recent", List.of(Path.of("/b.json"), Path.of("/ä.json"), Path.of("/c.json")));
        settings.put("recent", List.of(Path.of("/ä.json"), Path.of("/b.json")));
        assertThat(settings.save()).isTrue();
        assertThat(Settings.in(folder).files("recent")).containsExactly(Path.of("/ä.json"), Path.of("/b.json"));
    }

    @Test
    void everySystemHasItsFolder() {
        assertThat(folder("Linux", null, null)).contains("/home/ada/.config/backprop-lab");
        assertThat(folder("Linux", null, "/cfg")).contains("/cfg/backprop-lab");
        assertThat(folder("Linux", null, "relative")).contains("/home/ada/.config/backprop-lab");
        assertThat(folder("Mac OS X", null, "/cfg")).contains("/home/ada/Library/Application Support/backprop-lab");
        assertThat(folder("Windows 11", "/roaming", null)).contains("/roaming/backprop-lab");
        assertThat(UserFolder.of("/chosen", "Linux", "/home/ada", null, "/cfg", ".config"))
                .contains(Path.of("/chosen"));
    }

    private static Optional<String> folder(String system, @Nullable String windows, @Nullable String xdg) {
        return UserFolder.of(null, system, "/home/ada", windows, xdg, ".config").map(Path::toString);
    }
}
