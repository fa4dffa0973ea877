package backprop.ui;

import static org.assertj.core.api.Assertions.assertThat;

import backprop.session.Lab;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamingTest {
    @ParameterizedTest
    @CsvSource({
        "worked-example,, new.json, new",
        "2-3-1,, größe.json, größe",
        "week-1, week-1.json, week-2.json, week-2",
        "A name I chose, week-1.json, week-2.json, A name I chose",
        "week-1,, week-2.json, week-1",
        "worked-example,, .json, worked-example"
    })
    void onlyANameThatNobodyChoseFollowsTheFile(String name, Path before, Path file, String expected) {
        Lab lab = LabWindow.workedExample().named(name);

        assertThat(Naming.of(lab, before, file)).isEqualTo(lab.named(expected));
    }

    @ParameterizedTest
    @CsvSource({"n, 200", "é, 200"})
    void aNameIsNoLongerThanAFileTakes(String letter, int length) {
        Lab lab = LabWindow.workedExample();

        assertThat(Naming.of(lab, null, Path.of(letter.repeat(240) + ".json")).name())
                .isEqualTo(letter.repeat(length));
    }
}
