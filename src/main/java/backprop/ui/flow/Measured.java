package backprop.ui.flow;

import backprop.flow.Diagnosis;
import backprop.flow.Experiment;
import backprop.flow.Flow;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one seed gave.
 *
 * @param setup what was run
 * @param diagnoses one for each contender
 * @param spared what the output activation that a contender was spared would give; null where there is no such case
 */
record Measured(Setup setup, List<Diagnosis> diagnoses, List<@Nullable Flow> spared) {
    /** About so many weights are drawn and passed for each weight of a contender: its own run and those of the remedies. */
    private static final int RUNS = 9;

    static Measured of(Setup setup) {
        List<Diagnosis> diagnoses = setup.experiments().stream()
                .map(e -> Diagnosis.of(e.run(setup.seed())))
                .toList();
        List<@Nullable Flow> spared = new ArrayList<>();
        for (Experiment experiment : setup.spared()) {
            spared.add(experiment == null ? null : experiment.run(setup.seed()));
        }
        return new Measured(setup, diagnoses, spared);
    }

    /** How many weights a measurement goes through. */
    static long work(Setup setup) {
        return setup.weights() * setup.contenders().size() * RUNS;
    }

    List<Flow> flows() {
        return diagnoses.stream().map(Diagnosis::flow).toList();
    }
}
