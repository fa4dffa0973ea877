package backprop.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import backprop.picture.Face;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javafx.scene.text.Font;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** A family that no bundled font has is taken from the machine, which nobody sees on the machine that has it. */
@ExtendWith(ApplicationExtension.class)
class FontsTest {
    private static final Pattern FAMILY = Pattern.compile("-fx-font-family:\\s*\"([^\"]+)\"");

    @Start
    void start(Stage stage) {
        for (Face face : Face.values()) {
            Fonts.of(face, 12);
        }
        stage.setTitle("fonts");
    }

    @Test
    void everyFamilyOfTheStyleSheetsIsBundled() throws IOException {
        Set<String> families = new TreeSet<>();
        List<Path> sheets;
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            sheets = files.filter(file -> file.toString().endsWith(".css")).toList();
        }
        for (Path sheet : sheets) {
            Matcher family = FAMILY.matcher(Files.readString(sheet));
            while (family.find()) {
                families.add(family.group(1));
            }
        }
        assertThat(families).hasSizeGreaterThan(3);
        assertThat(families)
                .allSatisfy(
                        family -> assertThat(Font.font(family, 12).getFamily()).isEqualTo(family));
    }
}
