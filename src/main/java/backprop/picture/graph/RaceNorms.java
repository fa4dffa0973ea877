package backprop.picture.graph;

import backprop.engine.Cell;
import backprop.engine.Numerals;
import backprop.picture.Face;
import backprop.picture.FontMetrics;
import backprop.picture.Ink;
import backprop.picture.Mark;
import backprop.picture.Picture;
import backprop.picture.Role;
import backprop.picture.Shape;
import backprop.picture.Size;
import backprop.picture.Stroke;
import backprop.picture.Theme;
import backprop.picture.chart.Axis;
import backprop.picture.chart.ColourBar;
import backprop.picture.chart.LogAxis;
import backprop.picture.chart.Words;
import backprop.session.Frame;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * ‖δ⁽ˡ⁾‖ of two networks of one shape, layer under layer, the output on top as the error comes: two bars on one
 * logarithmic axis, and how many times larger the one is than the other.
 */
public final class RaceNorms {
    private static final double HEAD = 34;
    private static final double LEFT = 30;
    private static final double RIGHT = 14;
    private static final double FOOT = 74;
    private static final double MOST_ROW = 86;
    private static final double SIZE = 11.5;

    private final List<Frame> frames;
    private final List<String> names;
    private final Theme theme;
    private final Size room;
    private final ValueScale scale;
    private final Axis axis;
    private final List<Shape> shapes = new ArrayList<>();

    private RaceNorms(List<Frame> frames, List<String> names, Theme theme, Hues hues, Size room) {
        this.frames = frames;
        this.names = names;
        this.theme = hues.worn(theme);
        this.room = room;
        scale = ValueScale.of(frames.stream().map(Frame::trace).toList()).in(hues);
        axis = LogAxis.around(frames.stream().flatMapToDouble(RaceNorms::norms));
    }

    /** The bars of two networks, each with its name, in a room. */
    public static Picture of(List<Frame> frames, List<String> names, Theme theme, Size room) {
        return of(frames, names, theme, Hues.USUAL, room);
    }

    /** The same in chosen colours. */
    public static Picture of(List<Frame> frames, List<String> names, Theme theme, Hues hues, Size room) {
        RaceNorms norms = new RaceNorms(frames, names, theme, hues, room);
        norms.draw();
        return new Picture(room.width(), room.height(), norms.shapes);
    }

    /** What is left of the error of the output where it has come to, in words; empty before the second layer. */
    public static String told(List<Frame> frames) {
        Frame first = frames.get(0);
        int depth = first.lab().network().depth();
        int reached = depth + 1;
        while (reached > 1
                && first.knows(Cell.delta(reached - 1, first.lab().network().size(reached - 1)))) {
            reached--;
        }
        if (reached >= depth) {
            return "";
        }
        int layer = reached;
        return "The error reaches layer " + layer + " of both. Left, " + share(frames.get(0), layer) + "; right, "
                + share(frames.get(1), layer) + ".";
    }

    private static String share(Frame frame, int layer) {
        double output = frame.trace().delta(frame.lab().network().depth()).norm();
        double here = frame.trace().delta(layer).norm();
        double parts = output / here;
        if (here == 0) {
            return "nothing is left of it";
        } else if (!Double.isFinite(parts)) {
            return "it is beyond all measure";
        } else if (parts < 1) {
            return "it has grown " + Numerals.fixed(1 / parts, 1) + "-fold";
        }
        String text = parts >= 1e6
                ? Numerals.withPower(Numerals.scientific(parts, 0))
                : Numerals.fixed(parts, parts < 10 ? 1 : 0);
        return "1 part in " + text + " of the output's is left";
    }

    private static DoubleStream norms(Frame frame) {
        return IntStream.rangeClosed(1, frame.lab().network().depth())
                .mapToDouble(l -> frame.trace().delta(l).norm());
    }

    private void draw() {
        shapes.add(centred("‖δ‖ per layer", 16, Face.TEXT_BOLD, 14, theme.text()));
        int depth = frames.get(0).lab().network().depth();
        double row = Math.min(MOST_ROW, (room.height() - HEAD - FOOT) / depth);
        double bottom = HEAD + depth * row;
        grid(bottom);
        for (int l = depth; l >= 1; l--) {
            layer(l, HEAD + (depth - l) * row, row);
        }
        double width = room.width() - LEFT - RIGHT;
        shapes.add(Words.at(LEFT, bottom + 44, "fill of neurons and lines", SIZE, theme.quiet()));
        ColourBar.add(shapes, scale.errors(theme), LEFT, bottom + 50, width);
    }

    private double x(double norm) {
        double place = Math.max(0, Math.min(1, axis.place(norm)));
        return LEFT + place * (room.width() - LEFT - RIGHT);
    }

    private void grid(double bottom) {
        axis.ticks((int) Math.max(2, room.width() / 60)).forEach(tick -> {
            double x = x(tick.value());
            shapes.add(new Shape.Line(Mark.plain(Role.CAPTION), x, HEAD, x, bottom, Stroke.solid(theme.line(), 1)));
            double half = Words.tickWidth(tick.label(), 10) / 2;
            double left = Math.max(0, Math.min(room.width() - 2 * half, x - half));
            shapes.add(Words.tick(left, bottom + 14, tick.label(), 10, theme.quiet()));
        });
    }

    private void layer(int l, double top, double row) {
        double bar = Math.max(4, Math.min(15, 0.26 * row));
        shapes.add(new Shape.Text(
                Mark.plain(Role.CAPTION), 8, top + bar + 6, Integer.toString(l), Face.TEXT_BOLD, 12, theme.text()));
        for (int k = 0; k < frames.size(); k++) {
            if (frames.get(k).knows(Cell.delta(l, frames.get(k).lab().network().size(l)))) {
                bar(k, l, top + 3 + k * (bar + 2), bar);
            }
        }
        Frame first = frames.get(0);
        boolean known = first.knows(Cell.delta(l, first.lab().network().size(l)));
        if (known && row >= 2 * bar + 20) {
            shapes.add(Words.at(LEFT + 4, top + 2 * bar + 18, ratio(l), SIZE, theme.text()));
        }
    }

    private void bar(int k, int l, double y, double height) {
        double norm = norm(k, l);
        Ink ink = scale.errors(theme).palette().at(scale.placeOfError(norm), theme);
        double width = norm == 0 ? 0 : Math.max(2, x(norm) - LEFT);
        List<Shape> members = new ArrayList<>();
        members.add(new Shape.Rectangle(Mark.plain(Role.DATUM), LEFT, y, width, height, 2, ink, null));
        String name = names.get(k);
        double needed = FontMetrics.of(Face.TEXT_MEDIUM).width(name, 10) + 10;
        if (l == frames.get(0).lab().network().depth() && height >= 12 && needed < width) {
            members.add(new Shape.Text(
                    Mark.plain(Role.DATUM), LEFT + 5, y + height / 2 + 3.6, name, Face.TEXT_MEDIUM, 10, ink.words()));
        }
        String spoken = name + ", norm of delta, layer " + l + ": " + Numerals.shown(norm);
        shapes.add(new Shape.Group(
                new Mark("race-bar-" + (k + 1) + "-" + l, Role.DATUM, Cell.delta(l, 1), spoken), members));
    }

    private double norm(int k, int l) {
        return frames.get(k).trace().delta(l).norm();
    }

    /** {@code ReLU ×1801}, or that one of them is 0. */
    private String ratio(int l) {
        double one = norm(0, l);
        double two = norm(1, l);
        if (one == two) {
            return "equal";
        } else if (one == 0 || two == 0) {
            return names.get(one == 0 ? 0 : 1) + " is exactly 0";
        }
        double ratio = Math.max(one, two) / Math.min(one, two);
        String times = ratio >= 1e6 || !Double.isFinite(ratio)
                ? Numerals.withPower(Numerals.scientific(ratio, 0))
                : Numerals.fixed(ratio, ratio >= 10 ? 0 : 1);
        return names.get(one > two ? 0 : 1) + " ×" + times;
    }

    private Shape centred(String text, double baseline, Face face, double size, Ink ink) {
        double width = FontMetrics.of(face).width(text, size);
        return new Shape.Text(Mark.plain(Role.CAPTION), (room.width() - width) / 2, baseline, text, face, size, ink);
    }
}
