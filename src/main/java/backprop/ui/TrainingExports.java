package backprop.ui;

import backprop.ui.training.TrainingPane;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.scene.control.MenuItem;

/** The Export menu while the training is shown: its charts. */
final class TrainingExports {
    private static final Map<String, String> TITLES = Map.of(
            "loss", "Loss by step",
            "plane", "Output over the plane",
            "second-plane", "Output of the second run",
            "contour", "Loss over two weights",
            "slice", "Loss along one weight",
            "gradients", "Layers by step",
            "details", "Chart below");

    private final TrainingPane training;
    private final ExportDesk desk;

    TrainingExports(TrainingPane training, ExportDesk desk) {
        this.training = training;
        this.desk = desk;
    }

    /** The entries for what is shown now. */
    List<MenuItem> items() {
        PictureExports pictures = new PictureExports(desk, training.theme().surface());
        List<MenuItem> items = new ArrayList<>();
        training.pictures()
                .forEach((id, picture) -> items.add(pictures.menu(
                        "export-training-" + id,
                        TITLES.getOrDefault(id, id),
                        FileStem.safe(training.name()) + "-" + id,
                        picture)));
        return items;
    }
}
