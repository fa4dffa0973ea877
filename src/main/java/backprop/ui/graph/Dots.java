package backprop.ui.graph;

import backprop.picture.Ink;
import backprop.picture.graph.GraphLayout.Edge;
import backprop.picture.graph.GraphLayout.Spot;
import java.util.List;
import javafx.animation.AnimationTimer;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.transform.Affine;

/**
 * The dots that run along connections for a moment: in the direction of the pass, in its colour. They lie below neurons and
 * chips, so that no number is covered. The canvas is no larger than the connections need, because all that lies under and
 * over it is painted again with every picture of them.
 */
final class Dots extends Canvas {
    private static final double RADIUS = 3.6;
    private static final double NANOS = 1e9;
    private static final double PASSES = 2;
    private static final double PER_EDGE = 2;

    /** Pulses come more often than an eye needs; so close after a drawing none is made, which leaves some 60 a second. */
    private static final double SHORTEST = 0.012;

    private List<Edge> edges = List.of();
    private Direction direction = Direction.FORWARD;
    private Color colour = Color.BLACK;
    private double seconds = 1;
    private long started;
    private long drawn;
    private final Affine view = new Affine();
    private double roomWidth;
    private double roomHeight;

    private final AnimationTimer timer = new AnimationTimer() {
        @Override
        public void handle(long now) {
            if (started == 0) {
                started = now;
            }
            if (now == started || (now - drawn) / NANOS >= SHORTEST) {
                drawn = now;
                draw((now - started) / NANOS);
            }
        }
    };

    /** Which way the dots run. */
    enum Direction {
        /** To the output. */
        FORWARD,
        /** To the input. */
        BACKWARD,
        /** From both ends to the middle, where a and δ meet at the weight. */
        MEETING
    }

    Dots() {
        setMouseTransparent(true);
        setManaged(false);
        setVisible(false);
    }

    /** Sets the dots going; they stop by themselves. */
    void run(List<Edge> along, Direction way, Ink ink, double secondsPerPass) {
        halt();
        edges = along;
        direction = way;
        colour = Color.rgb(ink.red(), ink.green(), ink.blue());
        seconds = secondsPerPass;
        started = 0;
        if (!along.isEmpty() && cover(along)) {
            setVisible(true);
            timer.start();
        }
    }

    /** Lays the canvas over these connections; false if none of them is in sight. */
    private boolean cover(List<Edge> along) {
        double left = Double.POSITIVE_INFINITY;
        double top = Double.POSITIVE_INFINITY;
        double right = Double.NEGATIVE_INFINITY;
        double bottom = Double.NEGATIVE_INFINITY;
        for (Edge edge : along) {
            left = Math.min(left, Math.min(edge.from().x(), edge.to().x()));
            top = Math.min(top, Math.min(edge.from().y(), edge.to().y()));
            right = Math.max(right, Math.max(edge.from().x(), edge.to().x()));
            bottom = Math.max(bottom, Math.max(edge.from().y(), edge.to().y()));
        }
        Bounds seen = view.transform(
                new BoundingBox(left - RADIUS, top - RADIUS, right - left + 2 * RADIUS, bottom - top + 2 * RADIUS));
        double x = Math.max(0, Math.floor(seen.getMinX()));
        double y = Math.max(0, Math.floor(seen.getMinY()));
        double width = Math.min(roomWidth, Math.ceil(seen.getMaxX())) - x;
        double height = Math.min(roomHeight, Math.ceil(seen.getMaxY())) - y;
        if (width <= 0 || height <= 0) {
            return false;
        }
        relocate(x, y);
        setWidth(width);
        setHeight(height);
        return true;
    }

    /** Takes the dots away. */
    void halt() {
        timer.stop();
        setVisible(false); // an empty canvas is painted too, pixel by pixel
        edges = List.of();
        getGraphicsContext2D().setTransform(new Affine());
        getGraphicsContext2D().clearRect(0, 0, getWidth(), getHeight());
    }

    /** How much room there is to be seen in. */
    void room(double width, double height) {
        roomWidth = width;
        roomHeight = height;
    }

    /** How the connections are seen: zoomed and then moved. */
    void look(double zoom, double x, double y) {
        view.setToTransform(zoom, 0, x, 0, zoom, y);
    }

    private void draw(double elapsed) {
        double passes = elapsed / seconds;
        if (passes >= PASSES) {
            halt();
            return;
        }
        GraphicsContext g = getGraphicsContext2D();
        g.setTransform(new Affine());
        g.clearRect(0, 0, getWidth(), getHeight());
        g.translate(-getLayoutX(), -getLayoutY());
        g.transform(view);
        g.setFill(colour);
        g.beginPath();
        for (Edge edge : edges) {
            for (int k = 0; k < PER_EDGE; k++) {
                double t = (passes + k / PER_EDGE) % 1;
                switch (direction) {
                    case FORWARD -> dot(g, edge.from(), edge.to(), t);
                    case BACKWARD -> dot(g, edge.to(), edge.from(), t);
                    case MEETING -> {
                        dot(g, edge.from(), edge.to(), t / 2);
                        dot(g, edge.to(), edge.from(), t / 2);
                    }
                }
            }
        }
        g.fill();
    }

    private static void dot(GraphicsContext g, Spot from, Spot to, double t) {
        double x = from.x() + t * (to.x() - from.x());
        double y = from.y() + t * (to.y() - from.y());
        g.moveTo(x + RADIUS, y);
        g.arc(x, y, RADIUS, RADIUS, 0, 360);
        g.closePath();
    }
}
