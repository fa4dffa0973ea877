package backprop.export;

import static org.assertj.core.api.Assertions.assertThat;

import backprop.Locales;
import backprop.engine.Activation;
import backprop.engine.Initialiser;
import backprop.engine.Loss;
import backprop.flow.Experiment;
import backprop.flow.Flow;
import backprop.flow.Sizes;
import backprop.flow.Summary;
import backprop.flow.Sweep;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class FlowExportTest {
    private static final Experiment SIGMOID = Experiment.classic(Activation.SIGMOID);
    private static final Experiment RELU = Experiment.classic(Activation.RELU);

    @Test
    void everyScriptComesToTheNumbersOfTheLab(@TempDir Path folder) throws IOException, InterruptedException {
        List<Flow> flows = new ArrayList<>();
        for (Activation activation : Activation.values()) {
            flows.add(Experiment.classic(activation).run(42));
            flows.add(Experiment.classic(activation)
                    .withSizes(Sizes.parse("4-9-8-3"))
                    .withBias(true)
                    .run(4294967295L));
        }
        for (Initialiser initialiser : Initialiser.examples()) {
            flows.add(RELU.withOutput(Activation.IDENTITY)
                    .withInitialiser(initialiser)
                    .run(7));
        }
        for (Loss loss : Loss.values()) {
            for (Activation output : Experiment.outputsFor(loss, 3)) {
                flows.add(SIGMOID.withSizes(List.of(3, 5, 3))
                        .withLoss(loss, output)
                        .run(3));
            }
        }
        flows.add(SIGMOID.withSizes(List.of(2, 1)).run(0));
        Scripts.assertRun("numpy", flows.stream().map(FlowScript::of).toList(), folder);
    }

    @ParameterizedTest
    @FieldSource("backprop.Locales#OTHERS")
    void theTextsAreTheSameInEveryLocale(String tag) throws Exception {
        Flow flow = SIGMOID.run(42);

        assertThat(Locales.in(tag, () -> FlowScript.of(flow))).isEqualTo(FlowScript.of(flow));
        assertThat(Locales.in(tag, () -> FlowCsv.ofFlows(List.of(flow)))).isEqualTo(FlowCsv.ofFlows(List.of(flow)));
    }

    @Test
    void aWrongNumberIsNoticed(@TempDir Path folder) throws IOException, InterruptedException {
        String script = FlowScript.of(SIGMOID.run(42));
        assertThat(script).contains("7.0029959869");
        Files.writeString(folder.resolve("wrong.py"), script.replace("7.0029959869", "7.0029958869"));
        Programs.Ending ending = Programs.run(
                folder,
                List.of(
                        Scripts.python("numpy", folder),
                        folder.resolve("wrong.py").toString()));
        assertThat(ending.code()).isEqualTo(1);
        assertThat(ending.text()).contains("layer 1: |delta| = 7.002996e-05").contains("AssertionError");
    }

    @Test
    void theTableHasARowForEachLayer() {
        String csv = FlowCsv.ofFlows(List.of(SIGMOID.run(42), RELU.run(42)));
        List<String> lines = csv.lines().toList();
        assertThat(lines).hasSize(13);
        assertThat(lines.get(0))
                .isEqualTo("sizes,activation,output,initialiser,bias,loss,seed,layer,neurons,delta_norm,dW_norm,"
                        + "dead_units,saturated_units,by_weights,by_slope");
        assertThat(lines.get(1))
                .startsWith("10-20-20-20-20-20-1,sigmoid,sigmoid,xavier,false,mse,42,1,20,7.0029959869");
        assertThat(lines.get(12)).isEqualTo("10-20-20-20-20-20-1,relu,relu,xavier,false,mse,42,6,1,0.0,0.0,1,0,,");
        assertThat(lines).allMatch(line -> line.chars().filter(c -> c == ',').count() == 14);
        assertThat(csv).endsWith("\r\n");
    }

    @Test
    void soHasTheTableOfManySeeds() throws InterruptedException {
        List<Summary> summaries =
                new Sweep(List.of(RELU), 42, 2).run(1, () -> false, soFar -> {}).orElseThrow();
        List<String> lines = FlowCsv.ofSummaries(summaries).lines().toList();
        assertThat(lines).hasSize(7);
        assertThat(lines.get(0)).endsWith("seeds,dead_runs,layer,q1,median,q3,alive_q1,alive_median,alive_q3");
        assertThat(lines).allMatch(line -> line.chars().filter(c -> c == ',').count() == 14);
        assertThat(lines.get(1)).startsWith("10-20-20-20-20-20-1,relu,relu,xavier,false,mse,2,");
    }
}
