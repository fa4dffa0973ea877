package backprop.ui.training;

import static org.assertj.core.api.Assertions.assertThat;

import backprop.engine.Activation;
import backprop.training.Run;
import backprop.ui.kit.Seen;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

/** Runs are made away from the window, and what was wished meanwhile comes in the right order. */
@ExtendWith(ApplicationExtension.class)
class TrainerTest {
    private final List<Outcome> outcomes = new ArrayList<>();
    private Optional<Trainer> made = Optional.empty();

    private Trainer trainer() {
        Trainer trainer = new Trainer(Setup.opening());
        trainer.follow(outcomes::add);
        made = Optional.of(trainer);
        return trainer;
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(() -> made.ifPresent(Trainer::close));
    }

    private Outcome last() {
        return outcomes.get(outcomes.size() - 1);
    }

    private Run secondRun() {
        return Optional.ofNullable(last().rival()).map(Outcome.Rival::run).orElseThrow();
    }

    private void awaitSteps(int steps) {
        Seen.await("made", () -> !last().isBusy() && last().step() == steps, true);
    }

    @Test
    void theRunBeforeIsSeenWhileTheNextIsMade(FxRobot robot) {
        robot.interact(() -> {
            Trainer trainer = trainer();
            Run before = last().run();
            trainer.edit("activation", s -> s.with(Activation.RELU));
            assertThat(last().preparing()).isTrue();
            assertThat(last().run()).isSameAs(before);
            assertThat(last().setup().activation()).isEqualTo(Activation.RELU);
        });
        Seen.await("made", () -> last().preparing(), false);
        assertThat(last().network().layer(1).activation()).isEqualTo(Activation.RELU);
        assertThat(outcomes.stream().map(Outcome::run).distinct()).hasSize(2);
    }

    @Test
    void ofTwoEditsInARowOnlyTheLastGivesARun(FxRobot robot) {
        robot.interact(() -> {
            Trainer trainer = trainer();
            trainer.edit("layers", s -> s.withSizes(List.of(2, 3, 1)));
            trainer.edit("layers", s -> s.withSizes(List.of(2, 4, 1)));
        });
        Seen.await("made", () -> last().preparing(), false);
        assertThat(outcomes.stream().map(o -> o.network().size(1)).distinct()).containsExactly(12, 4);
    }

    @Test
    void trainingWaitsForTheRunThatItIsWishedOf(FxRobot robot) {
        robot.interact(() -> {
            Trainer trainer = trainer();
            trainer.edit("layers", s -> s.withSizes(List.of(2, 3, 1)));
            trainer.train(20);
        });
        awaitSteps(20);
        assertThat(last().network().size(1)).isEqualTo(3);
    }

    @Test
    void whatIsPausedBeforeItBeganMakesNoStep(FxRobot robot) {
        robot.interact(() -> {
            Trainer trainer = trainer();
            trainer.edit("layers", s -> s.withSizes(List.of(2, 3, 1)));
            trainer.train(20);
            trainer.pause();
        });
        awaitSteps(0);
        assertThat(last().network().size(1)).isEqualTo(3);
        assertThat(outcomes).noneMatch(Outcome::training);
    }

    @Test
    void anotherRateIsFollowedFromTheLastStepOn(FxRobot robot) {
        robot.interact(() -> trainer().train(10));
        awaitSteps(10);
        Run before = last().run();
        robot.interact(() -> {
            made.orElseThrow().edit("rate", s -> s.with(s.optimiser(), 0.5));
            assertThat(last().preparing()).isFalse();
            Run next = last().goingOn();
            assertThat(next.history().recipeAt(10).rate())
                    .as("what the diagnosis foretells")
                    .isEqualTo(0.5);
            assertThat(next.history().networkAt(10)).isEqualTo(before.history().networkAt(10));
            made.orElseThrow().train(5);
            assertThat(last().preparing()).isTrue();
            made.orElseThrow().edit("rate", s -> s.with(s.optimiser(), 0.25));
        });
        awaitSteps(10);
        robot.interact(() -> made.orElseThrow().train(5));
        awaitSteps(15);
        assertThat(last().run().recipe().rate()).isEqualTo(0.25);
        assertThat(last().run().history().networkAt(10))
                .isEqualTo(before.history().networkAt(10));
        assertThat(last().run().recipe().training()).isSameAs(before.recipe().training());
    }

    @Test
    void itGoesOnFromAStepOnTheWay(FxRobot robot) {
        robot.interact(() -> trainer().train(10));
        awaitSteps(10);
        Run before = last().run();
        robot.interact(() -> {
            made.orElseThrow().goOnFrom(4, before.history().networkAt(4), 3);
            assertThat(last().run()).isSameAs(before);
        });
        awaitSteps(7);
        assertThat(last().network()).isEqualTo(before.history().networkAt(7));
    }

    @Test
    void undoBringsBackTheRunThatAnEditThrewAway(FxRobot robot) {
        robot.interact(() -> trainer().train(10));
        awaitSteps(10);
        Run trained = last().run();
        robot.interact(() -> {
            made.orElseThrow().travel(4);
            made.orElseThrow().edit("layers", s -> s.withSizes(List.of(2, 3, 1)));
        });
        awaitSteps(0);
        assertThat(made.orElseThrow().past().undoTitle()).hasValue("layers");
        robot.interact(() -> made.orElseThrow().undo());
        awaitSteps(4);
        assertThat(last().run()).isSameAs(trained);
        assertThat(last().setup()).isEqualTo(Setup.opening());
        assertThat(last().network()).isEqualTo(trained.history().networkAt(4));
        robot.interact(() -> made.orElseThrow().redo());
        awaitSteps(0);
        assertThat(last().network().size(1)).isEqualTo(3);
    }

    @Test
    void undoBringsBackWhatAResetOrAContinuationTookAway(FxRobot robot) {
        robot.interact(() -> trainer().train(10));
        awaitSteps(10);
        Run trained = last().run();
        robot.interact(() -> made.orElseThrow().reset());
        awaitSteps(0);
        robot.interact(() -> made.orElseThrow().undo());
        awaitSteps(10);
        assertThat(last().run()).isSameAs(trained);
        robot.interact(() -> made.orElseThrow().goOnFrom(4, trained.history().networkAt(4), 3));
        awaitSteps(7);
        robot.interact(() -> made.orElseThrow().undo());
        awaitSteps(10);
        assertThat(last().run()).isSameAs(trained);
    }

    @Test
    void aFieldThatIsTypedBackHasChangedNothing(FxRobot robot) {
        robot.interact(() -> trainer().train(10));
        awaitSteps(10);
        Run trained = last().run();
        robot.interact(() -> {
            made.orElseThrow().edit("seed", s -> s.withSeed(31));
            made.orElseThrow().edit("seed", s -> s.withSeed(314));
            made.orElseThrow().edit("seed", s -> s.withSeed(3));
        });
        awaitSteps(10);
        assertThat(last().run()).isSameAs(trained);
        assertThat(made.orElseThrow().past().undoTitle()).isEmpty();
    }

    @Test
    void afterAPauseTheLastStepIsSeen(FxRobot robot) {
        robot.interact(() -> trainer().train(1_000_000));
        Seen.await("under way", () -> last().steps() > 100, true);
        robot.interact(() -> made.orElseThrow().pause());
        Seen.await(
                "the last step",
                () -> !last().training()
                        && last().step() == last().run().history().steps()
                        && last().run().history().steps()
                                == made.orElseThrow().watch().steps(),
                true);
    }

    @Test
    void undoBringsBackTheSecondRun(FxRobot robot) {
        robot.interact(() -> trainer()
                .compare(
                        "ReLU",
                        () -> Run.of(Setup.opening().with(Activation.RELU).recipe())));
        Seen.await("compared", () -> !last().isBusy() && last().rival() != null, true);
        Run second = secondRun();
        robot.interact(() -> {
            made.orElseThrow().alone();
            assertThat(last().rival()).isNull();
            made.orElseThrow().undo();
        });
        Seen.await("compared again", () -> last().rival() != null, true);
        assertThat(secondRun()).isSameAs(second);
    }

    @Test
    void whereARunCannotBeMadeTheNextOneStillCan(FxRobot robot) {
        List<String> told = new ArrayList<>();
        List<Run> arrived = new ArrayList<>();
        RunMaker maker = new RunMaker(() -> told.add("failed"));
        Run run = Run.of(Setup.opening().recipe());
        robot.interact(() -> {
            Seen.watchThisThread();
            maker.make(
                    0,
                    () -> {
                        throw new OutOfMemoryError("no memory for this");
                    },
                    arrived::add);
            maker.onceMade(() -> told.add("a wish for nothing"));
        });
        Seen.await("idle", maker::isBusy, false);
        assertThat(told).containsExactly("failed");
        assertThat(Seen.takeThrown())
                .singleElement()
                .satisfies(thrown -> assertThat(thrown).rootCause().hasMessage("no memory for this"));
        robot.interact(() -> maker.make(0, () -> run, arrived::add));
        Seen.await("made", () -> arrived, List.of(run));
        robot.interact(maker::stop);
    }

    @Test
    void afterTheEndNothingArrives(FxRobot robot) {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch through = new CountDownLatch(1);
        List<Run> arrived = new ArrayList<>();
        RunMaker maker = new RunMaker(() -> {});
        Run run = Run.of(Setup.opening().recipe());
        robot.interact(() -> {
            maker.make(
                    0,
                    () -> {
                        begun.countDown();
                        Uninterrupted.await(through);
                        return run;
                    },
                    arrived::add);
            maker.onceMade(() -> arrived.add(run));
            Uninterrupted.await(begun);
            maker.stop();
            through.countDown();
        });
        Seen.await(
                "the end of the thread",
                () -> Thread.getAllStackTraces().keySet().stream()
                        .map(Thread::getName)
                        .noneMatch("training-run"::equals),
                true);
        robot.interact(() -> assertThat(arrived).isEmpty());
    }

    /** Waits although the task is cancelled meanwhile. */
    private static final class Uninterrupted {
        static void await(CountDownLatch latch) {
            boolean isThere = false;
            while (!isThere) {
                try {
                    latch.await();
                    isThere = true;
                } catch (InterruptedException e) {
                    // what is made goes on to its end
                }
            }
        }
    }
}
