package backprop.ui;

import static org.assertj.core.api.Assertions.assertThat;

import backprop.engine.Numerals;
import backprop.engine.Trace;
import backprop.lesson.Lesson;
import backprop.lesson.LessonReader;
import backprop.lesson.practice.Marker;
import backprop.lesson.practice.Marking;
import backprop.lesson.practice.Question;
import backprop.lesson.slip.Slip;
import backprop.lesson.text.Calculation;
import backprop.lesson.text.TraceNames;
import backprop.ui.kit.Seen;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** Each mistake of the list is typed into at least two questions of a lesson of the user's own, and called by its name. */
class SlipsStoryTest extends StoryFixture {
    /** A wrong calculation of a number, and what was forgotten in it. */
    private record Mistake(String cell, String typed, Slip slip) {}

    private record Case(String network, List<Mistake> mistakes) {
        @Override
        public String toString() {
            return network;
        }
    }

    static List<Case> cases() {
        return List.of(
                new Case(
                        "worked-example",
                        List.of(
                                new Mistake("delta2[1]", "a2[1]-y[1]", Slip.SLOPE_MISSING),
                                new Mistake("delta1[2]", "W2[1,2]*delta2[1]", Slip.SLOPE_MISSING),
                                new Mistake("delta2[1]", "(a2[1]-y[1])*sigma'(a2[1])", Slip.SLOPE_AT_A),
                                new Mistake("delta1[3]", "W2[1,3]*delta2[1]*sigma'(a1[3])", Slip.SLOPE_AT_A),
                                new Mistake("delta2[1]", "(y[1]-a2[1])*slope2[1]", Slip.SIGN),
                                new Mistake("dW1[1,1]", "-delta1[1]*x[1]", Slip.SIGN),
                                new Mistake("loss", "(a2[1]-y[1])^2", Slip.HALF_MISSING),
                                new Mistake("db2[1]", "(a2[1]-y[1])*slope2[1]/2", Slip.HALF_MISSING),
                                new Mistake("delta1[2]", "W2+[1,2]*delta2[1]*slope1[2]", Slip.UPDATED_WEIGHT),
                                new Mistake("delta1[1]", "W2+[1,1]*delta2[1]*slope1[1]", Slip.UPDATED_WEIGHT),
                                new Mistake("a1[1]", "z1[1]", Slip.Z_FOR_A),
                                new Mistake("dW2[1,1]", "delta2[1]*z1[1]", Slip.Z_FOR_A),
                                new Mistake("delta1[2]", "0.45*0.13*0.60*0.40", Slip.ROUNDED_EARLY),
                                new Mistake("dW2[1,3]", "0.13*0.60", Slip.ROUNDED_EARLY))),
                new Case(
                        "mazur-2-2-2",
                        List.of(
                                new Mistake(
                                        "delta1[1]", "(W2[1,1]*delta2[1]+W2[1,2]*delta2[2])*slope1[1]", Slip.TRANSPOSE),
                                new Mistake("z1[1]", "W1[1,1]*x[1]+W1[2,1]*x[2]+b1[1]", Slip.TRANSPOSE),
                                new Mistake("delta1[1]", "W2[1,1]*delta2[1]*slope1[1]", Slip.PATH_MISSING),
                                new Mistake("delta1[2]", "W2[2,2]*delta2[2]*slope1[2]", Slip.PATH_MISSING),
                                new Mistake("dW2[2,1]", "delta2[2]*a2[1]", Slip.WRONG_LAYER),
                                new Mistake("dW2[1,1]", "delta2[1]*x[1]", Slip.WRONG_LAYER))),
                new Case(
                        "5-10-8-3 sigmoid sigmoid mse seed 1",
                        List.of(
                                new Mistake("delta3[2]", "(a3[2]-y[2])*slope3[2]/n3", Slip.MEAN),
                                new Mistake("loss", "loss/n3", Slip.MEAN))));
    }

    @Start
    @Override
    void start(Stage primary) throws IOException {
        super.start(primary);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void eachIsNamedWhereItIsTyped(Case each, FxRobot robot) throws IOException {
        Lesson lesson = write(each);
        robot.clickOn("#tab-lessons");
        Seen.await("list", () -> robot.lookup("#lesson-forward-pass").tryQuery().isPresent(), true);
        ListView<?> list = robot.lookup("#lesson-list").queryListView();
        robot.interact(() -> list.scrollTo(list.getItems().size() - 1));
        Seen.await("own", () -> robot.lookup("#lesson-slips").tryQuery().isPresent(), true);
        robot.clickOn("#lesson-slips");
        String last = "#q" + each.mistakes().size() + "-answer";
        Seen.await(last, () -> robot.lookup(last).tryQuery().isPresent(), true);
        for (int i = 0; i < each.mistakes().size(); i++) {
            String key = "q" + (i + 1);
            Mistake mistake = each.mistakes().get(i);
            String typed = typed(lesson.trace(), mistake);
            robot.interact(() -> robot.lookup("#" + key + "-answer").query().requestFocus());
            robot.write(typed).push(KeyCode.ENTER);
            Question question = lesson.question(key).orElseThrow();
            Marking marking = Marker.mark(question, lesson.trace(), typed);
            assertThat(marking)
                    .isInstanceOfSatisfying(
                            Marking.Slipped.class,
                            m -> assertThat(m.slip()).as(mistake.cell()).isEqualTo(mistake.slip()));
            assertThat(robot.lookup("#" + key + " #verdict").query().getAccessibleText())
                    .isEqualTo(marking.says());
        }
    }

    /** What somebody gets who makes the mistake and keeps six digits. */
    private static String typed(Trace trace, Mistake mistake) {
        return Numerals.scientific(Calculation.read(mistake.typed()).value(TraceNames.of(trace)), 6);
    }

    private Lesson write(Case each) throws IOException {
        StringBuilder text =
                new StringBuilder("```lesson\nsection: Practice\nnetwork: " + each.network() + "\n```\n# Slips\n");
        for (Mistake mistake : each.mistakes()) {
            text.append("\n```question\nnumber ").append(mistake.cell()).append("\nask: What is it?\n```\n");
        }
        Files.createDirectories(folder.resolve("state/lessons"));
        Files.writeString(folder.resolve("state/lessons/90-slips.md"), text);
        return LessonReader.read("90-slips.md", text.toString());
    }
}
