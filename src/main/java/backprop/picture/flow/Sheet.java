package backprop.picture.flow;

import backprop.picture.Face;
import backprop.picture.Ink;
import backprop.picture.Mark;
import backprop.picture.Picture;
import backprop.picture.Role;
import backprop.picture.Shape;
import backprop.picture.Shift;
import backprop.picture.Size;
import java.util.ArrayList;
import java.util.List;

/** A page that is written from the top down: lines of text and pictures between two margins. */
final class Sheet {
    private static final double MARGIN = 20;
    private static final double TITLE = 18;
    private static final double WORDS = 13;
    private static final double LINE = 24;
    private static final double BASELINE = 17;

    private final Size room;
    private final List<Shape> shapes = new ArrayList<>();
    private double bottom = MARGIN;

    Sheet(Size room) {
        this.room = room;
    }

    /** A sheet with room for a width between its margins, and as high as what is written. */
    static Sheet around(double width) {
        return new Sheet(new Size(width + 2 * MARGIN, 0));
    }

    /** The width between the margins. */
    double width() {
        return Math.max(1, room.width() - 2 * MARGIN);
    }

    /** What is left above the margin below. */
    double free() {
        return room.height() - MARGIN - bottom;
    }

    /** The height of a line of text. */
    static double line() {
        return LINE;
    }

    void title(String text, Ink ink) {
        line(text, 0, TITLE, ink);
        skip(LINE);
    }

    void line(String text, Ink ink) {
        line(text, 0, WORDS, ink);
        skip(LINE);
    }

    /** Two pictures side by side, each with a line above it. */
    void pair(String leftText, Picture left, String rightText, Picture right, Ink ink) {
        double second = width() - right.width();
        line(leftText, 0, WORDS, ink);
        line(rightText, second, WORDS, ink);
        skip(LINE);
        shapes.addAll(new Shift(MARGIN, bottom).of(left));
        shapes.addAll(new Shift(MARGIN + second, bottom).of(right));
        skip(Math.max(left.height(), right.height()));
    }

    private void line(String text, double indent, double size, Ink ink) {
        Mark mark = Mark.plain(Role.CAPTION);
        shapes.add(new Shape.Text(mark, MARGIN + indent, bottom + BASELINE, text, Face.TEXT, size, ink));
    }

    void picture(Picture picture) {
        shapes.addAll(new Shift(MARGIN, bottom).of(picture));
        skip(picture.height());
    }

    void skip(double height) {
        bottom += height;
    }

    /** What has been written, as large as the room or higher. */
    Picture picture() {
        return new Picture(room.width(), Math.max(room.height(), bottom + MARGIN), shapes);
    }
}
