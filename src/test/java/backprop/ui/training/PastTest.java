package backprop.ui.training;

import static org.assertj.core.api.Assertions.assertThat;

import backprop.training.Run;
import backprop.ui.training.Past.Moment;
import org.junit.jupiter.api.Test;

class PastTest {
    private final Past past = new Past();

    private static Moment moment(long seed, int steps) {
        Setup setup = Setup.opening().withSeed(seed);
        Run run = Run.of(setup.recipe());
        run.advance(steps);
        return new Moment(setup, run, steps, run.progress().network(), null);
    }

    @Test
    void theMomentsComeBackInTheOtherOrderAndForwardAgain() {
        Moment first = moment(1, 0);
        Moment second = moment(2, 0);
        Moment third = moment(3, 0);
        past.leave("a", first);
        past.leave("b", second);
        assertThat(past.back(third)).containsSame(second);
        assertThat(past.undoTitle()).hasValue("a");
        assertThat(past.redoTitle()).hasValue("b");
        assertThat(past.back(second)).containsSame(first);
        assertThat(past.undoTitle()).isEmpty();
        assertThat(past.back(first)).isEmpty();
        assertThat(past.forward(first)).containsSame(second);
        assertThat(past.forward(second)).containsSame(third);
        assertThat(past.redoTitle()).isEmpty();
    }

    @Test
    void aRowOfOneKindIsOneMoment() {
        Moment first = moment(1, 0);
        past.leave("seed", first);
        past.leave("seed", moment(2, 0));
        assertThat(past.back(moment(3, 0))).containsSame(first);
        assertThat(past.undoTitle()).isEmpty();
    }

    @Test
    void afterTheEndOfARowTheNextChangeIsOneOfItsOwn() {
        Moment second = moment(2, 0);
        past.leave("seed", moment(1, 0));
        past.close();
        past.leave("seed", second);
        assertThat(past.back(moment(3, 0))).containsSame(second);
        assertThat(past.undoTitle()).hasValue("seed");
    }

    @Test
    void anotherChangeForgetsWhatWasTakenBack() {
        past.leave("a", moment(1, 0));
        past.back(moment(2, 0));
        past.leave("b", moment(3, 0));
        assertThat(past.redoTitle()).isEmpty();
    }

    @Test
    void onlyAFewTrainedRunsAreKept() {
        for (int i = 1; i <= Past.MOST_RUNS + 2; i++) {
            past.leave("change " + i, moment(i, 1));
        }
        int kept = 0;
        for (Moment now = moment(99, 1); past.undoTitle().isPresent(); kept++) {
            now = past.back(now).orElseThrow();
        }
        // What is seen when somebody goes back is one more to keep.
        assertThat(kept).isBetween(Past.MOST_RUNS - 1, Past.MOST_RUNS);
    }

    @Test
    void runsWithoutAStepCostLittleAndAreKept() {
        for (int i = 1; i <= Past.MOST + 5; i++) {
            past.leave("change " + i, moment(i, 0));
        }
        int kept = 0;
        for (Moment now = moment(999, 0); past.undoTitle().isPresent(); kept++) {
            now = past.back(now).orElseThrow();
        }
        assertThat(kept).isEqualTo(Past.MOST);
    }
}
