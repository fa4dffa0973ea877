package backprop.ui;

import backprop.ui.flow.FlowPane;
import backprop.ui.flow.Shown;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.MenuItem;

/** The Export menu while the gradient flow is shown: charts, numbers, the experiment as a script. */
final class FlowExports {
    private final FlowPane flow;
    private final ExportDesk desk;

    FlowExports(FlowPane flow, ExportDesk desk) {
        this.flow = flow;
        this.desk = desk;
    }

    /** The entries for what is shown now. */
    List<MenuItem> items() {
        Shown shown = flow.shown();
        PictureExports pictures =
                new PictureExports(desk, shown.charts().theme().surface());
        List<MenuItem> items = new ArrayList<>();
        for (Shown.Chart chart : shown.pictures()) {
            String name = shown.name() + "-" + chart.id();
            items.add(pictures.menu("export-flow-" + chart.id(), chart.title(), name, chart.picture()));
        }
        items.add(text("csv", "Numbers of the seed", shown.name(), "csv", shown.csv()));
        if (!shown.summaries().isEmpty()) {
            String name = shown.name() + "-many-seeds";
            items.add(text("summary-csv", "Numbers of many seeds", name, "csv", shown.summaryCsv()));
        }
        items.add(text("numpy", "Experiment as a NumPy script", shown.name(), "py", shown.script()));
        return items;
    }

    private MenuItem text(String id, String title, String name, String extension, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return desk.item(
                new ExportChoice("export-flow-" + id, title, extension, frame -> name, frame -> true, frame -> bytes));
    }
}
