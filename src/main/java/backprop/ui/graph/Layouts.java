package backprop.ui.graph;

import backprop.picture.Size;
import backprop.picture.graph.Colouring;
import backprop.picture.graph.GraphLayout;
import backprop.picture.graph.Sight;
import backprop.session.Frame;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The layout that a graph is drawn on. It is made anew only if the shape, the room, the zoom or a neuron that must be seen
 * has changed. Of a small graph all is drawn, so that the keyboard reaches all of it; of a large one what is in the room.
 */
final class Layouts {
    private static final int WHOLE_UP_TO = 300;

    /** The room in which words have their plain size, and by how much they grow in the largest. */
    private static final double WIDE = 940;

    private static final double HIGH = 640;
    private static final double MOST_LARGER = 2;

    /** The sight of a large graph moves by this share of the room; else each pixel of a drag would change it. */
    private static final double STRIDE = 0.25;

    private @Nullable GraphLayout present;
    private @Nullable List<Object> madeFor;
    private @Nullable List<Object> widthAskedFor;
    private boolean tooWide;

    /** Without zoom. In a large room all is larger, words too. */
    static GraphLayout fitted(Frame frame, Size room, Colouring colouring) {
        return layout(frame, plain(room), colouring);
    }

    /** The room as it is before all is made larger. */
    private static Size plain(Size room) {
        double larger = Math.max(1, Math.min(MOST_LARGER, Math.min(room.width() / WIDE, room.height() / HIGH)));
        return new Size(room.width() / larger, room.height() / larger);
    }

    private static GraphLayout layout(Frame frame, Size size, Colouring colouring) {
        return colouring.isOfValues()
                ? GraphLayout.ofValues(frame.lab().network(), size, frame.focus())
                : GraphLayout.of(frame.lab().network(), size, frame.focus());
    }

    /** True if, without zoom, some layer has more neurons than can be drawn one by one with their numbers. */
    boolean isTooWide(Frame frame, Size room) {
        List<Object> key = List.of(frame.lab().network().sizes(), room);
        if (!key.equals(widthAskedFor)) {
            widthAskedFor = key;
            tooWide = fitted(frame, room, Colouring.PLAIN).isElided();
        }
        return tooWide;
    }

    /** By how much a layout is magnified; one that needs more than the room, in either direction, is made to fit. */
    static double magnification(GraphLayout layout, Size room, Camera camera) {
        Size size = layout.size();
        return camera.level() * Math.min(room.height() / size.height(), room.width() / size.width());
    }

    /** True if all of a layout is drawn, in sight or not. */
    static boolean isWhole(GraphLayout layout) {
        return layout.neurons() <= WHOLE_UP_TO;
    }

    /** The layout of a frame in a room, as it is zoomed. */
    GraphLayout at(Frame frame, Size room, Camera camera, Colouring colouring) {
        GraphLayout made = present;
        Object wanted = made != null && made.isElided() ? List.of(String.valueOf(frame.focus())) : List.of();
        List<Object> key = List.of(frame.lab().network().sizes(), room, camera.level(), wanted, colouring.isOfValues());
        if (made == null || !key.equals(madeFor)) {
            made = make(frame, room, camera, colouring);
            present = made;
            madeFor = key;
        }
        return made;
    }

    private static GraphLayout make(Frame frame, Size room, Camera camera, Colouring colouring) {
        GraphLayout fitted = fitted(frame, room, colouring);
        if (camera.level() == 1 || fitted.hasTiles()) {
            return fitted; // a tile is magnified
        }
        Size size = camera.layoutSize(plain(room), fitted.spread());
        if (colouring.isOfValues()) {
            return layout(frame, size, colouring);
        }
        return GraphLayout.of(frame.lab().network(), size, camera.magnification(fitted.spread()), frame.focus());
    }

    /** What of the present layout a camera that was kept within the picture sees. */
    GraphLayout inSight(GraphLayout layout, Size room, Camera camera) {
        GraphLayout seen = layout.in(isWhole(layout) ? Sight.WHOLE : sight(layout, room, camera));
        present = seen;
        return seen;
    }

    private static Sight sight(GraphLayout layout, Size room, Camera camera) {
        double magnification = magnification(layout, room, camera);
        double across = STRIDE * room.width() / magnification;
        double down = STRIDE * room.height() / magnification;
        double left = across * Math.floor(-camera.x() / magnification / across);
        double top = down * Math.floor(-camera.y() / magnification / down);
        return new Sight(
                left, top, left + across + room.width() / magnification, top + down + room.height() / magnification);
    }
}
