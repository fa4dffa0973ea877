package backprop.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What has been solved is kept, and a broken file costs no more than what is broken in it. */
class ProgressTest {
    private static final Progress SOME = Progress.NONE
            .hints("error-signal", "q1", 2)
            .solve("error-signal", "q1")
            .hints("cost", "q2", 1);

    @Test
    void theTextReadsBack() {
        assertThat(SOME.text()).isEqualTo("backprop-lab progress 1\ncost q2 open 1\nerror-signal q1 solved 2\n");
        assertThat(Progress.read(SOME.text())).isEqualTo(SOME);
    }

    @Test
    void whatIsSolvedStaysSolvedAndHintsNeverGetFewer() {
        assertThat(SOME.hints("error-signal", "q1", 3)).isEqualTo(SOME);
        assertThat(SOME.hints("cost", "q2", 0)).isEqualTo(SOME);
        assertThat(SOME.solve("cost", "q2").of("cost", "q2")).isEqualTo(new Progress.Entry(true, 1));
    }

    @Test
    void brokenLinesArePassedOver() {
        String broken = "\u0000\n" + SOME.text() + "cost q3 solved\ncost Q5 solved 1\n\ncost q4 solved 11\n";
        assertThat(Progress.read(broken)).isEqualTo(SOME);
        assertThat(Progress.read("")).isEqualTo(Progress.NONE);
    }

    @Test
    void oneLessonIsResetAndTheOthersStay() {
        assertThat(SOME.reset("error-signal")).isEqualTo(Progress.NONE.hints("cost", "q2", 1));
        assertThat(SOME.lessons()).containsExactly("cost", "error-signal");
    }

    @Test
    void onlyKeysThatALessonHasAreCounted() {
        Lesson lesson = LessonReader.read("03-cost.md", "# T\n\n```question\nsign b1[1]\nask: Sign?\n```\n");
        assertThat(Progress.NONE.solved(lesson)).isZero();
        assertThat(SOME.solve("cost", "q1").solve("cost", "q9").solved(lesson)).isOne();
    }

    @Test
    void roundsNetworksAndLinesCountAsQuestionsDo() {
        Lesson lesson = LessonReader.read("40-all.md", """
                # T

                ```derivation
                name: a in 0.1..0.9
                - twice | b | 2 a | add
                - and half of it | c | a | halve
                ```

                ```practice
                fill-in
                ```

                ```practice
                by-hand
                ```
                """);
        List<String> keys = lesson.keys();
        assertThat(keys)
                .startsWith("q1-line-1", "q1-line-2", "fill-round-1")
                .endsWith("fill-round-11", "by-hand-seed-1");
        Progress some = Progress.NONE
                .solve("all", "q1-line-2")
                .solve("all", PracticeKind.FILL_IN.key(11))
                .solve("all", PracticeKind.BY_HAND.key(1))
                .solve("all", PracticeKind.BY_HAND.key(7));
        assertThat(Progress.read(some.text())).isEqualTo(some);
        assertThat(some.solved(lesson)).isEqualTo(3);
        assertThat(some.solved("all", PracticeKind.BY_HAND)).isEqualTo(2);
        assertThat(some.solved("all", PracticeKind.COUNTING)).isZero();
        assertThat(some.solved("other", PracticeKind.BY_HAND)).isZero();
        assertThat(some.reset("all")).isEqualTo(Progress.NONE);
    }

    @Test
    void theFileKeepsIt(@TempDir Path folder) throws IOException {
        ProgressFile file = new ProgressFile(folder.resolve("not").resolve("there"));
        assertThat(file.read()).isEqualTo(Progress.NONE);
        file.write(SOME);
        assertThat(file.read()).isEqualTo(SOME);
        Path path = folder.resolve("not/there").resolve(ProgressFile.NAME);
        Files.write(path, new byte[] {(byte) 0xff, (byte) 0xfe, '\n', 'c', 'o', 's', 't', ' ', 'q', '1'});
        assertThat(file.read()).isEqualTo(Progress.NONE);
    }
}
