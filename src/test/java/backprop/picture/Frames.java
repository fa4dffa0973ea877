package backprop.picture;

import backprop.document.Examples;
import backprop.document.NetworkDocument;
import backprop.engine.Activation;
import backprop.engine.Layer;
import backprop.engine.Loss;
import backprop.engine.Matrix;
import backprop.engine.Network;
import backprop.engine.Sample;
import backprop.session.Frame;
import backprop.session.Granularity;
import backprop.session.Lab;
import backprop.session.Playhead;
import backprop.session.Session;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Frames for tests of pictures. */
public final class Frames {
    private Frames() {}

    /** The lab of an example that is bundled. */
    public static Lab example(String name) {
        NetworkDocument document = Examples.read(name);
        return Lab.of(name, document.network(), document.samples());
    }

    /** A lab of layers of these sizes, sigmoid and mse, with seeded weights. */
    public static Lab sized(int... sizes) {
        return of(Activation.SIGMOID, Activation.SIGMOID, Loss.MSE, sizes);
    }

    /** A lab of layers of these sizes with seeded weights, and a target that every loss takes. */
    public static Lab of(Activation hidden, Activation output, Loss loss, int... sizes) {
        SplittableRandom random = new SplittableRandom(sizes.length);
        List<Layer> layers = new ArrayList<>();
        for (int l = 1; l < sizes.length; l++) {
            layers.add(new Layer(
                    numbers(random, sizes[l], sizes[l - 1]),
                    numbers(random, sizes[l], 1),
                    l == sizes.length - 1 ? output : hidden));
        }
        double[] target = new double[sizes[sizes.length - 1]];
        target[0] = 1;
        Sample sample = new Sample(numbers(random, sizes[0], 1), Matrix.column(target));
        return Lab.of("seeded", new Network(layers, loss), List.of(sample));
    }

    private static Matrix numbers(SplittableRandom random, int rows, int columns) {
        return Matrix.zero(rows, columns).map(zero -> 2 * random.nextDouble() - 1);
    }

    /** The frame after so many whole steps. */
    public static Frame after(Lab lab, int steps) {
        Session session = new Session(lab);
        session.seek(Playhead.after(steps));
        return session.frame();
    }

    /** Every frame of a pass, from before the first step to the end. */
    public static List<Frame> all(Lab lab, Granularity granularity) {
        Session session = new Session(lab);
        session.stepBy(granularity);
        List<Frame> frames = new ArrayList<>(List.of(session.frame()));
        Playhead end = Playhead.end(session.frame().trace());
        while (!session.frame().playhead().equals(end)) {
            session.forward();
            frames.add(session.frame());
        }
        return frames;
    }
}
