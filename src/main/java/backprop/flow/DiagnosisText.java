package backprop.flow;

import backprop.engine.Numerals;

/** A diagnosis in words, made of its numbers. */
final class DiagnosisText {
    private DiagnosisText() {}

    static String of(Diagnosis diagnosis) {
        return diagnosis.kind().word() + " "
                + diagnosis.ratio().stream()
                        .mapToObj(r -> Numerals.scientific(r, 3))
                        .findFirst()
                        .orElse("undefined");
    }
}
