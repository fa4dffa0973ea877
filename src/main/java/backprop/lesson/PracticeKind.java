package backprop.lesson;

/** Practice that makes its own questions, as many as one likes. */
public enum PracticeKind {
    /** {@link backprop.lesson.practice.FillIn}. */
    FILL_IN,
    /** {@link backprop.lesson.practice.WrongLine}. */
    WRONG_LINE,
    /** {@link backprop.lesson.practice.Round#byHand}. */
    BY_HAND,
    /** {@link backprop.lesson.practice.Round#counting}. */
    COUNTING
}
