package backprop.picture.chart;

import backprop.engine.Activation;
import backprop.picture.Ink;
import backprop.picture.Theme;

/** The colour of each activation in a chart. */
public final class ActivationInks {
    private static final double LIGHTER_ON_DARK = 0.14;

    private ActivationInks() {}

    /** The colour of an activation: one hue in both themes, a little lighter on a dark ground. */
    public static Ink of(Activation activation, Theme theme) {
        Ink ink = Ink.of(rgb(activation));
        return theme.dark() ? ink.towards(Ink.of(0xFFFFFF), LIGHTER_ON_DARK) : ink;
    }

    private static int rgb(Activation activation) {
        return switch (activation) {
            case IDENTITY -> 0x7F8C9A;
            case SIGMOID -> 0xE74C3C;
            case TANH -> 0x8E5BC0;
            case RELU -> 0x2ECC71;
            case LEAKY_RELU -> 0x17A2A2;
            case ELU -> 0xB5A51B;
            case GELU -> 0x2E86C1;
            case SILU -> 0xE8862A;
            case SOFTPLUS -> 0xD6589F;
            case SOFTMAX -> 0x8D6748;
        };
    }
}
