package backprop.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import backprop.engine.Activation;
import backprop.engine.Cell;
import backprop.engine.Layer;
import backprop.engine.Loss;
import backprop.engine.Matrix;
import backprop.engine.Network;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RunTest {
    static Stream<Optimiser> optimisers() {
        return Stream.of(new Optimiser.Sgd(), Optimiser.Momentum.USUAL, Optimiser.RmsProp.USUAL, Optimiser.Adam.USUAL);
    }

    private static Network after(Recipe recipe, int steps) {
        Run run = Run.of(recipe);
        run.advance(steps);
        return run.progress().network();
    }

    @ParameterizedTest
    @MethodSource("optimisers")
    void anyStepIsTheVeryNetworkThatAFreshRunHasThere(Optimiser optimiser) {
        Recipe recipe = Trainings.small().with(optimiser).withDecay(1e-3);
        Run run = Run.of(recipe);
        run.advance(20_000);
        for (int step : new int[] {0, 1, 15, 16, 17, 4321, 9_999, 19_999, 20_000}) {
            assertThat(run.history().networkAt(step)).as("step " + step).isEqualTo(after(recipe, step));
        }
    }

    @Test
    void aBatchOfAllIsAFullBatch() {
        Recipe recipe = Trainings.small().withBatch(Recipe.ALL);
        assertThat(after(recipe.withBatch(23), 50)).isEqualTo(after(recipe, 50));
        assertThat(after(recipe.withBatch(1000), 50)).isEqualTo(after(recipe, 50));
    }

    @Test
    void anotherSeedIsAnotherOrder() {
        assertThat(after(Trainings.small().withSeed(1), 50))
                .isEqualTo(after(Trainings.small().withSeed(1), 50));
        assertThat(after(Trainings.small().withSeed(1), 50))
                .isNotEqualTo(after(Trainings.small().withSeed(2), 50));
    }

    @Test
    void aBranchWithTheSameRecipeIsTheSameRun() {
        Recipe recipe = Trainings.small();
        Run run = Run.of(recipe);
        run.advance(300);
        Run branch = run.branch(137, recipe);
        branch.advance(300 - 137);
        assertThat(branch.progress().network()).isEqualTo(run.progress().network());
        assertThat(branch.history().loss().values())
                .isEqualTo(run.history().loss().values());
        assertThat(branch.history().networkAt(60)).isEqualTo(run.history().networkAt(60));
    }

    @Test
    void aBranchFollowsItsOwnRecipeFromItsStepOn() {
        Run run = Run.of(Trainings.small());
        run.advance(300);
        Recipe other = Trainings.small().with(new Optimiser.Sgd()).withRate(0.5);
        Run branch = run.branch(100, other);
        branch.advance(100);
        assertThat(branch.history().recipeAt(99)).isEqualTo(run.recipe());
        assertThat(branch.history().recipeAt(100)).isEqualTo(other);
        assertThat(branch.history().networkAt(100)).isEqualTo(run.history().networkAt(100));
        assertThat(branch.history().networkAt(101)).isNotEqualTo(run.history().networkAt(101));
        assertThat(branch.history().networkAt(200)).isEqualTo(branch.progress().network());
    }

    @Test
    void anotherOptimiserForgetsAndCountsItsStepsAnew() {
        Run run = Run.of(Trainings.small().with(Optimiser.Momentum.USUAL));
        run.advance(50);
        Run branch = run.branch(50, Trainings.small());
        branch.advance(1);
        double[] before = run.history().networkAt(50).layer(1).weights().toArray()[0];
        double[] after = branch.history().networkAt(51).layer(1).weights().toArray()[0];
        // The first step of Adam is η whatever the gradient.
        assertThat(Math.abs(after[0] - before[0])).isBetween(0.0099, 0.0101);
    }

    @Test
    void aRunStopsBeforeTheFirstNumberThatIsNotFinite() {
        Network network = Trainings.network(List.of(2, 4, 1), Activation.IDENTITY, Activation.IDENTITY, Loss.MSE);
        Run run = Run.of(Recipe.of(network, Trainings.samples(10, 2, 1, 3)).withRate(1e6));
        int made = run.advance(1000);
        assertThat(made).isLessThan(1000);
        assertThat(run.progress().isStopped()).isTrue();
        assertThat(Arrays.stream(run.history().loss().values())).allMatch(Double::isFinite);
        assertThat(run.advance(10)).isZero();
        assertThat(run.history().loss().values()).hasSize(made);
    }

    /**
     * By hand: z1 = −10⁴, a1 = 0, a2 = b2 = 10¹⁵⁰ = δ2; on its way back 10³⁰⁰·10¹⁵⁰ is no double, but the slope e⁻¹⁰⁰⁰⁰ makes 0
     * of it. So b2 alone moves, to 10¹⁵⁰ − ½·10¹⁵⁰.
     */
    @Test
    void aRunGoesOnWhereOnlyTheWayToAGradientIsBeyondDoubles() {
        Network network = new Network(
                List.of(
                        new Layer(Matrix.column(-1e4), Matrix.column(0), Activation.SILU),
                        new Layer(Matrix.column(1e300), Matrix.column(1e150), Activation.IDENTITY)),
                Loss.MSE);
        Samples one = Samples.of(new double[][] {{1}}, new double[][] {{0}});
        Run run = Run.of(Recipe.of(network, one).with(new Optimiser.Sgd()).withRate(0.5));
        assertThat(run.step()).isTrue();
        Network after = run.progress().network();
        assertThat(after.get(Cell.weight(1, 1, 1))).isEqualTo(-1e4);
        assertThat(after.get(Cell.weight(2, 1, 1))).isEqualTo(1e300);
        assertThat(after.get(Cell.bias(2, 1))).isEqualTo(5e149);
    }

    @Test
    void anInterruptedThreadMakesNoStep() {
        Run run = Run.of(Trainings.small());
        Thread.currentThread().interrupt();
        assertThat(run.advance(10)).isZero();
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void theFutureIsNotKnown() {
        Run run = Run.of(Trainings.small());
        run.advance(5);
        assertThatThrownBy(() -> run.history().networkAt(6)).hasMessageContaining("from 0 to 5");
        assertThatThrownBy(() -> run.branch(-1, run.recipe())).hasMessageContaining("from 0 to 5");
    }

    @Test
    void aStepAtATimeIsTheSameRun() {
        Run run = Run.of(Trainings.small());
        assertThat(run.step()).isTrue();
        assertThat(run.step()).isTrue();
        assertThat(run.history().steps()).isEqualTo(2);
        assertThat(run.progress().network()).isEqualTo(after(Trainings.small(), 2));
    }

    /** Networks are kept at every sixteenth step; one in between is made from the last before it. */
    @Test
    void everySixteenthNetworkIsKept() {
        Run run = Run.of(Trainings.small());
        run.advance(40);
        assertThat(run.history().distance()).isEqualTo(16);
        assertThat(run.history().keptBefore(40)).isEqualTo(32);
        assertThat(run.history().keptBefore(32)).isEqualTo(16);
        assertThat(run.history().keptBefore(1)).isZero();
        assertThat(run.history().keptBefore(0)).isEqualTo(-1);
    }

    /** A worker of another thread sees the last step that was asked for, and the next after that. */
    @Test
    void progressIsThatOfTheLastAsking() {
        Run run = Run.of(Trainings.small());
        List<Integer> seen = new ArrayList<>();
        run.advance(4, loss -> seen.add(run.progress().step()));
        assertThat(seen).containsExactly(0, 1, 2, 3);
        assertThat(run.progress().step()).isEqualTo(4);
    }

    @Test
    void aRecipeIsKnownForStepsThatWereMade() {
        Run run = Run.of(Trainings.small());
        run.advance(5);
        assertThat(run.history().recipeAt(5)).isEqualTo(run.recipe());
        assertThatThrownBy(() -> run.history().recipeAt(6)).hasMessageContaining("from 0 to 5");
        assertThatThrownBy(() -> run.history().recipeAt(-1)).hasMessageContaining("from 0 to 5");
    }

    @Test
    void aBranchKeepsTheShape() {
        Run run = Run.of(Trainings.small());
        run.advance(5);
        Network other = Trainings.network(List.of(2, 5, 5, 1), Activation.TANH, Activation.SIGMOID, Loss.MSE);
        assertThatThrownBy(() -> run.branch(3, Trainings.small().withStart(other)))
                .hasMessage("expected a 2-5-4-1 network, found 2-5-5-1");
    }

    @Test
    void samplesAreCopied() {
        double[][] x = {{1, 2}};
        double[][] y = {{3}};
        Samples samples = Samples.of(x, y);
        x[0][0] = 9;
        y[0][0] = 9;
        samples.input(0)[1] = 9;
        samples.target(0)[0] = 9;
        assertThat(samples.input(0)).containsExactly(1, 2);
        assertThat(samples.target(0)).containsExactly(3);
    }
}
