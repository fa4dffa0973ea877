package backprop.session;

import static org.assertj.core.api.Assertions.assertThat;

import backprop.document.Examples;
import backprop.document.NetworkDocument;
import backprop.engine.Cell;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The numbers that somebody works out alone: kept back until they are got, kept with the lab, cleared by an edit. */
class OwnPassTest {
    private static final Cell THIRD = Cell.delta(1, 3);
    private static final Playhead AT_BP2 = Playhead.after(7);

    private Session session = new Session(worked());

    private static Lab worked() {
        NetworkDocument document = Examples.read(Examples.WORKED_EXAMPLE);
        return Lab.of(document.name(), document.network(), document.samples());
    }

    @BeforeEach
    void askAtBp2() {
        session = new Session(worked());
        session.seek(AT_BP2);
        session.askForOwn(true);
    }

    @Test
    void theNumbersOfTheStepAreKeptBackAndNoOthers() {
        assertThat(session.frame().asks(THIRD)).isTrue();
        assertThat(session.frame().knows(THIRD)).isFalse();
        assertThat(session.frame().text(THIRD)).isEqualTo("?");
        assertThat(session.frame().knows(Cell.delta(2, 1))).isTrue();
        assertThat(session.frame().asks(Cell.weight(1, 1, 1))).isFalse();
    }

    @Test
    void aRightNumberShowsTheLabsAndAWrongOneKeepsItBackInLaterSteps() {
        session.write(Cell.delta(1, 1), "0.012103", true);
        session.write(THIRD, "0.062697", false);
        session.forward();

        assertThat(session.frame().text(Cell.delta(1, 1))).isEqualTo("0.012103");
        assertThat(session.frame().text(THIRD)).isEqualTo("?");
        assertThat(session.frame().own().at(THIRD)).contains("0.062697");
        assertThat(session.frame().knows(Cell.delta(1, 2)))
                .as("passed by unwritten")
                .isTrue();
    }

    @Test
    void whatIsRevealedIsShown() {
        session.reveal(Set.of(THIRD));

        assertThat(session.frame().text(THIRD)).isEqualTo("0.015041");
        session.undo();
        assertThat(session.frame().text(THIRD)).isEqualTo("?");
    }

    @Test
    void writingCanBeUndoneAndRedone() {
        session.write(THIRD, "0.062697", false);
        session.write(THIRD, "0.015041", true);

        assertThat(session.frame().undo()).isEqualTo("write 0.015041 for δ⁽¹⁾₃");
        session.undo();
        assertThat(session.frame().own().at(THIRD)).contains("0.062697");
        assertThat(session.frame().playhead()).isEqualTo(AT_BP2);
        session.undo();
        assertThat(session.frame().own().isEmpty()).isTrue();
        session.redo();
        assertThat(session.frame().own().at(THIRD)).contains("0.062697");
    }

    @Test
    void anEditClearsThemAndItsUndoBringsThemBack() {
        session.write(THIRD, "0.062697", false);
        session.apply(new Edit.SetNumber(Cell.weight(1, 1, 1), 0.9));

        assertThat(session.frame().own().isEmpty()).isTrue();
        assertThat(session.frame().own().on()).isTrue();
        session.undo();
        assertThat(session.frame().own().at(THIRD)).contains("0.062697");
    }

    @Test
    void switchedOffEverythingIsShownAndWhatWasWrittenStays() {
        session.write(THIRD, "0.062697", false);
        session.askForOwn(false);

        assertThat(session.frame().knows(THIRD)).isTrue();
        session.askForOwn(true);
        assertThat(session.frame().own().at(THIRD)).contains("0.062697");
    }

    @Test
    void theSameNumberAgainIsNoEntry() {
        session.write(THIRD, "0.062697", false);
        session.write(THIRD, "0.062697", false);
        session.undo();

        assertThat(session.frame().undo()).isNull();
    }
}
