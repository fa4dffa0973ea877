package backprop.lesson.slip;

import java.util.Locale;

/** The mistakes that everybody makes once, by the names that the command line gives them too. */
public enum Slip {
    /** σ' left out. */
    SLOPE_MISSING("the slope σ′ is missing"),
    /** σ' taken at a, where it belongs at z. */
    SLOPE_AT_A("the slope is taken at a instead of z"),
    /** σ' applied twice, or once more where the loss has already taken it up. */
    SLOPE_TWICE("the slope is counted twice"),
    /** The wrong sign, of the whole or of one term. */
    SIGN("a sign is turned"),
    /** A row of W where a column belongs, or the other way round. */
    TRANSPOSE("the transpose is missing"),
    /** b left out. */
    BIAS_MISSING("the bias is missing"),
    /** The pre-activation in place of the activation. */
    Z_FOR_A("z in place of a"),
    /** The activation in place of the pre-activation. */
    A_FOR_Z("a in place of z"),
    /** A number of another layer. */
    WRONG_LAYER("a number of another layer"),
    /** A term or a factor that does not belong there. */
    TOO_MUCH("a term or a factor too many"),
    /** One of several terms of the sum left out. */
    PATH_MISSING("one term of the sum is left out"),
    /** The number of another neuron of the same layer. */
    NEIGHBOUR("the number of another neuron"),
    /** Another row or another column of W. */
    WRONG_ROW("another row or column of W"),
    /** a where the slope a (1 − a) belongs, or its other factor. */
    RESIDUAL_TIMES_A("a in place of the slope a (1 − a)"),
    /** σ(−z) in place of σ(z). */
    NEGATED_ARGUMENT("the argument −z in place of z"),
    /** The ½ of the loss, missing or too much. */
    HALF_MISSING("a factor of two, the ½ of the loss"),
    /** A mean where a sum belongs. */
    MEAN("a mean over the outputs instead of their sum"),
    /** W after the update where W before it belongs. */
    UPDATED_WEIGHT("an already updated weight"),
    /** W left out. */
    WEIGHT_MISSING("the weight is missing"),
    /** Intermediate numbers rounded before they were used. */
    ROUNDED_EARLY("rounded too early"),
    /** Digits cut off where one rounds. */
    TRUNCATED("cut off instead of rounded"),
    /** The activation beside δ left out of a gradient. */
    INPUT_MISSING("the incoming activation is missing"),
    /** η left out of an update. */
    RATE_MISSING("the learning rate is missing"),
    /** A factor left out that has no name of its own. */
    FACTOR_MISSING("a factor is missing"),
    /** Stopped before the last operation, such as e⁻ᶻ where 1/(1 + e⁻ᶻ) is asked for. */
    HALF_WAY("the last operations are missing"),
    /** Another operation, such as a quotient upside down. */
    OPERATION("another operation in its place"),
    /** A number of another kind that stands near in the step, such as ℒ for δ. */
    OTHER_QUANTITY("another quantity of the step");

    private final String title;

    Slip(String title) {
        this.title = title;
    }

    /** What it is, in a few words. */
    public String title() {
        return title;
    }

    /** {@code slope-missing}: its name in what the command line prints. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
