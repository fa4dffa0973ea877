package backprop.ui;

import backprop.export.image.PictureFormat;
import backprop.ui.flow.FlowPane;
import backprop.ui.flow.Shown;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;

/** The Export menu while the gradient flow is shown: charts, numbers, the experiment as a script. */
final class FlowExports {
    private static final double SCALE = 2;

    private final FlowPane flow;
    private final ExportDesk desk;

    FlowExports(FlowPane flow, ExportDesk desk) {
        this.flow = flow;
        this.desk = desk;
    }

    /** The entries for what is shown now. */
    List<MenuItem> items() {
        Shown shown = flow.shown();
        List<MenuItem> items = new ArrayList<>();
        for (Shown.Chart chart : shown.pictures()) {
            Menu menu = new Menu(chart.title());
            menu.setId("export-flow-" + chart.id());
            for (PictureFormat format : PictureFormat.values()) {
                menu.getItems().add(item(shown, picture(shown, chart, format)));
            }
            items.add(menu);
        }
        items.add(item(shown, text("csv", "Numbers of the seed", "csv", shown.csv())));
        if (!shown.summaries().isEmpty()) {
            items.add(item(shown, text("summary-csv", "Numbers of many seeds", "csv", shown.summaryCsv())));
        }
        items.add(item(shown, text("numpy", "Experiment as a NumPy script", "py", shown.script())));
        return items;
    }

    private MenuItem item(Shown shown, ExportChoice choice) {
        MenuItem item = new MenuItem(choice.title() + " …");
        item.setId(choice.id());
        item.setOnAction(event -> desk.export(shown.name(), choice));
        return item;
    }

    private static ExportChoice text(String id, String title, String extension, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return new ExportChoice("export-flow-" + id, title, extension, frame -> true, frame -> bytes);
    }

    private static ExportChoice picture(Shown shown, Shown.Chart chart, PictureFormat format) {
        String name = format.name().toLowerCase(Locale.ROOT);
        return new ExportChoice(
                "export-flow-" + chart.id() + "-" + name,
                chart.title() + " as " + format.name(),
                name,
                frame -> true,
                frame -> format.bytes(
                        chart.picture(),
                        shown.charts().theme().surface(),
                        format == PictureFormat.PNG ? SCALE : 1,
                        ToolkitRasteriser::png));
    }
}
