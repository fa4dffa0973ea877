package backprop.session;

import static org.assertj.core.api.Assertions.assertThat;

import backprop.engine.Bias;
import backprop.engine.Cell;
import backprop.engine.GradientCheck;
import backprop.engine.Network;
import backprop.engine.Networks;
import backprop.engine.Step;
import backprop.engine.TextAlgebra;
import backprop.engine.Trace;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The worked example with the biases of a layer held or left out. */
class ChosenBiasTest {
    private static final Lab WORKED = Lab.of("worked", Networks.worked(), List.of(Networks.workedSample()));

    private static Trace trace(Lab lab) {
        return Trace.of(lab.network(), lab.sample(), lab.rate());
    }

    private static String symbols(Trace trace) {
        return trace.steps().stream().map(Step::symbol).collect(Collectors.joining(" "));
    }

    @Test
    void withoutBiasesThereIsNoBAnywhere() {
        Lab lab = new Edit.ChooseBias(1, Bias.NONE).applyTo(WORKED);
        Trace trace = trace(lab);

        assertThat(lab.network().parameters()).isEqualTo(10);
        assertThat(lab.network().parameterCells())
                .doesNotContain(Cell.bias(1, 1))
                .contains(Cell.bias(2, 1));
        assertThat(symbols(trace)).doesNotContain("b^{(1)}").contains("\\partial b^{(2)}");
        assertThat(trace.steps()).hasSize(11);
        assertThat(trace.has(Cell.biasGradient(1, 1))).isFalse();
        assertThat(trace.has(Cell.biasGradient(2, 1))).isTrue();
        assertThat(trace.steps().get(0).equation()).doesNotContain("b");
        assertThat(trace.steps().get(0).code()).isEqualTo("z1 = W1 @ x");
        assertThat(TextAlgebra.plain(trace.explain(Cell.preActivation(1, 1)), Cell::ascii))
                .isEqualTo("W1[1,1]·x[1] + W1[1,2]·x[2]");
        // 0.15·0.05 + 0.20·0.10
        assertThat(trace.text(Cell.preActivation(1, 1))).isEqualTo("0.027500");
        assertThat(GradientCheck.of(lab.network(), lab.sample(), GradientCheck.DEFAULT_STEP)
                        .all())
                .hasSize(10)
                .allSatisfy(r -> assertThat(r.verdict()).isEqualTo(GradientCheck.Verdict.AGREES));
    }

    @Test
    void heldBiasesAreUsedAndHaveAGradientAndNoUpdateMovesThem() {
        Lab lab = new Edit.ChooseBias(1, Bias.HELD).applyTo(WORKED);
        Trace trace = trace(lab);
        Network after = new Edit.Update().applyTo(lab).network();

        assertThat(trace.text(Cell.preActivation(1, 1))).isEqualTo("0.377500");
        assertThat(trace.text(Cell.biasGradient(1, 1))).isEqualTo("0.012103");
        assertThat(lab.network().parameters()).isEqualTo(13);
        assertThat(trace.has(Cell.parse("b1+[1]").orElseThrow())).isFalse();
        assertThat(trace.has(Cell.parse("b2+[1]").orElseThrow())).isTrue();
        assertThat(trace.update().orElseThrow().size()).isEqualTo(10);
        assertThat(after.layer(1).biases()).isEqualTo(WORKED.network().layer(1).biases());
        assertThat(after.layer(1).bias()).isEqualTo(Bias.HELD);
        // 0.60 − 0.5·0.125394
        assertThat(after.get(Cell.bias(2, 1))).isBetween(0.537302, 0.537304);
    }

    @Test
    void whatIsChosenIsUndoneAndStaysOnReset() {
        Session session = new Session(WORKED);
        for (Edit edit :
                List.of(new Edit.ChooseBias(2, Bias.HELD), new Edit.ChooseBias(1, Bias.NONE), new Edit.Update())) {
            session.apply(edit);
        }
        session.apply(new Edit.Reset());
        Network reset = session.frame().lab().network();

        assertThat(reset.layer(1).bias()).isEqualTo(Bias.NONE);
        assertThat(reset.layer(2)).isEqualTo(WORKED.network().layer(2).with(Bias.HELD));
        for (int undone = 0; undone < 4; undone++) {
            session.undo();
        }
        assertThat(session.frame().lab().network()).isEqualTo(WORKED.network());
    }
}
