package backprop.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.encog.engine.network.activation.ActivationTANH;
import org.encog.ml.data.basic.BasicMLData;
import org.encog.ml.data.basic.BasicMLDataSet;
import org.encog.neural.networks.BasicNetwork;
import org.encog.neural.networks.layers.BasicLayer;
import org.encog.neural.networks.training.propagation.back.Backpropagation;

/** The full batch of {@link TrainingBench} in Encog, printed as the other peers print theirs. */
public final class EncogPeer {
    private static final int[] SIZES = {2, 8, 8, 1};
    private static final int POINTS = 300;
    private static final int ROUNDS = 61;
    private static final int PER = 20;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private EncogPeer() {}

    /** Prints the name of the work, microseconds of processor time and the loss after a hundred epochs. */
    public static void main(String[] args) {
        double[][] x = new double[POINTS][2];
        double[][] y = new double[POINTS][1];
        for (int k = 0; k < POINTS; k++) {
            x[k][0] = Math.sin(1 + 3 * k);
            x[k][1] = Math.sin(1 + 3 * k + 7);
            y[k][0] = Math.sin(5 * k) > 0 ? 0.9 : -0.9;
        }
        BasicNetwork network = network();
        // Encog goes down the sum over the points, not the mean.
        Backpropagation training = new Backpropagation(network, new BasicMLDataSet(x, y), 0.03 / POINTS, 0);
        training.setThreadCount(1);
        training.fixFlatSpot(false);
        for (int e = 0; e < 100; e++) {
            training.iteration();
        }
        training.finishTraining();
        double loss = 0;
        for (int k = 0; k < POINTS; k++) {
            double a = network.compute(new BasicMLData(x[k])).getData(0);
            loss += 0.5 * (a - y[k][0]) * (a - y[k][0]) / POINTS;
        }
        System.out.println(String.format(Locale.ROOT, "full %.3f %s", micros(training), loss));
    }

    private static double micros(Backpropagation training) {
        List<Double> times = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            long start = THREADS.getCurrentThreadCpuTime();
            for (int i = 0; i < PER; i++) {
                training.iteration();
            }
            if (round > ROUNDS / 3) {
                times.add((THREADS.getCurrentThreadCpuTime() - start) / 1000.0 / PER);
            }
        }
        return Figures.median(times);
    }

    private static BasicNetwork network() {
        BasicNetwork network = new BasicNetwork();
        for (int l = 0; l < SIZES.length; l++) {
            boolean last = l == SIZES.length - 1;
            network.addLayer(l == 0 ? new BasicLayer(null, true, SIZES[l]) : new BasicLayer(new ActivationTANH(), !last, SIZES[l]));
        }
        network.getStructure().finalizeStructure();
        int t = 0;
        for (int l = 0; l + 1 < SIZES.length; l++) {
            for (int i = 0; i < SIZES[l + 1]; i++) {
                for (int j = 0; j < SIZES[l]; j++) {
                    t++;
                    network.setWeight(l, j, i, 0.5 * Math.sin(t));
                }
                network.setWeight(l, SIZES[l], i, 0);
            }
        }
        return network;
    }
}
