package backprop.picture.step;

import backprop.engine.Numerals;
import backprop.engine.Step;
import backprop.picture.Face;
import backprop.picture.Picture;
import backprop.picture.Theme;
import backprop.picture.formula.TexReader;
import backprop.session.Frame;
import java.util.List;
import java.util.Optional;

/**
 * The step that was made last on one sheet, as the panel of the window shows it: its name, what it means, its equation and
 * shapes, its numbers in one of three ways, the check, and the story of the number that is asked about.
 */
public final class StepPicture {
    private static final double TITLE = 17;
    private static final double EQUATION = 20;
    private static final double WORDS = 13;
    private static final double CODE = 12.5;
    private static final int CODE_LINES = 13;

    private final Frame frame;
    private final Theme theme;
    private final Sheet sheet;

    /** How the numbers of a step are shown. */
    public enum View {
        /** Each number with its arithmetic. */
        SUMS,
        /** An equation of matrices. */
        MATRICES,
        /** The line of NumPy, among those around it. */
        CODE
    }

    private StepPicture(Frame frame, Theme theme, double width) {
        this.frame = frame;
        this.theme = theme;
        sheet = new Sheet(theme, width);
    }

    /**
     * The sheet of a frame, as high as it needs to be.
     *
     * @param check of the step that was made last, if it is checked
     */
    public static Picture of(Frame frame, View view, Optional<StepCheck> check, Theme theme, double width) {
        StepPicture picture = new StepPicture(frame, theme, width);
        picture.sheet.gap(8);
        frame.playhead()
                .current(frame.trace())
                .ifPresentOrElse(step -> picture.write(step, view, check), picture::writeNoStep);
        picture.sheet.gap(4);
        return picture.sheet.picture();
    }

    /** The lines of the pass around a step, from which the code view is made. */
    public static List<Step> neighbours(List<Step> steps, Step step) {
        int first = Math.max(0, Math.min(steps.indexOf(step) - CODE_LINES / 2, steps.size() - CODE_LINES));
        return steps.subList(first, Math.min(steps.size(), first + CODE_LINES));
    }

    private void writeNoStep() {
        sheet.words(StepWords.title(null), Face.TEXT_BOLD, TITLE, theme.text());
        sheet.words("Known are only the inputs, weights and biases.", Face.TEXT, WORDS, theme.text());
        writeStory();
    }

    private void write(Step step, View view, Optional<StepCheck> check) {
        sheet.words(StepWords.title(step), Face.TEXT_BOLD, TITLE, StepWords.ink(step, theme));
        sheet.words(step.meaning(), Face.TEXT, WORDS, theme.text());
        sheet.gap(4);
        sheet.formula(TexReader.read(step.equation()), EQUATION, "equation", null, null, false);
        sheet.words("shapes: " + step.shapes(), Face.TEXT, WORDS, theme.quiet());
        sheet.gap(4);
        switch (view) {
            case SUMS -> ArithmeticPicture.write(frame, step, sheet, "");
            case MATRICES -> MatrixPicture.write(frame, step, sheet);
            case CODE -> writeCode(step);
        }
        check.ifPresent(this::writeCheck);
        writeStory();
    }

    private void writeCode(Step step) {
        for (Step line : neighbours(frame.trace().steps(), step)) {
            boolean here = line.equals(step);
            sheet.words(line.code(), Face.MONO, CODE, here ? theme.text() : theme.quiet());
        }
    }

    private void writeCheck(StepCheck check) {
        sheet.gap(4);
        sheet.words(check.verdict(), Face.TEXT, WORDS, check.ink(theme));
        sheet.words("With h = " + Numerals.given(check.h()) + " " + check.plain(), Face.TEXT, WORDS, theme.quiet());
    }

    private void writeStory() {
        frame.focused().ifPresent(cell -> {
            sheet.gap(10);
            sheet.words("Where it came from, where it goes", Face.TEXT_BOLD, WORDS + 1, theme.text());
            StoryPicture.write(frame, cell, sheet);
        });
    }
}
