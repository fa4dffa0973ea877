package backprop.ui.kit;

import java.io.IOException;
import java.io.UncheckedIOException;
import javafx.fxml.FXMLLoader;

/** Loads the FXML that stands beside its controller under the same name. */
public final class Fxml {
    private Fxml() {}

    /** Fills a node that is its own controller. */
    public static void fill(Object rootAndController) {
        FXMLLoader loader = loader(rootAndController);
        loader.setRoot(rootAndController);
        read(loader);
    }

    /** Makes the node that a controller controls. */
    public static <T> T load(Object controller, Class<T> type) {
        return type.cast(read(loader(controller)));
    }

    private static FXMLLoader loader(Object controller) {
        Class<?> type = controller.getClass();
        FXMLLoader loader = new FXMLLoader(type.getResource(type.getSimpleName() + ".fxml"));
        loader.setController(controller);
        return loader;
    }

    private static Object read(FXMLLoader loader) {
        try {
            return loader.load();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
