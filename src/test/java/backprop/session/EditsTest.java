package backprop.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import backprop.engine.Activation;
import backprop.engine.Bias;
import backprop.engine.Cell;
import backprop.engine.Loss;
import backprop.engine.Matrix;
import backprop.engine.Networks;
import backprop.engine.Sample;
import backprop.engine.Trace;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EditsTest {
    private static final Lab WORKED = Lab.of(
            "worked",
            Networks.worked(),
            List.of(Networks.workedSample(), new Sample(Matrix.column(1, 2), Matrix.column(3))));

    private static Lab set(Lab lab, Cell cell, double value) {
        return new Edit.SetNumber(cell, value).applyTo(lab);
    }

    @Test
    void aGivenNumberIsSetWhereverItStands() {
        for (Cell cell : List.of(Cell.weight(1, 2, 1), Cell.bias(2, 1), Cell.input(2), Cell.target(1), Cell.rate())) {
            assertThat(set(WORKED, cell, 0.75).get(cell)).isEqualTo(0.75);
        }
        assertThat(set(WORKED, Cell.input(1), 9).samples().get(1))
                .isEqualTo(WORKED.samples().get(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"W1[4,1]", "W3[1,1]", "b1[4]", "x[3]", "y[2]"})
    void aNumberThatIsNotThereIsSaidToBeMissing(String address) {
        Cell cell = Cell.parse(address).orElseThrow();
        assertThatThrownBy(() -> set(WORKED, cell, 1))
                .isInstanceOf(EditException.class)
                .hasMessageContaining("there is no " + cell.unicode());
    }

    @Test
    void whatIsComputedOrNotANumberCannotBeSet() {
        assertThatThrownBy(() -> set(WORKED, Cell.loss(), 1)).hasMessageContaining("computed");
        assertThatThrownBy(() -> set(WORKED, Cell.bias(1, 1), Double.NaN)).hasMessageContaining("finite");
        assertThatThrownBy(() -> set(WORKED, Cell.rate(), 0)).hasMessageContaining("above 0");
    }

    @Test
    void aLossMustTakeEveryTarget() {
        assertThatThrownBy(() -> new Edit.ChooseLoss(Loss.BINARY_CROSS_ENTROPY).applyTo(WORKED))
                .isInstanceOf(EditException.class)
                .hasMessageContaining("sample 2")
                .hasMessageContaining("from 0 to 1");
        Lab fitting = set(new Edit.ChooseSample(1).applyTo(WORKED), Cell.target(1), 1);
        assertThat(new Edit.ChooseLoss(Loss.BINARY_CROSS_ENTROPY)
                        .applyTo(fitting)
                        .network()
                        .loss())
                .isEqualTo(Loss.BINARY_CROSS_ENTROPY);
        assertThatThrownBy(() -> new Edit.ChooseLoss(Loss.CROSS_ENTROPY).applyTo(fitting))
                .hasMessageContaining("sample 1")
                .hasMessageContaining("sum is 1");
    }

    @Test
    void aSampleMustExist() {
        assertThatThrownBy(() -> new Edit.ChooseSample(2).applyTo(WORKED)).hasMessageContaining("no sample 3");
    }

    @Test
    void anUpdateIsOneStepOfDescentAndResetReturnsToTheFirstNumbers() {
        Lab after = new Edit.Update().applyTo(WORKED);
        assertThat(Trace.of(after.network(), after.sample()).loss()).isCloseTo(0.29759908, within(1e-8));
        Lab other = new Edit.ChooseActivation(1, Activation.TANH).applyTo(after);
        Lab reset = new Edit.Reset().applyTo(other);
        assertThat(reset.network().layer(1).activation()).isEqualTo(Activation.TANH);
        for (Cell cell : WORKED.network().parameterCells()) {
            assertThat(reset.get(cell)).isEqualTo(WORKED.get(cell));
        }
    }

    @Test
    void heldBiasesStayInAnUpdateAndBiasesThatGoComeBackAsZeros() {
        Lab held = new Edit.ChooseBias(1, Bias.HELD).applyTo(WORKED);
        Lab updated = new Edit.Update().applyTo(held);
        assertThat(updated.get(Cell.bias(1, 1))).isEqualTo(0.35);
        assertThat(updated.get(Cell.bias(2, 1))).isCloseTo(0.6 - 0.5 * 0.125394, within(1e-6));
        Lab without = new Edit.ChooseBias(1, Bias.NONE).applyTo(updated);
        assertThat(without.network().has(Cell.bias(1, 1))).isFalse();
        assertThat(without.network().parameters()).isEqualTo(10);
        assertThat(new Edit.Reset().applyTo(without).network().layer(1).bias()).isEqualTo(Bias.NONE);
        Lab back = new Edit.ChooseBias(1, Bias.FREE).applyTo(without);
        assertThat(back.get(Cell.bias(1, 1))).isZero();
        assertThat(new Edit.Reset().applyTo(back).get(Cell.bias(1, 1))).isEqualTo(0.35);
        assertThatThrownBy(() -> new Edit.ChooseBias(3, Bias.HELD).applyTo(WORKED))
                .isInstanceOf(EditException.class);
    }

    @Test
    void everyEditHasATitle() {
        assertThat(new Edit.ChooseBias(2, Bias.HELD).title()).isEqualTo("hold the biases of layer 2");
        assertThat(new Edit.SetNumber(Cell.weight(1, 1, 2), 0.9).title()).isEqualTo("set W⁽¹⁾₁,₂ to 0.90");
        assertThat(new Edit.ChooseLoss(Loss.MSE).title()).isEqualTo("change the loss to half squared error");
        assertThat(new Edit.RemoveNeuron(1, 3).title()).isEqualTo("remove neuron 3 of layer 1");
    }
}
