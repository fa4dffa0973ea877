package backprop.ui;

import backprop.picture.Picture;
import backprop.picture.Theme;
import backprop.session.Frame;
import backprop.session.Session;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

/** The Export menu while a pass is shown: the graph and the step as pictures, the step and the pass as text. */
final class PassExports {
    private final Session session;
    private final ExportDesk desk;
    private final Function<Theme, Picture> graph;
    private final Function<Theme, Picture> step;

    PassExports(Session session, ExportDesk desk, Function<Theme, Picture> graph, Function<Theme, Picture> step) {
        this.session = session;
        this.desk = desk;
        this.graph = graph;
        this.step = step;
    }

    /** The entries for what is shown now. */
    List<MenuItem> items(Theme theme) {
        Frame frame = session.frame();
        String name = FileStem.ofStep(frame);
        List<MenuItem> items = new ArrayList<>();
        items.addAll(PictureExports.inBoth(desk, theme, "export-graph", "Graph at this step", name, graph));
        items.addAll(PictureExports.inBoth(
                desk, theme, "export-step", "Explanation of this step", name + "-explained", step));
        items.add(new SeparatorMenuItem());
        ExportChoice.texts().forEach(choice -> items.add(desk.item(choice)));
        return items;
    }
}
