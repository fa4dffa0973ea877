package backprop.lesson.slip;

import backprop.engine.Activation;
import backprop.engine.Cell;
import backprop.engine.Loss;
import backprop.engine.Quantity;
import backprop.engine.Trace;
import backprop.lesson.slip.Misstep.Likelihood;
import backprop.lesson.text.Calculation;
import backprop.lesson.text.CalculationException;
import backprop.lesson.text.Term;
import backprop.lesson.text.TraceNames;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** What is said to somebody who slipped. */
public final class SlipWords {
    private static final String TWICE = "Twice too large. A factor of two is in there once too often.";
    /** Slips after which there is nothing smaller to ask. */
    private static final Set<Slip> NOTHING_SMALLER = EnumSet.of(Slip.ROUNDED_EARLY, Slip.TRUNCATED, Slip.OPERATION);

    private final Trace trace;
    private final Optional<Cell> asked;
    private final Misstep step;

    private SlipWords(Trace trace, Optional<Cell> asked, Misstep step) {
        this.trace = trace;
        this.asked = asked;
        this.step = step;
    }

    /**
     * What happened, in a sentence or two.
     *
     * @param asked the address of the number that was asked for, if it has one
     */
    public static String says(Misstep step, Optional<Cell> asked, Trace trace) {
        return new SlipWords(trace, asked, step).says();
    }

    /** The same as part of a sentence: {@code x₂ in the place of x₁}. */
    public static String phrase(Misstep step, Optional<Cell> asked, Trace trace) {
        return new SlipWords(trace, asked, step).phrase();
    }

    /** The part that went wrong, to be worked out by itself; nothing where that would be the question again. */
    public static Optional<Calculation> next(Misstep step, Optional<Cell> asked, Trace trace) {
        if (NOTHING_SMALLER.contains(step.slip()) || step.likelihood() == Likelihood.NEAR) {
            return Optional.empty();
        }
        if (step.was().names().isEmpty()
                || asked.map(Lines::name).filter(step.was()::equals).isPresent()) {
            return Optional.empty();
        }
        Term part = step.slip() == Slip.HALF_MISSING || step.slip() == Slip.MEAN || step.slip() == Slip.SIGN
                ? residual(step, asked, trace)
                : first(step);
        boolean isWhole =
                asked.map(c -> new Lines(trace).of(c)).filter(part::equals).isPresent();
        return isWhole ? Optional.empty() : readable(part, trace);
    }

    /** Of all numbers of a kind that were taken wrong, the first. */
    private static Term first(Misstep step) {
        String kind = switch (step.slip()) {
            case WRONG_ROW, TRANSPOSE, UPDATED_WEIGHT, WEIGHT_MISSING -> "W\\d.*";
            case Z_FOR_A, WRONG_LAYER -> "[ax]\\d*\\[.*";
            default -> "";
        };
        return step.became().isEmpty()
                ? step.was()
                : step.was().names().stream()
                        .filter(n -> n.matches(kind))
                        .findFirst()
                        .map(Term::of)
                        .orElse(step.was());
    }

    /** A wrong factor or sign of an error comes in where the loss does. */
    private static Term residual(Misstep step, Optional<Cell> asked, Trace trace) {
        Optional<Cell> error = step.inside().or(() -> asked).filter(c -> c.quantity() == Quantity.DELTA);
        int depth = trace.network().depth();
        return error.filter(c -> c.layer() == depth)
                .map(c -> new Lines(trace).residual(c.row()))
                .orElseGet(() -> error.isPresent() ? Lines.name(Cell.delta(depth, 1)) : step.was());
    }

    private static Optional<Calculation> readable(Term part, Trace trace) {
        try {
            Calculation calculation = Calculation.read(Spelling.typed(part));
            calculation.value(TraceNames.of(trace));
            return Optional.of(calculation);
        } catch (CalculationException e) {
            return Optional.empty();
        }
    }

    private String says() {
        String place = step.inside()
                .filter(c -> asked.isEmpty() || !asked.get().equals(c))
                .map(c -> "In " + c.unicode() + ", ")
                .orElse("");
        String turned = step.turned() ? " The sign is turned besides." : "";
        String sentence = sentence();
        return place.isEmpty() ? sentence + turned : place + inside(sentence) + turned;
    }

    /** A sentence that goes on where another has begun; a symbol keeps its letter. */
    private static String inside(String sentence) {
        return sentence.matches("(?s)([A-Z][a-z]|A ).*")
                ? Character.toLowerCase(sentence.charAt(0)) + sentence.substring(1)
                : sentence;
    }

    private String was() {
        return Spelling.ofBook(step.was(), trace);
    }

    private String became() {
        return step.became().map(t -> Spelling.ofBook(t, trace)).orElse("");
    }

    private Optional<Quantity> quantity() {
        return step.inside().or(() -> asked).map(Cell::quantity);
    }

    private boolean is(Quantity quantity) {
        return quantity().filter(q -> q == quantity).isPresent();
    }

    private boolean isWholeLine() {
        return step.inside().isEmpty() && asked.isPresent();
    }

    /** One number in the place of another, and neither is too long to be read. */
    private boolean isOneForOther() {
        return step.became().isPresent() && step.was() instanceof Term.Name;
    }

    private boolean isAskedItself() {
        return asked.map(Lines::name).filter(step.was()::equals).isPresent();
    }

    private String inPlace(String why) {
        return isAskedItself()
                ? "That is " + became() + ", " + why + "."
                : became() + " stands where " + was() + " belongs, " + why + ".";
    }

    private String sentence() {
        return switch (step.slip()) {
            case SLOPE_MISSING -> slopeMissing();
            case SLOPE_AT_A -> "The slope is taken at a. It belongs at z" + slopeName() + ".";
            case SLOPE_TWICE ->
                new Lines(trace).isShortcut() && is(Quantity.DELTA) && isOutput()
                        ? "The slope is in there. With this loss δ = a − y has already taken it up."
                        : "The slope is in there twice. It belongs in once" + slopeName() + ".";
            case RESIDUAL_TIMES_A -> became() + " is not the slope. " + slopeForm();
            case SIGN -> sign();
            case TRANSPOSE -> transpose();
            case BIAS_MISSING ->
                asked.isPresent()
                        ? "The bias " + was() + " is missing."
                        : "The biases are missing: " + was() + " of them.";
            case Z_FOR_A ->
                isOneForOther()
                        ? inPlace("before the activation instead of after it")
                        : step.was() instanceof Term.Call
                                ? "That is z: the activation is still to be applied."
                                : "There z stands where a belongs: the activation is missing.";
            case A_FOR_Z -> inPlace("after the activation instead of before it");
            case WRONG_LAYER -> wrongLayer();
            case PATH_MISSING -> pathMissing();
            case TOO_MUCH -> "There is a factor too many: " + became() + ".";
            case NEIGHBOUR -> inPlace("the number of another neuron");
            case WRONG_ROW -> wrongRow();
            case NEGATED_ARGUMENT -> "The argument has the wrong sign: −z in place of z.";
            case HALF_MISSING -> half();
            case MEAN -> mean();
            case UPDATED_WEIGHT ->
                step.likelihood() == Likelihood.NEAR
                        ? "That number is of the pass after the update. This one is of the pass before it."
                        : "That is W after the update. The whole backward pass uses the weights of the forward pass.";
            case WEIGHT_MISSING ->
                step.became().isPresent()
                        ? "All weights are missing. Each number is multiplied by the weight on its way."
                        : "The weight " + was() + " is missing. What goes over an edge is multiplied by its weight.";
            case ROUNDED_EARLY -> "Close: operands were rounded before they were used. Keep all digits until the end.";
            case TRUNCATED -> "Close: operands were cut off before they were used. Keep all digits until the end.";
            case INPUT_MISSING -> inputMissing();
            case RATE_MISSING -> "The learning rate η is missing.";
            case FACTOR_MISSING -> "A factor is missing: " + was() + ".";
            case HALF_WAY ->
                step.became().isPresent()
                        ? "That is " + became() + ", which is not the end. There is more to do: " + was() + "."
                        : "The last operation is missing" + (is(Quantity.LOSS) ? ": the square." : ": " + was() + ".");
            case OPERATION, OTHER_QUANTITY -> "That is " + became() + ". What is asked for is " + was() + ".";
        };
    }

    private boolean isOutput() {
        return step.inside()
                .or(() -> asked)
                .filter(c -> c.layer() == trace.network().depth())
                .isPresent();
    }

    private String slopeName() {
        return step.was() instanceof Term.Name name && name.name().startsWith("slope") ? ": " + was() : "";
    }

    private String slopeMissing() {
        if (step.was() instanceof Term.Product) {
            return "The slopes are missing, here and in the layer after: " + was() + ".";
        }
        String missing = "The slope is missing: this unit’s own " + (slopeName().isEmpty() ? "slope" : was())
                + " still has to scale it.";
        if (!isWholeLine() || step.turned() || !is(Quantity.DELTA)) {
            return missing;
        }
        Cell error = asked.orElseThrow();
        String before =
                isOutput() ? "∇ₐℒ" : "∂ℒ/∂" + error.as(Quantity.ACTIVATION).unicode();
        return "That is " + before + " alone. " + missing;
    }

    private String slopeForm() {
        Activation activation =
                slopeLayer().map(l -> trace.network().layer(l).activation()).orElse(Activation.SIGMOID);
        if (activation == Activation.TANH) {
            return "That of tanh is 1 − a².";
        }
        return activation == Activation.SIGMOID
                ? "That of a sigmoid is a (1 − a), both factors."
                : "It is " + was() + ".";
    }

    private Optional<Integer> slopeLayer() {
        String digits = step.was().names().stream().findFirst().orElse("").replaceAll("^\\D+(\\d+).*$", "$1");
        return digits.matches("\\d{1,4}") ? Optional.of(Integer.valueOf(digits)) : Optional.empty();
    }

    private String sign() {
        if (isOneForOther() && !step.became().equals(Optional.of(new Term.Negative(step.was())))) {
            return became() + " stands where " + was() + " belongs: a sign is turned in it.";
        }
        boolean whole = step.became()
                .filter(t -> t.equals(new Term.Negative(step.was())))
                .isPresent();
        if (asked.filter(c -> c.quantity().isUpdated()).isPresent() && !whole) {
            return "That goes up the hill: the update subtracts η times the gradient.";
        }
        if (!whole || !isWholeOfItsLine()) {
            return "One sign is turned: that of " + was() + ".";
        }
        String residual = is(Quantity.DELTA) && isOutput() ? " δ takes a − y, the output minus the target." : "";
        return "The size is right, the sign is turned." + residual;
    }

    /** Whether what was done wrong is all of the line of a number or, where that has no address, of what was asked for. */
    private boolean isWholeOfItsLine() {
        Optional<Cell> cell = step.inside().or(() -> asked);
        return cell.isPresent()
                ? step.was().equals(new Lines(trace).of(cell.get()))
                : step.became()
                        .filter(t -> t.value(TraceNames.of(trace)) == step.value())
                        .isPresent();
    }

    private String transpose() {
        if (isOneForOther()) {
            return inPlace("row and column swapped");
        }
        return is(Quantity.DELTA)
                ? "That takes a row of W. Backward, neuron j collects column j: W transposed."
                : "That takes a column of W. Forward, neuron i reads row i of W.";
    }

    private String wrongLayer() {
        if (isOneForOther()) {
            return inPlace("a number of another layer");
        }
        return step.was() instanceof Term.Literal
                ? "There is one layer too many or too few: the exponent is " + was() + "."
                : "That takes the activations of another layer.";
    }

    private String pathMissing() {
        boolean isOutput = is(Quantity.DELTA)
                && step.was() instanceof Term.Name name
                && name.name().startsWith("a" + trace.network().depth());
        if (isOutput) {
            return "The output is missing: an error is output minus target.";
        }
        boolean isTarget = step.was().names().stream().allMatch(n -> n.startsWith("y"));
        if (isTarget) {
            return "The target is missing: an error is output minus target.";
        }
        return is(Quantity.DELTA)
                ? "One path is left out: " + was() + ". Every way on which this unit moves the loss counts."
                : "One term of the sum is missing: " + was() + ".";
    }

    private String wrongRow() {
        return isOneForOther()
                ? inPlace("another row or column")
                        + " The row of a weight says where it leads to, the column where it comes from."
                : "That takes another " + (is(Quantity.DELTA) ? "column" : "row") + " of W. "
                        + (is(Quantity.DELTA)
                                ? "What comes back to neuron j has passed column j."
                                : "Neuron i reads row i.");
    }

    private boolean isTwice() {
        double exact = asked.map(trace::value).orElse(0.0);
        return Math.abs(step.value()) > Math.abs(exact);
    }

    private String half() {
        if (asked.isEmpty()) {
            return "A factor of two is missing.";
        }
        if (!new Lines(trace).isSquare()) {
            return isTwice()
                    ? "Twice too large. Nothing doubles it."
                    : "Half of it. This loss has no ½ in front of it.";
        }
        boolean isHalf = trace.network().loss() == Loss.MSE;
        if (asked.filter(c -> c.quantity().isUpdated()).isPresent()) {
            return "The gradient has a factor of two too many or too few. "
                    + (isHalf
                            ? "The 2 of the square meets the ½ of the loss."
                            : "The 2 of the square stays, since no ½ meets it.");
        }
        if (is(Quantity.LOSS)) {
            return !isTwice()
                    ? "There is one ½ too many."
                    : isHalf ? "Twice too large: the ½ in front of the square is missing." : TWICE;
        }
        if (!isHalf) {
            return isTwice() ? TWICE : "Half of it. The 2 that comes down from the square is missing.";
        }
        return isTwice()
                ? "Twice too large. With ℒ = ½‖a − y‖² the 2 of the square meets the ½."
                : "Half of it. The ½ of the loss has already met the 2 of the square.";
    }

    private String mean() {
        return trace.network().loss() == Loss.MEAN_SQUARED_ERROR
                ? "Here ℒ is a mean over the outputs: divide by their number, once."
                : "That belongs to a mean over the outputs. Here ℒ is a sum over them.";
    }

    private String inputMissing() {
        if (step.was() instanceof Term.Sum) {
            return "All activations are missing. Each weight is multiplied by what comes in over it.";
        }
        boolean isGradient = is(Quantity.WEIGHT_GRADIENT);
        if (!isGradient) {
            return "A factor is missing: " + was() + ".";
        }
        Cell gradient = step.inside().or(() -> asked).orElseThrow();
        String error = Cell.delta(gradient.layer(), gradient.row()).unicode();
        String lead = isWholeLine() ? "That is " + error + " alone, which is the gradient of the bias. " : "";
        return lead + "The activation is missing: a weight’s gradient is " + error + " times " + was() + ".";
    }

    private String phrase() {
        String place = step.inside()
                .filter(c -> asked.isEmpty() || !asked.get().equals(c))
                .map(c -> " in " + c.unicode())
                .orElse("");
        boolean short1 = isOneForOther() && !isAskedItself();
        return (short1 ? became() + " in the place of " + was() : step.slip().title()) + place;
    }
}
