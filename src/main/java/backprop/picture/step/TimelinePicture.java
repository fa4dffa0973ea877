package backprop.picture.step;

import backprop.engine.Step;
import backprop.engine.Trace;
import backprop.picture.Face;
import backprop.picture.FontMetrics;
import backprop.picture.Ink;
import backprop.picture.Mark;
import backprop.picture.Picture;
import backprop.picture.Role;
import backprop.picture.Shape;
import backprop.picture.Stroke;
import backprop.picture.Theme;
import backprop.picture.formula.FormulaLayout;
import backprop.picture.formula.TexReader;
import backprop.session.Frame;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * All steps of a pass as a line of bars, the phases named below. The bar of step k, from 1, has the key {@code step-k}, the
 * name of a phase {@code phase-k} with the number of its first step.
 */
public final class TimelinePicture {
    /** How high the picture is. */
    public static final double HEIGHT = 52;

    private static final double BAR = 7;
    private static final double TOP = 5;
    private static final double LABEL = 28;
    private static final double PHASE = 46;

    private final Frame frame;
    private final Trace trace;
    private final Theme theme;
    private final double slot;
    private final double gap;
    private final List<Shape> shapes = new ArrayList<>();

    private TimelinePicture(Frame frame, Theme theme, double width) {
        this.frame = frame;
        this.trace = frame.trace();
        this.theme = theme;
        this.slot = width / trace.steps().size();
        this.gap = slot > 12 ? 3 : slot > 5 ? 1 : 0;
    }

    /** The timeline of a frame in a width. */
    public static Picture of(Frame frame, Theme theme, double width) {
        TimelinePicture picture = new TimelinePicture(frame, theme, width);
        picture.bars();
        picture.phases();
        return new Picture(width, HEIGHT, picture.shapes);
    }

    /** The number of the step that a key of this picture stands for. */
    public static Optional<Integer> step(String key) {
        return key.matches("(step|phase)-\\d+")
                ? Optional.of(Integer.valueOf(key.substring(key.indexOf('-') + 1)))
                : Optional.empty();
    }

    private void bars() {
        int current = frame.playhead().currentIndex();
        for (int k = 0; k < trace.steps().size(); k++) {
            Step step = trace.steps().get(k);
            List<Shape> members = new ArrayList<>();
            double x = k * slot + gap / 2;
            double width = slot - gap;
            members.add(new Shape.Rectangle(
                    Mark.plain(Role.BACKGROUND), k * slot, 0, slot, LABEL + 6, 0, theme.surface(), null));
            if (k == current) {
                members.add(
                        rectangle(x - 2, TOP - 2, width + 4, BAR + 4, ink(step).faded(0.3)));
            }
            members.add(rectangle(x, TOP, width, BAR, theme.line()));
            double share = share(k, step);
            if (share > 0) {
                members.add(rectangle(x, TOP, width * share, BAR, ink(step)));
            }
            label(step, k, k == current, members);
            String words = "Step " + (k + 1) + " of " + trace.steps().size() + ": "
                    + (step.tag().isEmpty() ? "" : step.tag() + ", ") + step.title();
            shapes.add(new Shape.Group(new Mark("step-" + (k + 1), Role.DATUM, null, words), members));
        }
    }

    private static Shape rectangle(double x, double y, double width, double height, Ink ink) {
        return new Shape.Rectangle(Mark.plain(Role.DATUM), x, y, width, height, Math.min(height, width) / 2, ink, null);
    }

    /** How much of a step is done. */
    private double share(int k, Step step) {
        int steps = frame.playhead().steps();
        if (k != steps) {
            return k < steps ? 1 : 0;
        }
        boolean begun = frame.playhead().terms() > 0;
        return (frame.playhead().cells() + (begun ? 0.5 : 0)) / step.size();
    }

    private Ink ink(Step step) {
        return switch (step.phase()) {
            case FORWARD -> theme.forward();
            case BACKWARD -> theme.backward();
            case UPDATE -> theme.good();
        };
    }

    private void label(Step step, int k, boolean current, List<Shape> members) {
        String tag = step.tag().isEmpty() ? "" : "\\mathrm{" + step.tag() + "}\\ ";
        FormulaLayout layout = FormulaLayout.inline(TexReader.read(tag + step.symbol()), 12);
        if (layout.width() > slot - 4) {
            layout = FormulaLayout.inline(TexReader.read(step.symbol()), 12);
        }
        if (layout.width() > slot - 2) {
            layout = FormulaLayout.inline(TexReader.read(step.symbol()), 10);
        }
        if (layout.width() > slot - 2 && !current) {
            return;
        }
        double middle = k * slot + slot / 2;
        double x = Math.max(2, Math.min(trace.steps().size() * slot - layout.width() - 2, middle - layout.width() / 2));
        Ink ink = k > frame.playhead().currentIndex() ? theme.quiet() : StepWords.ink(step, theme);
        if (layout.width() <= slot - 2 || hasRoom()) {
            members.add(layout.at(x, LABEL, current ? StepWords.ink(step, theme) : ink, Mark.plain(Role.CAPTION)));
        }
    }

    /** Where no bar has room for its label, the current one may take that of its neighbours. */
    private boolean hasRoom() {
        return slot < 24;
    }

    private void phases() {
        int depth = trace.network().depth();
        phase("Forward pass", 1, 2 * depth + 1);
        phase("Backward pass: δ", 2 * depth + 2, 3 * depth + 1);
        int last = trace.steps().size() - (trace.update().isPresent() ? 1 : 0);
        phase("Gradients", 3 * depth + 2, last);
        trace.update().ifPresent(d -> phase("Update", last + 1, last + 1));
    }

    /** The name of the steps from {@code first} to {@code last}, counted from 1, if there is room for a word. */
    private void phase(String title, int first, int last) {
        double room = (last - first + 1) * slot - 4;
        FontMetrics metrics = FontMetrics.of(Face.TEXT);
        String text = metrics.width(title, 11) <= room ? title : title.replaceAll("( pass.*)", "");
        double width = metrics.width(text, 11);
        if (width > room + 8) {
            return;
        }
        double left = (first - 1) * slot + gap / 2;
        double right = last * slot - gap / 2;
        double x = (left + right - width) / 2;
        Stroke line = Stroke.solid(theme.line(), 1);
        List<Shape> members = new ArrayList<>();
        members.add(new Shape.Rectangle(
                Mark.plain(Role.BACKGROUND), left, LABEL + 7, right - left, 16, 0, theme.surface(), null));
        if (x - left > 12) {
            members.add(new Shape.Line(Mark.plain(Role.CAPTION), left, PHASE - 4, x - 6, PHASE - 4, line));
            members.add(new Shape.Line(Mark.plain(Role.CAPTION), x + width + 6, PHASE - 4, right, PHASE - 4, line));
        }
        members.add(new Shape.Text(Mark.plain(Role.CAPTION), x, PHASE, text, Face.TEXT, 11, theme.quiet()));
        shapes.add(new Shape.Group(new Mark("phase-" + first, Role.CAPTION, null, "Go to: " + title), members));
    }
}
