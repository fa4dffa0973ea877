package backprop.session;

import static org.assertj.core.api.Assertions.assertThat;

import backprop.engine.Cell;
import backprop.engine.Network;
import backprop.engine.Networks;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** The numbers were computed with forty digits by the equations of the chapter, outside of the lab. */
class ChangeTest {
    private static final Offset<Double> HALF = Offset.offset(5e-7);
    private static final Cell W = Cell.weight(2, 1, 2);
    private static final Lab WORKED = Lab.of("worked", Networks.worked(), List.of(Networks.workedSample()));

    private final Session session = new Session(WORKED);

    private void drag(double... values) {
        for (double value : values) {
            session.preview(new Edit.SetNumber(W, value));
        }
    }

    private Change change() {
        return session.frame().changed().orElseThrow();
    }

    @Test
    void theGhostIsTheValueAtTheFirstMoveOfAGesture() {
        drag(0.5, 0.7, 0.85);
        assertThat(change().cell()).isEqualTo(W);
        assertThat(change().was(W)).isEqualTo(0.45);
        assertThat(change().is(W)).isEqualTo(0.85);
        assertThat(change().was(Cell.loss())).isEqualTo(0.314550, HALF);
        assertThat(change().is(Cell.loss())).isEqualTo(0.342959, HALF);
    }

    @Test
    void theTangentForetoldMoreThanCame() {
        drag(0.85);
        assertThat(change().foretold()).isEqualTo(0.029938, HALF);
        assertThat(change().came()).isEqualTo(0.028409, HALF);
    }

    @Test
    void onlyWhatFollowsFromTheWeightMoves() {
        drag(0.85);
        assertThat(List.of(Cell.preActivation(2, 1), Cell.activation(2, 1), Cell.delta(2, 1), Cell.delta(1, 3)))
                .allMatch(change()::moves);
        assertThat(List.of(Cell.activation(1, 2), Cell.preActivation(1, 1), Cell.weight(2, 1, 1), Cell.bias(2, 1)))
                .noneMatch(change()::moves);
        assertThat(change().moves(Cell.weight(9, 1, 1))).isFalse();
    }

    @Test
    void itLastsUntilTheNextActionAndEndsWithAStep() {
        drag(0.85);
        session.commit();
        session.focus(W);
        assertThat(session.frame().change()).isNotNull();
        session.forward();
        assertThat(session.frame().change()).isNull();
    }

    @Test
    void askingAboutAnotherNumberEndsIt() {
        drag(0.85);
        session.commit();
        session.focus(Cell.bias(2, 1));
        assertThat(session.frame().change()).isNull();
    }

    @Test
    void theLearningRateMovesNothingOfThePass() {
        session.apply(new Edit.SetNumber(Cell.rate(), 0.1));
        assertThat(session.frame().change()).isNull();
    }

    @Test
    void puttingBackLeavesTheOldNumberAndNoChange() {
        drag(0.85);
        assertThat(session.putBack()).isTrue();
        assertThat(session.frame().lab()).isEqualTo(WORKED);
        drag(0.85);
        session.commit();
        assertThat(session.putBack(0.5)).isFalse();
        assertThat(session.putBack(0.45)).isTrue();
        assertThat(session.frame().lab()).isEqualTo(WORKED);
        assertThat(session.frame().change()).isNull();
        assertThat(session.putBack()).isFalse();
    }

    @Test
    void theWayOfTheUpdatesRemembersEachLoss() {
        session.nextPass();
        session.nextPass();
        List<Updates.Point> way = session.frame().updates().points();
        assertThat(way)
                .extracting(Updates.Point::loss)
                .first()
                .satisfies(l -> assertThat(l).isEqualTo(0.314550, HALF));
        assertThat(way.get(1).loss()).isEqualTo(0.297599, HALF);
        assertThat(session.frame().trace().loss()).isEqualTo(0.279057, HALF);
        assertThat(session.frame().playhead()).isEqualTo(Playhead.START);
    }

    @Test
    void goingBackIsAnEditThatUndoTakesBackWithItsWay() {
        session.nextPass();
        session.nextPass();
        Network after = session.frame().lab().network();
        session.apply(session.frame().updates().backTo(1));
        assertThat(session.frame().lab().get(W)).isEqualTo(0.412577, HALF);
        assertThat(session.frame().updates().points()).hasSize(1);
        assertThat(session.frame().undo()).isEqualTo("go back by 1 update");
        session.undo();
        assertThat(session.frame().lab().network()).isEqualTo(after);
        assertThat(session.frame().updates().points()).hasSize(2);
        session.undo();
        assertThat(session.frame().updates().points()).hasSize(1);
        session.redo();
        assertThat(session.frame().updates().points()).hasSize(2);
    }

    @Test
    void anotherEditBeginsANewWayButTheLearningRateDoesNot() {
        session.nextPass();
        session.apply(new Edit.SetNumber(Cell.rate(), 0.1));
        assertThat(session.frame().updates().points()).hasSize(1);
        session.apply(new Edit.SetNumber(W, 0.9));
        assertThat(session.frame().updates()).isEqualTo(Updates.NONE);
        session.undo();
        assertThat(session.frame().updates().points()).hasSize(1);
    }

    @Test
    void theWayForgetsItsBeginningBeforeItFillsTheMemory() {
        for (int k = 0; k < Updates.MOST + 20; k++) {
            session.apply(new Edit.Update());
        }
        assertThat(session.frame().updates().points()).hasSize(Updates.MOST);
    }
}
