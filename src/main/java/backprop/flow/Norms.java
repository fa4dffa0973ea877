package backprop.flow;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** ‖δ⁽ˡ⁾‖ of the seeds so far of one experiment. */
final class Norms {
    private final Experiment experiment;
    private final double[][] byLayer;
    private int size;

    Norms(Experiment experiment, int count) {
        this.experiment = experiment;
        this.byLayer = new double[experiment.depth()][count];
    }

    Experiment experiment() {
        return experiment;
    }

    void add(double[] norms) {
        for (int l = 0; l < norms.length; l++) {
            byLayer[l][size] = norms[l];
        }
        size++;
    }

    Summary summary() {
        int dead = (int)
                Arrays.stream(byLayer[0], 0, size).filter(norm -> norm == 0).count();
        List<LayerSummary> layers = new ArrayList<>();
        for (int l = 1; l <= byLayer.length; l++) {
            double[] all = Arrays.copyOf(byLayer[l - 1], size);
            double[] alive = new double[size - dead];
            int next = 0;
            for (int k = 0; k < size; k++) {
                if (byLayer[0][k] != 0) {
                    alive[next] = all[k];
                    next++;
                }
            }
            Optional<Quartiles> ofAlive = next == 0 ? Optional.empty() : Optional.of(Quartiles.of(alive));
            layers.add(new LayerSummary(l, Quartiles.of(all), ofAlive));
        }
        return new Summary(experiment, size, dead, layers);
    }
}
