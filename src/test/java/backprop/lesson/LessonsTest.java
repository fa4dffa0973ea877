package backprop.lesson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import backprop.lesson.practice.Marker;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every lesson that comes with the lab can be read, and the engine's answers are marked right. */
class LessonsTest {
    private static final Shelf SHELF = Lessons.bundled();

    @Test
    void everyFileIsRead() {
        assertThat(SHELF.problems()).isEmpty();
        assertThat(SHELF.lessons()).isNotEmpty();
    }

    @TestFactory
    Stream<DynamicTest> eachAnswerOfTheEngineIsRight() {
        return SHELF.lessons().stream()
                .flatMap(lesson -> lesson.exercises().stream()
                        .map(e -> DynamicTest.dynamicTest(lesson.id() + " " + e.key(), () -> {
                            String answer = Marker.solution(e.question(), lesson.trace());
                            assertThat(Marker.mark(e.question(), lesson.trace(), answer))
                                    .matches(m -> m.isRight(), "right: " + answer);
                        })));
    }

    @Test
    void whatIsNotKnownIsNamedWithFileAndLine() {
        assertThatThrownBy(() -> LessonReader.read("07-x.md", "# Title\n\nIt is {delta9[1]}.\n"))
                .isInstanceOf(LessonException.class)
                .hasMessage("07-x.md, line 3: {delta9[1]}: delta9[1] is not known");
        assertThatThrownBy(() -> LessonReader.read("07-x.md", "# Title\n\n$$\n\\frob{x}\n$$\n"))
                .isInstanceOf(LessonException.class)
                .hasMessageContaining("07-x.md, line 3")
                .hasMessageContaining("\\frob");
        assertThatThrownBy(() -> LessonReader.read("07-x.md", "# Title\n\n```qestion\n```\n"))
                .isInstanceOf(LessonException.class)
                .hasMessage("07-x.md, line 3: unknown block qestion");
    }
}
