package backprop.ui.kit;

import backprop.picture.Ink;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javafx.scene.paint.Color;
import org.jspecify.annotations.Nullable;

/** Inks as colours of the toolkit. */
final class Paints {
    private static final int ENOUGH = 4096;
    private static final Map<Ink, Color> COLORS = new ConcurrentHashMap<>();

    private Paints() {}

    static @Nullable Color of(@Nullable Ink ink) {
        if (ink == null) {
            return null;
        }
        if (COLORS.size() > ENOUGH) {
            COLORS.clear();
        }
        return COLORS.computeIfAbsent(
                ink, i -> Color.rgb(i.red(), i.green(), i.blue(), Math.max(0, Math.min(1, i.opacity()))));
    }
}
