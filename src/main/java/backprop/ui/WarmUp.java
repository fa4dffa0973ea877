package backprop.ui;

import backprop.picture.Face;
import backprop.picture.FontMetrics;
import backprop.picture.Size;
import backprop.picture.Theme;
import backprop.picture.graph.GraphLayout;
import backprop.picture.graph.GraphPicture;
import backprop.picture.step.TimelinePicture;
import backprop.session.Frame;
import backprop.session.Session;

/**
 * What the first frame needs and no toolkit is needed for, done once in advance: the toolkit takes a third of a second to
 * start, on a core of its own, and meanwhile fonts can be read and the classes of the engine and the pictures loaded.
 */
final class WarmUp {
    private static final Size ROOM = new Size(960, 640);

    private WarmUp() {}

    /** Starts it and does not wait. Whatever goes wrong goes wrong again, and is told, where it matters. */
    static void start() {
        Thread thread = new Thread(WarmUp::run, "warm-up");
        thread.setDaemon(true);
        thread.setUncaughtExceptionHandler((t, e) -> {});
        thread.start();
    }

    private static void run() {
        Frame frame = new Session(LabWindow.workedExample()).frame();
        GraphLayout layout = GraphLayout.of(frame.lab().network(), ROOM, null);
        GraphPicture.of(frame, layout, Theme.LIGHT, null);
        TimelinePicture.of(frame, Theme.LIGHT, ROOM.width());
        for (Face face : Face.values()) {
            FontMetrics.of(face);
        }
    }
}
