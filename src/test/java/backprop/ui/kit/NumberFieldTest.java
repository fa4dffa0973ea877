package backprop.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import backprop.session.EditException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // set by start, which runs before each test
class NumberFieldTest {
    private static final PseudoClass INVALID = PseudoClass.getPseudoClass("invalid");

    private final List<String> heard = new ArrayList<>();
    private NumberField field;
    private Button elsewhere;

    @Start
    void start(Stage stage) {
        field = new NumberField();
        field.show(0.2);
        field.onPreview(value -> {
            if (value > 100) {
                throw new EditException("at most 100");
            }
            heard.add("preview " + value);
        });
        field.onCommit(value -> heard.add("commit " + value));
        field.onRevert(() -> heard.add("revert"));
        elsewhere = new Button("elsewhere");
        stage.setScene(new Scene(new VBox(20, elsewhere, field), 300, 200));
        stage.show();
        elsewhere.requestFocus();
    }

    private void type(FxRobot robot, String text) {
        robot.clickOn(field).write(text);
    }

    private boolean isInvalid() {
        return field.getPseudoClassStates().contains(INVALID);
    }

    @Test
    void aClickSelectsTheNumberSoThatTypingReplacesIt(FxRobot robot) {
        type(robot, "0.9");
        assertThat(field.getText()).isEqualTo("0.9");
        robot.push(KeyCode.ENTER);
        assertThat(heard).containsExactly("preview 0.9", "commit 0.9");
        assertThat(field.getText()).isEqualTo("0.90");
    }

    @Test
    void aCommaIsADecimalMarkInEveryLocale(FxRobot robot) {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.GERMANY);
            type(robot, "0,15");
            robot.push(KeyCode.ENTER);
            assertThat(field.value()).isEqualTo(0.15);
            type(robot, "1.5");
            robot.push(KeyCode.ENTER);
            assertThat(field.value()).isEqualTo(1.5);
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void lettersAreRefusedInPlaceAndTheNumberStays(FxRobot robot) {
        type(robot, "abc");
        assertThat(isInvalid()).isTrue();
        assertThat(field.getAccessibleHelp()).contains("letters");
        robot.push(KeyCode.ENTER);
        assertThat(field.value()).isEqualTo(0.2);
        assertThat(heard).isEmpty();
        robot.push(KeyCode.ESCAPE);
        assertThat(field.getText()).isEqualTo("0.20");
        assertThat(isInvalid()).isFalse();
    }

    @Test
    void leavingAFieldWithRubbishRestoresTheNumberAndSaysSo(FxRobot robot) {
        List<String> said = new ArrayList<>();
        field.onProblem(said::add);
        type(robot, "1,234");
        robot.clickOn(elsewhere);
        assertThat(field.getText()).isEqualTo("0.20");
        assertThat(said.get(said.size() - 1)).contains("1,234").contains("0.20");
        assertThat(heard).isEmpty();
    }

    @Test
    void leavingAFieldWithANumberTakesIt(FxRobot robot) {
        type(robot, "-.5");
        robot.clickOn(elsewhere);
        assertThat(heard).containsExactly("preview -0.5", "commit -0.5");
    }

    @Test
    void aValueThatIsRefusedStaysTypedWithTheReason(FxRobot robot) {
        type(robot, "500");
        robot.push(KeyCode.ENTER);
        assertThat(isInvalid()).isTrue();
        assertThat(field.getAccessibleHelp()).isEqualTo("at most 100");
        assertThat(field.value()).isEqualTo(0.2);
    }

    @Test
    void aKeyThatIsHeldIsOneGesture(FxRobot robot) {
        robot.clickOn(field)
                .press(KeyCode.UP)
                .press(KeyCode.UP)
                .press(KeyCode.UP)
                .release(KeyCode.UP);
        assertThat(heard).endsWith("commit " + field.value());
        assertThat(heard.stream().filter(s -> s.startsWith("commit"))).hasSize(1);
        assertThat(heard.get(0)).isEqualTo("preview 0.21");
    }

    @Test
    void shiftIsFinerAndCtrlIsCoarser(FxRobot robot) {
        robot.clickOn(field);
        robot.push(KeyCode.SHIFT, KeyCode.UP);
        assertThat(field.value()).isEqualTo(0.201);
        robot.push(KeyCode.SHORTCUT, KeyCode.DOWN);
        assertThat(field.value()).isEqualTo(0.101);
    }

    @Test
    void aDragIsOneGesture(FxRobot robot) {
        robot.drag(field).moveBy(15, 0).moveBy(15, 0).drop();
        assertThat(field.value()).isEqualTo(0.3);
        assertThat(heard).endsWith("commit 0.3");
        assertThat(heard.stream().filter(s -> s.startsWith("commit"))).hasSize(1);
    }

    @Test
    void theWheelMovesOnlyAFieldThatHasTheFocus(FxRobot robot) {
        robot.moveTo(field).scroll(1, javafx.geometry.VerticalDirection.UP);
        assertThat(heard).isEmpty();
        robot.clickOn(field).scroll(1, javafx.geometry.VerticalDirection.UP);
        assertThat(field.value()).isNotEqualTo(0.2);
        robot.clickOn(elsewhere);
        assertThat(heard).endsWith("commit " + field.value());
    }

    @Test
    void aNumberFromElsewhereDoesNotDisturbTyping(FxRobot robot) {
        type(robot, "0.");
        robot.interact(() -> field.show(0.7));
        assertThat(field.getText()).isEqualTo("0.");
        robot.push(KeyCode.ESCAPE);
        assertThat(field.getText()).isEqualTo("0.70");
    }

    @Test
    void underThePointerTheWheelMovesAFieldThatSaysSoAsOneGesture(FxRobot robot) {
        robot.interact(field::turnUnderPointer);
        robot.moveTo(field).scroll(2, javafx.geometry.VerticalDirection.UP);
        assertThat(field.isMoving()).isTrue();
        robot.interact(field::finish);
        assertThat(field.value()).isNotEqualTo(0.2);
        assertThat(heard.stream().filter(s -> s.startsWith("commit"))).containsExactly("commit " + field.value());
        assertThat(elsewhere.isFocused()).isTrue();
    }

    @Test
    void aLongNumberIsShortUntilTheFieldIsEntered(FxRobot robot) {
        robot.interact(() -> field.show(123456.789012));
        assertThat(field.getText()).isEqualTo("123456.789");
        robot.clickOn(field);
        assertThat(field.getText()).isEqualTo("123456.789012");
        robot.clickOn(elsewhere);
        assertThat(field.getText()).isEqualTo("123456.789");
        assertThat(field.value()).isEqualTo(123456.789012);
        assertThat(heard).isEmpty();
    }
}
