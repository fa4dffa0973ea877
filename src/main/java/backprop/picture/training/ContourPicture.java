package backprop.picture.training;

import backprop.engine.Cell;
import backprop.picture.Ink;
import backprop.picture.Mark;
import backprop.picture.Picture;
import backprop.picture.Role;
import backprop.picture.Shape;
import backprop.picture.Shape.Segment;
import backprop.picture.Size;
import backprop.picture.Stroke;
import backprop.picture.Theme;
import backprop.picture.chart.LinearAxis;
import backprop.picture.chart.Palette;
import backprop.picture.chart.Tick;
import backprop.picture.chart.Words;
import backprop.training.Axis;
import backprop.training.LossLandscape;
import backprop.training.Reduction;
import backprop.training.Tangent;
import backprop.training.Waypoint;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * ℒ over two parameters as colours and lines of equal loss, the way of the run on it, and an arrow the way that the negative
 * gradient points.
 */
public final class ContourPicture {
    private static final double DOT = 5;
    private static final double ARROW = 38;
    private static final double HEAD = 7;
    private static final double BAR = 10;
    private static final double BESIDE = 62;
    private static final double LOW = 220;
    private static final double WIDE = 760;
    private static final double NARROW = 480;
    private static final int BAR_TILES = 96;
    /** A longer name of the second run has no room above the picture. */
    private static final int LONGEST = 16;

    /**
     * What is drawn.
     *
     * @param landscape the losses
     * @param path where the run went, in order; may be empty
     * @param beside the second run, if two are compared
     * @param home the step that is looked at, and where it stands
     * @param across the tangent along the first parameter, at the value that is tried
     * @param up the same along the second
     * @param log true if equal ratios of the loss are equally far apart
     */
    public record Content(
            LossLandscape landscape,
            List<Waypoint> path,
            Optional<Beside> beside,
            Waypoint home,
            Tangent across,
            Tangent up,
            boolean log) {
        public Content {
            path = List.copyOf(path);
        }

        private boolean isTried() {
            return across.at() != home.across() || up.at() != home.up();
        }
    }

    /**
     * A second run, in the colour that it has beside the first everywhere, and dashed. The losses are those of the first.
     *
     * @param name what is different in it
     * @param path where it went, in order
     */
    public record Beside(String name, List<Waypoint> path) {
        public Beside {
            path = List.copyOf(path);
        }

        private String title() {
            return "path of " + (name.length() > LONGEST ? "the second run" : name);
        }
    }

    private final Content content;
    private final Theme theme;
    private final Size room;
    private final LossScale scale;
    private final Palette palette;
    private final Caption caption;
    private final Plot plot;
    private final List<Shape> shapes = new ArrayList<>();

    private ContourPicture(Content content, Theme theme, Size room) {
        this.content = content;
        this.theme = theme;
        this.room = room;
        scale = LossScale.of(content.landscape(), content.log());
        palette = Palette.ramp("loss", theme.forward());
        caption = caption();
        plot = Plot.of(
                room,
                caption.height() + Plot.NAME,
                BESIDE,
                axis(content.landscape().across()),
                axis(content.landscape().up()),
                theme);
    }

    private static LinearAxis axis(Axis axis) {
        return new LinearAxis(axis.from(), axis.to());
    }

    /** The contour in a room. */
    public static Picture of(Content content, Theme theme, Size room) {
        return new ContourPicture(content, theme, room).draw();
    }

    /** The values of both parameters at a place of the picture, kept on the axes. */
    public static Waypoint at(double x, double y, Content content, Theme theme, Size room) {
        Plot plot = new ContourPicture(content, theme, room).plot;
        return new Waypoint(content.home().step(), plot.across(x), plot.up(y));
    }

    private Caption caption() {
        int lines = room.height() < LOW || room.width() > WIDE ? 1 : room.width() < NARROW ? 3 : 2;
        Caption words = new Caption(room.width(), lines, theme)
                .entry(
                        Caption.Swatch.DOT,
                        theme.backward(),
                        "\\mathcal{L} = " + SlicePicture.tex(content.across().loss()),
                        (isSum() ? "in sum, " : "")
                                + (content.isTried()
                                        ? "where you try"
                                        : "at step " + content.home().step()));
        if (content.path().size() > 1) {
            words.entry(Caption.Swatch.LINE, theme.text(), "", "path of the run");
        }
        content.beside().ifPresent(other -> words.entry(Caption.Swatch.DASHES, theme.backward(), "", other.title()));
        return words.entry(Caption.Swatch.LINE, theme.backward(), "-\\nabla\\mathcal{L}", "downhill")
                .entry(Caption.Swatch.NONE, theme.text(), slope(across(), content.across()), "")
                .entry(Caption.Swatch.NONE, theme.text(), slope(up(), content.up()), "");
    }

    private static String slope(Cell parameter, Tangent tangent) {
        return parameter.gradient().latex() + " = " + SlicePicture.tex(tangent.slope());
    }

    private boolean isSum() {
        return content.landscape().reduction() == Reduction.SUM;
    }

    private Cell across() {
        return content.landscape().across().parameter();
    }

    private Cell up() {
        return content.landscape().up().parameter();
    }

    private Picture draw() {
        shapes.addAll(caption.shapes());
        plot.draw(shapes, across().latex(), up().latex());
        LossTiles tiles = new LossTiles(content.landscape(), scale, palette, theme);
        shapes.add(new Shape.Grid(
                Mark.named("contour-field", Role.DATUM),
                plot.left(),
                plot.top(),
                (plot.right() - plot.left()) / tiles.columns(),
                (plot.bottom() - plot.top()) / tiles.rows(),
                0,
                tiles));
        if (tiles.isUndefined()) {
            shapes.add(Words.centred(
                    (plot.left() + plot.right()) / 2,
                    plot.top() + 2 * Words.SIZE,
                    "The loss is not finite anywhere here.",
                    Words.SIZE,
                    theme.text()));
        } else {
            lines();
            bar();
        }
        paths();
        arrow();
        points();
        return new Picture(room.width(), room.height(), shapes);
    }

    private void lines() {
        for (Tick level : scale.levels()) {
            Mark mark =
                    new Mark("contour-" + level.label(), Role.DATUM, null, "the loss is " + level.label() + " here");
            List<Segment> line = IsoLines.of(content.landscape(), level.value(), plot);
            shapes.add(
                    new Shape.Path(mark, line, null, Stroke.solid(theme.text().faded(0.35), 1)));
        }
    }

    /** The colours with their losses, the highest at the top. */
    private void bar() {
        double x = plot.right() + 12;
        double height = plot.bottom() - plot.top();
        shapes.add(new Shape.Grid(
                Mark.plain(Role.CAPTION),
                x,
                plot.top(),
                BAR,
                height / BAR_TILES,
                0,
                new LossRamp(palette, theme, BAR_TILES)));
        shapes.add(Words.at(x, plot.top() - 6, isSum() ? "sum" : "loss", Words.SIZE, theme.quiet()));
        double free = Double.POSITIVE_INFINITY;
        for (Tick level : scale.levels()) {
            double y = plot.bottom() - scale.place(level.value()) * height;
            shapes.add(new Shape.Line(
                    Mark.plain(Role.CAPTION),
                    x,
                    y,
                    x + BAR,
                    y,
                    Stroke.solid(theme.text().faded(0.35), 1)));
            if (y < free - Words.SIZE) {
                shapes.add(Words.at(x + BAR + 4, y + 0.36 * Words.SIZE, level.label(), Words.SIZE, theme.quiet()));
                free = y;
            }
        }
    }

    private void paths() {
        content.beside()
                .ifPresent(other -> shapes.addAll(new ContourPath(
                                "contour-beside-",
                                other.name() + ", ",
                                other.path(),
                                theme.backward(),
                                true,
                                this::place,
                                plot,
                                theme)
                        .shapes()));
        shapes.addAll(own().shapes());
    }

    private ContourPath own() {
        return new ContourPath("contour-", "", content.path(), theme.text(), false, this::place, plot, theme);
    }

    private String words(Waypoint point) {
        return own().words(point);
    }

    private String place(Waypoint point) {
        return across().unicode() + " = " + SlicePicture.text(point.across()) + ", " + up().unicode() + " = "
                + SlicePicture.text(point.up());
    }

    /** Against the gradient, as a step of descent goes; the two axes may have different scales. */
    private void arrow() {
        double dx = plot.x(content.across().at() - content.across().slope())
                - plot.x(content.across().at());
        double dy = plot.y(content.up().at() - content.up().slope())
                - plot.y(content.up().at());
        double length = Math.hypot(dx, dy);
        double x = plot.x(content.across().at());
        double y = plot.y(content.up().at());
        if (!(length > 0 && length < Double.POSITIVE_INFINITY && plot.contains(x, y))) {
            return;
        }
        double towardsX = dx / length;
        double towardsY = dy / length;
        double room = Math.min(ARROW + HEAD, plot.reach(x, y, towardsX, towardsY));
        double ex = x + (room - HEAD) * towardsX;
        double ey = y + (room - HEAD) * towardsY;
        Ink ink = theme.backward();
        Mark mark = new Mark("contour-descent", Role.DATUM, null, "the way down: against the gradient");
        shapes.add(new Shape.Line(mark, x, y, ex, ey, Stroke.solid(ink, 2.5)));
        double ux = HEAD * towardsX;
        double uy = HEAD * towardsY;
        shapes.add(new Shape.Path(
                Mark.plain(Role.DATUM),
                List.of(
                        new Segment.Move(ex + ux, ey + uy),
                        new Segment.Straight(ex - 0.6 * uy, ey + 0.6 * ux),
                        new Segment.Straight(ex + 0.6 * uy, ey - 0.6 * ux),
                        new Segment.Close()),
                ink,
                null));
    }

    private void points() {
        Waypoint home = content.home();
        double x = plot.x(home.across());
        double y = plot.y(home.up());
        if (content.isTried() && plot.contains(x, y)) {
            Mark mark = new Mark("contour-home", Role.FOCUS, null, words(home));
            shapes.add(new Shape.Circle(mark, x, y, DOT, null, Stroke.solid(theme.text(), 1.8)));
        }
        Waypoint here =
                new Waypoint(home.step(), content.across().at(), content.up().at());
        Mark mark =
                new Mark("contour-here", Role.FOCUS, null, content.isTried() ? "tried: " + place(here) : words(here));
        shapes.add(new Shape.Circle(
                mark,
                plot.x(here.across()),
                plot.y(here.up()),
                DOT,
                theme.backward(),
                Stroke.solid(theme.surface(), 1.5)));
    }
}
