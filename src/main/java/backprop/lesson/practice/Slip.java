package backprop.lesson.practice;

/** The mistakes that everybody makes once. */
public enum Slip {
    /** σ' left out. */
    SLOPE_FORGOTTEN("the slope σ′ is missing"),
    /** σ' taken at a, where it belongs at z. */
    SLOPE_AT_ACTIVATION("the slope is taken at a instead of z"),
    /** σ' applied where the loss has already taken it up. */
    SLOPE_TWICE("the slope is counted twice"),
    /** A row of W where a column belongs. */
    NO_TRANSPOSE("the transpose is missing"),
    /** The wrong sign. */
    SIGN("the sign is turned"),
    /** The ½ of the loss, too much or missing. */
    HALF("a factor of two, the ½ of the loss"),
    /** A mean where a sum belongs. */
    MEAN("a mean over the outputs instead of their sum"),
    /** W after the update where W before it belongs. */
    UPDATED_WEIGHT("an already updated weight"),
    /** One of several terms of the sum left out. */
    PATH_LEFT_OUT("one path is left out"),
    /** The pre-activation in place of the activation. */
    Z_FOR_A("z in place of a"),
    /** The activation of another layer. */
    WRONG_LAYER("the activation of another layer"),
    /** b left out. */
    BIAS_FORGOTTEN("the bias is missing"),
    /** The activation beside δ left out of a gradient. */
    INPUT_FORGOTTEN("the incoming activation is missing"),
    /** η left out of an update. */
    RATE_FORGOTTEN("the learning rate is missing"),
    /** Intermediate numbers rounded before they were used. */
    ROUNDED_EARLY("rounded too early");

    private final String title;

    Slip(String title) {
        this.title = title;
    }

    /** What it is, in a few words. */
    public String title() {
        return title;
    }
}
