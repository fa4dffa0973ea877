package backprop.training.data;

import backprop.engine.RandomSource;

/** A source of chance that gives numbers which a test has written down, so that what is made of them can be computed by hand. */
final class Scripted implements RandomSource {
    private final double[] uniforms;
    private final double[] gaussians;
    private int uniformsTaken;
    private int gaussiansTaken;

    private Scripted(double[] uniforms, double[] gaussians) {
        this.uniforms = uniforms;
        this.gaussians = gaussians;
    }

    /** Gives these uniform numbers in turn, over and over. */
    static Scripted uniforms(double... numbers) {
        return new Scripted(numbers, new double[0]);
    }

    /** Gives these normal numbers in turn, over and over. */
    static Scripted normals(double... numbers) {
        return new Scripted(new double[0], numbers);
    }

    /** The same, with normal numbers besides. */
    Scripted andNormals(double... numbers) {
        return new Scripted(uniforms, numbers);
    }

    @Override
    public double uniform() {
        return uniforms[uniformsTaken++ % uniforms.length];
    }

    @Override
    public double gaussian() {
        return gaussians[gaussiansTaken++ % gaussians.length];
    }
}
