package backprop.picture;

import backprop.engine.Quantity;

/**
 * The colours of everything that is drawn. Both themes have the same hues; text reaches the contrast AA of WCAG 2.2 (4.5)
 * on the surface that it stands on, which a test measures.
 *
 * @param dark true for light text on a dark ground
 * @param surface what a picture is drawn on
 * @param text words and numbers
 * @param quiet words that stand back
 * @param faint what is not reached yet
 * @param line thin borders and grid lines
 * @param forward the forward pass
 * @param forwardText the forward pass in words
 * @param backward the backward pass
 * @param backwardText the backward pass in words
 * @param backwardFill what white words of the backward pass stand on
 * @param input fill of an input
 * @param hidden fill of a hidden neuron
 * @param output fill of an output neuron
 * @param loss fill of the loss node
 * @param outline border of a neuron
 * @param onNode text on a neuron
 * @param chip fill of a chip
 * @param accent the focus
 * @param primary what white words on the main button stand on
 * @param good what agrees
 * @param weights formulas: W and b
 * @param activations formulas: z, a and σ
 * @param deltas formulas: δ and gradients
 * @param losses formulas: ℒ
 * @param given formulas: x and y
 * @param slate what pulls down where red or blue pulls up
 */
public record Theme(
        boolean dark,
        Ink surface,
        Ink text,
        Ink quiet,
        Ink faint,
        Ink line,
        Ink forward,
        Ink forwardText,
        Ink backward,
        Ink backwardText,
        Ink backwardFill,
        Ink input,
        Ink hidden,
        Ink output,
        Ink loss,
        Ink outline,
        Ink onNode,
        Ink chip,
        Ink accent,
        Ink primary,
        Ink good,
        Ink weights,
        Ink activations,
        Ink deltas,
        Ink losses,
        Ink given,
        Ink slate) {
    /** Dark on light. */
    public static final Theme LIGHT = new Theme(
            false,
            Ink.of(0xFFFFFF),
            Ink.of(0x17202A),
            Ink.of(0x566573),
            Ink.of(0x8A949E),
            Ink.of(0xD5DBE1),
            Ink.of(0x2E86C1),
            Ink.of(0x1F6A9C),
            Ink.of(0xE74C3C),
            Ink.of(0xC0392B),
            Ink.of(0xC0392B),
            Ink.of(0xAED6F1),
            Ink.of(0xA9DFBF),
            Ink.of(0xF9E79F),
            Ink.of(0xFADBD8),
            Ink.of(0x1C2833),
            Ink.of(0x17202A),
            Ink.of(0xFFFFFF),
            Ink.of(0x2E86C1),
            Ink.of(0x2574A9),
            Ink.of(0x1E8449),
            Ink.of(0x7D5A00),
            Ink.of(0x1B7A43),
            Ink.of(0xC0392B),
            Ink.of(0xA93226),
            Ink.of(0x1F618D),
            Ink.of(0x34495E));

    /** Light on dark. */
    public static final Theme DARK = new Theme(
            true,
            Ink.of(0x1B2129),
            Ink.of(0xE8ECF0),
            Ink.of(0xA9B4BF),
            Ink.of(0x64707B),
            Ink.of(0x39424D),
            Ink.of(0x4FA3DB),
            Ink.of(0x7CBDE8),
            Ink.of(0xEC6A5C),
            Ink.of(0xF1948A),
            Ink.of(0xC0392B),
            Ink.of(0x2A5A7D),
            Ink.of(0x2C6B47),
            Ink.of(0x7A6415),
            Ink.of(0x6E2F2A),
            Ink.of(0xC9D1D9),
            Ink.of(0xFFFFFF),
            Ink.of(0x242B35),
            Ink.of(0x5DADE2),
            Ink.of(0x2574A9),
            Ink.of(0x58D68D),
            Ink.of(0xF0C24B),
            Ink.of(0x66D69A),
            Ink.of(0xF1948A),
            Ink.of(0xF5A79F),
            Ink.of(0x85C1E9),
            Ink.of(0x8FA3B5));

    /** The same theme with other colours of the forward and the backward pass. */
    public Theme withPasses(
            Ink otherForward, Ink otherForwardText, Ink otherBackward, Ink otherBackwardText, Ink otherBackwardFill) {
        return new Theme(
                dark,
                surface,
                text,
                quiet,
                faint,
                line,
                otherForward,
                otherForwardText,
                otherBackward,
                otherBackwardText,
                otherBackwardFill,
                input,
                hidden,
                output,
                loss,
                outline,
                onNode,
                chip,
                accent,
                primary,
                good,
                weights,
                activations,
                deltas,
                losses,
                given,
                slate);
    }

    /** The colour of a quantity in a formula. */
    public Ink of(Quantity quantity) {
        return switch (quantity) {
            case INPUT, TARGET, RATE -> given;
            case WEIGHT, BIAS, UPDATED_WEIGHT, UPDATED_BIAS -> weights;
            case PRE_ACTIVATION, ACTIVATION -> activations;
            case DELTA, WEIGHT_GRADIENT, BIAS_GRADIENT -> deltas;
            case LOSS -> losses;
        };
    }
}
