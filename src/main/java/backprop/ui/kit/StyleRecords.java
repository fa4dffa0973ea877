package backprop.ui.kit;

import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import javafx.animation.PauseTransition;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.InputEvent;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Bounds what JavaFX remembers of styles. It keeps a record, some five kilobytes, for every id that a scene has ever shown,
 * and drops them only when the sheets of the scene change; and every network and every scrolled matrix brings new ids. So
 * whoever gives many ids gives them here, where they are counted, and once there are many, a sheet that says nothing comes or
 * goes. Then all nodes look for their styles again, for some 50 ms: that is done where a network was opened, which takes
 * longer, or when nobody has touched the window for a while.
 */
public final class StyleRecords {
    static final int MANY = 600;

    private static final String NO_RULES = "data:text/css;base64,";
    private static final Duration A_WHILE = Duration.seconds(5);

    /** The ids since the last time; of the whole program, as the records of JavaFX are. */
    private static final Set<String> IDS = new HashSet<>();

    private StyleRecords() {}

    /** Drops the records of a scene, for as long as it lives, whenever there are many and nobody touches it. */
    public static void boundAtRest(Scene scene) {
        PauseTransition rest = new PauseTransition(A_WHILE);
        rest.setOnFinished(event -> bound(scene));
        scene.addEventFilter(InputEvent.ANY, event -> rest.playFromStart());
    }

    /** Gives a node an id or takes it away. */
    public static void name(Node node, @Nullable String id) {
        if (!Objects.equals(id, node.getId())) {
            node.setId(id);
            if (id != null) {
                IDS.add(id);
            }
        }
    }

    /** Drops the records of a scene if there are many, which takes too long for a window that is being used. */
    public static void bound(Scene scene) {
        if (IDS.size() > MANY) {
            IDS.clear();
            ObservableList<String> sheets = scene.getStylesheets();
            if (!sheets.remove(NO_RULES)) {
                sheets.add(NO_RULES);
            }
        }
    }
}
