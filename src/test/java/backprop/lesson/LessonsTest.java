package backprop.lesson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import backprop.lesson.practice.Derivation;
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

    /** All lessons of the plan are there, and none is without questions; every question leads on with hints. */
    @Test
    void theChapterIsComplete() {
        assertThat(SHELF.lessons())
                .extracting(Lesson::id)
                .contains(
                        "forward-pass",
                        "chain-rule",
                        "error-signal",
                        "output-error",
                        "hidden-error",
                        "weight-gradient",
                        "bias-gradient",
                        "worked-example",
                        "algorithm",
                        "vanishing-gradients",
                        "cost",
                        "who-found-it",
                        "conventions",
                        "sigmoid-cross-entropy",
                        "xor-by-hand",
                        "twice-the-forward",
                        "softmax",
                        "counting-5-10-8-3",
                        "fill-in-the-blanks",
                        "find-the-wrong-line");
        for (Lesson lesson : SHELF.lessons()) {
            assertThat(lesson.exercises()).as(lesson.id()).hasSizeGreaterThanOrEqualTo(2);
            assertThat(lesson.exercises().stream()
                            .filter(e -> e.question().ask().hints().size() != 3)
                            .map(e -> lesson.id() + " " + e.key()))
                    .isEmpty();
        }
    }

    /** What is solved is kept by its key: no two are the same, and each can be read back from the file. */
    @Test
    void everyKeyOfALessonIsKept() {
        for (Lesson lesson : SHELF.lessons()) {
            assertThat(lesson.keys()).as(lesson.id()).isNotEmpty().doesNotHaveDuplicates();
            Progress all = Progress.NONE;
            for (String key : lesson.keys()) {
                all = all.solve(lesson.id(), key);
            }
            assertThat(Progress.read(all.text()).solved(lesson))
                    .as(lesson.id())
                    .isEqualTo(lesson.keys().size());
        }
        assertThat(SHELF.find("fill-in-the-blanks").orElseThrow().keys()).contains("fill-round-1", "fill-round-11");
        assertThat(SHELF.find("find-the-wrong-line").orElseThrow().keys()).contains("hunt-seed-1");
        assertThat(SHELF.find("xor-by-hand").orElseThrow().keys()).contains("by-hand-seed-1");
        assertThat(SHELF.find("softmax").orElseThrow().keys()).anyMatch(key -> key.endsWith("-line-2"));
    }

    /** Every line that is asked for in a derivation has a model that is marked right, and a slip of the sign is seen. */
    @TestFactory
    Stream<DynamicTest> eachModelLineIsRight() {
        return SHELF.lessons().stream()
                .flatMap(lesson -> lesson.blocks().stream()
                        .filter(Block.Guided.class::isInstance)
                        .map(Block.Guided.class::cast)
                        .map(g -> DynamicTest.dynamicTest(lesson.id() + " " + g.key(), () -> check(g.derivation()))));
    }

    private static void check(Derivation derivation) {
        for (int i = 0; i < derivation.lines().size(); i++) {
            String model = derivation.lines().get(i).right().text();
            assertThat(derivation.mark(i, model).isRight()).as(model).isTrue();
            assertThat(derivation.mark(i, "-(" + model + ")").says()).as(model).contains("sign");
        }
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
