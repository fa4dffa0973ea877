package backprop.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertSame;

import backprop.engine.Cell;
import backprop.engine.Loss;
import backprop.engine.Networks;
import backprop.engine.Trace;
import backprop.picture.Frames;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SessionTest {
    private static final Cell W = Cell.weight(1, 1, 2);
    private static final Lab WORKED = Lab.of("worked", Networks.worked(), List.of(Networks.workedSample()));

    private Session session = new Session(WORKED);

    @BeforeEach
    void open() {
        session = new Session(WORKED);
    }

    private static Edit set(double value) {
        return new Edit.SetNumber(W, value);
    }

    private Lab lab() {
        return session.frame().lab();
    }

    private static Edit any(SplittableRandom random, Lab lab) {
        int layer = random.nextInt(lab.network().depth()) + 1;
        return switch (random.nextInt(6)) {
            case 0 -> new Edit.AddNeuron(layer - 1, random.nextInt(100));
            case 1 -> new Edit.AddLayer(layer - 1, 1 + random.nextInt(3), random.nextInt(100));
            case 2 -> new Edit.RemoveNeuron(layer, 1);
            case 3 -> new Edit.RemoveLayer(layer, random.nextInt(100));
            case 4 -> new Edit.Update();
            default -> new Edit.SetNumber(Cell.bias(layer, 1), random.nextDouble());
        };
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void undoTakesBackAnyEditAndRedoMakesItAgain(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Lab> labs = new ArrayList<>(List.of(lab()));
        for (int k = 0; k < 30; k++) {
            try {
                session.apply(any(random, lab()));
            } catch (EditException refused) {
                assertThat(lab()).as(refused.getMessage()).isEqualTo(labs.get(labs.size() - 1));
                continue;
            }
            if (!lab().equals(labs.get(labs.size() - 1))) {
                labs.add(lab());
            }
        }
        for (int k = labs.size() - 1; k >= 0; k--) {
            assertSame(labs.get(k), lab());
            session.undo();
        }
        assertThat(session.frame().undo()).isNull();
        for (Lab expected : labs.subList(1, labs.size())) {
            session.redo();
            assertSame(expected, lab());
        }
        assertThat(session.frame().redo()).isNull();
    }

    @Test
    void aGestureIsOneUndo() {
        session.apply(set(0.5));
        for (double value = 0.6; value < 1; value += 0.01) {
            session.preview(set(value));
        }
        session.commit();
        assertThat(lab().get(W)).isGreaterThan(0.98);
        session.undo();
        assertThat(lab().get(W)).isEqualTo(0.5);
        session.undo();
        assertThat(lab()).isEqualTo(WORKED);
    }

    @Test
    void twoGesturesAreTwo() {
        session.preview(set(0.6));
        session.commit();
        session.preview(set(0.7));
        session.commit();
        session.undo();
        assertThat(lab().get(W)).isEqualTo(0.6);
    }

    @Test
    void aGestureThatComesBackLeavesNoEntry() {
        session.preview(set(0.6));
        session.preview(set(0.2));
        session.commit();
        assertThat(lab()).isEqualTo(WORKED);
        assertThat(session.frame().undo()).isNull();
        assertThat(session.frame().redo()).isNull();
    }

    @Test
    void revertTakesBackAGestureForGood() {
        session.apply(set(0.5));
        session.preview(set(0.6));
        session.preview(set(0.7));
        List<Frame> frames = new ArrayList<>();
        session.subscribe(frames::add);
        session.revert();
        assertThat(frames).hasSize(2);
        assertThat(lab().get(W)).isEqualTo(0.5);
        assertThat(session.frame().redo()).isNull();
        session.revert();
        assertThat(lab().get(W)).isEqualTo(0.5);
    }

    @Test
    void aNewEditCutsWhatCouldBeRedone() {
        session.apply(set(0.5));
        session.apply(set(0.6));
        session.undo();
        assertThat(session.frame().redo()).isEqualTo(set(0.6).title());
        session.apply(set(0.7));
        assertThat(session.frame().redo()).isNull();
        session.redo();
        assertThat(lab().get(W)).isEqualTo(0.7);
        session.undo();
        assertThat(lab().get(W)).isEqualTo(0.5);
    }

    @Test
    void anEditThatChangesNothingOrCannotBeMadeLeavesNoEntry() {
        session.apply(set(0.2));
        assertThat(session.frame().undo()).isNull();
        assertThatThrownBy(() -> session.apply(new Edit.ChooseLoss(Loss.CROSS_ENTROPY)))
                .isInstanceOf(EditException.class);
        assertThat(session.frame().undo()).isNull();
        assertThat(lab()).isEqualTo(WORKED);
    }

    @Test
    void aResultForAnotherLabIsDropped() {
        long revision = session.frame().revision();
        session.forward();
        assertThat(session.apply(set(0.5), revision)).isTrue();
        assertThat(session.apply(set(0.9), revision)).isFalse();
        assertThat(lab().get(W)).isEqualTo(0.5);
        session.undo();
        assertThat(session.apply(set(0.9), revision)).isFalse();
    }

    @Test
    void theFocusGoesWithTheNumberItIsOn() {
        session.focus(Cell.delta(1, 3));
        session.apply(set(0.5));
        assertThat(session.frame().focused()).contains(Cell.delta(1, 3));
        session.apply(new Edit.RemoveNeuron(1, 1));
        assertThat(session.frame().focused()).isEmpty();
        session.focus(Cell.delta(1, 3));
        assertThat(session.frame().focused()).isEmpty();
        session.focus(Cell.delta(1, 2));
        assertThat(session.frame().focused()).contains(Cell.delta(1, 2));
        session.focus(null);
        assertThat(session.frame().focused()).isEmpty();
    }

    @Test
    void whoCancelsIsNotCalledAgain() {
        List<Frame> first = new ArrayList<>();
        List<Frame> second = new ArrayList<>();
        Subscription one = session.subscribe(first::add);
        session.subscribe(second::add);
        session.apply(set(0.5));
        one.cancel();
        one.cancel();
        session.apply(set(0.6));
        assertThat(first).hasSize(2);
        assertThat(second).hasSize(3).last().isSameAs(session.frame());
    }

    @Test
    void whoIsCancelledDuringAFrameDoesNotGetIt() {
        List<Frame> second = new ArrayList<>();
        List<Subscription> held = new ArrayList<>();
        session.subscribe(frame -> held.forEach(Subscription::cancel));
        held.add(session.subscribe(second::add));
        session.apply(set(0.5));
        assertThat(second).hasSize(1);
    }

    @Test
    void theFrameBeforeIsThereToCompareWith() {
        assertThat(session.frame().before()).isEmpty();
        var first = session.frame().trace();
        session.preview(set(0.5));
        session.preview(set(0.6));
        assertThat(session.frame().before()).containsSame(first);
        session.commit();
        session.apply(new Edit.AddNeuron(1, 3));
        assertThat(session.frame().before()).isEmpty();
    }

    @Test
    void aLongHistorySharesWhatDidNotChange() {
        for (int k = 0; k < 500; k++) {
            session.apply(set(k));
        }
        assertSame(WORKED.network().layer(2), lab().network().layer(2));
        assertSame(WORKED.samples().get(0), lab().samples().get(0));
        assertSame(WORKED.network().layer(1).biases(), lab().network().layer(1).biases());
    }

    @Test
    void theOldestEditsAreForgottenOnceThereAreMany() {
        for (int k = 1; k <= Session.MOST_UNDO + 5; k++) {
            session.apply(set(k));
        }
        while (session.frame().undo() != null) {
            session.undo();
        }
        assertThat(lab().get(W)).isEqualTo(5);
        while (session.frame().redo() != null) {
            session.redo();
        }
        assertThat(lab().get(W)).isEqualTo(Session.MOST_UNDO + 5);
    }

    @Test
    void openingStartsAnew() {
        session.apply(set(0.5));
        session.forward();
        session.focus(W);
        session.open(WORKED);
        Frame frame = session.frame();
        assertThat(frame.undo()).isNull();
        assertThat(frame.playhead()).isEqualTo(Playhead.START);
        assertThat(frame.focused()).isEmpty();
        assertThat(frame.before()).isEmpty();
    }

    @Test
    void whoStandsAtTheEndStaysThere() {
        session.seek(Playhead.after(99));
        session.apply(new Edit.AddLayer(0, 4, 1));
        assertThat(session.frame().playhead())
                .isEqualTo(Playhead.end(session.frame().trace()));
        session.seek(Playhead.after(14));
        session.undo();
        assertThat(session.frame().playhead())
                .isEqualTo(Playhead.end(session.frame().trace()));
    }

    /** Passes that wait until they are let go, in any order. */
    private static final class Held implements Passes {
        private final List<Runnable> waiting = new ArrayList<>();

        @Override
        public void run(Supplier<Trace> pass, Consumer<Trace> done) {
            waiting.add(() -> done.accept(pass.get()));
        }
    }

    /** Without the million numbers that a message would print. */
    private static void assertIs(Object expected, Object found) {
        assertThat(expected == found).as("the same").isTrue();
    }

    private static Lab large() {
        return Frames.sized(600, 600, 2);
    }

    @Test
    void theFrameOfALargeNetworkStaysUntilItsPassIsThere() {
        Held held = new Held();
        session = new Session(large(), held);
        Frame before = session.frame();
        session.apply(set(0.5));
        assertIs(before, session.frame());
        assertThat(session.latest().get(W)).isEqualTo(0.5);
        held.waiting.get(0).run();
        assertThat(lab().get(W)).isEqualTo(0.5);
        assertIs(before.trace(), session.frame().before().orElseThrow());
        session.undo();
        held.waiting.get(1).run();
        assertIs(before.lab(), lab());
    }

    @Test
    void aPassThatComesTooLateIsDroppedAndNoEditIsLost() {
        Held held = new Held();
        session = new Session(large(), held);
        session.apply(set(0.5));
        session.apply(new Edit.SetNumber(Cell.bias(1, 1), 0.25));
        held.waiting.get(1).run();
        Frame shown = session.frame();
        held.waiting.get(0).run();
        assertIs(shown, session.frame());
        assertThat(lab().get(W)).isEqualTo(0.5);
        assertThat(lab().get(Cell.bias(1, 1))).isEqualTo(0.25);
    }

    @Test
    void steppingGoesOnInTheFrameThatIsShown() {
        Held held = new Held();
        session = new Session(large(), held);
        Lab before = lab();
        session.apply(set(0.5));
        session.forward();
        assertIs(before, lab());
        assertThat(session.frame().playhead()).isEqualTo(Playhead.after(1));
        assertThat(session.apply(set(0.6), session.frame().revision())).isFalse();
        held.waiting.get(0).run();
        assertThat(session.frame().playhead()).isEqualTo(Playhead.after(1));
    }

    /** The layers of both networks have the same sizes, so that every address exists in both. */
    @Test
    void anotherNetworkIsNotComparedWithTheOneBefore() {
        session.apply(set(0.9));
        session.focus(W);
        assertThat(session.frame().before()).isPresent();
        Lab other = Frames.sized(2, 3, 1);
        session.apply(new Edit.Replace("other", other.network(), other.samples()));
        assertThat(session.frame().before()).isEmpty();
        assertThat(session.frame().focused()).isEmpty();
        session.focus(W);
        session.undo();
        assertThat(session.frame().lab().get(W)).isEqualTo(0.9);
        assertThat(session.frame().focused()).isEmpty();
    }

    @Test
    void smallNetworksAreComputedAtOnce() {
        Held held = new Held();
        session = new Session(WORKED, held);
        session.apply(set(0.5));
        assertThat(held.waiting).isEmpty();
        assertThat(lab().get(W)).isEqualTo(0.5);
    }
}
