package backprop.ui.training;

import backprop.engine.Cell;
import backprop.picture.Picture;
import backprop.picture.Theme;
import backprop.picture.training.SlicePicture;
import backprop.training.LossSlice;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.control.MenuButton;
import javafx.scene.layout.Pane;

/** The loss along one weight or bias in a chart that may show something else at other times; its point can be moved. */
final class SliceView {
    private static final double WIDE = 560;

    private final LossDesk desk;
    private final StepChart chart;
    private final Supplier<Theme> theme;
    private final MenuButton along;
    private final LossBar bar;

    SliceView(LossDesk desk, StepChart chart, Pane bar, Supplier<Theme> theme) {
        this.desk = desk;
        this.chart = chart;
        this.theme = theme;
        along = ParameterMenu.of(
                "training-slice-weight",
                "Along which weight or bias",
                desk,
                cell -> desk.look(desk.look().withAcross(cell)));
        this.bar = new LossBar(bar, "training-slice", desk, List.of(along), WIDE);
        this.bar.serve(chart, desk::wantsSlice);
        chart.onPlace(point -> scene().ifPresent(s -> attempt(
                s, s.slice().axis().tidy(SlicePicture.valueAt(point.getX(), s.slice(), theme.get(), chart.room())))));
        chart.onMove(move -> scene().ifPresent(s ->
                attempt(s, s.slice().axis().moved(desk.shown().get(desk.look().across()), move))));
    }

    private Optional<LossScene> scene() {
        return desk.wantsSlice() ? desk.scene() : Optional.empty();
    }

    private void attempt(LossScene scene, double value) {
        Cell up = scene.request().look().up();
        desk.attempt(value, desk.shown().get(up));
    }

    /** Shows it in the chart, or lets the chart go. */
    void show(boolean wanted) {
        desk.wantSlice(wanted);
        bar.show(wanted);
        if (wanted) {
            along.setText(desk.look().across().unicode());
            render();
        }
    }

    /** Draws what there is now, if it is wanted. */
    void render() {
        if (!desk.wantsSlice()) {
            return;
        }
        LossScene scene = desk.scene().orElse(null);
        if (scene == null) {
            chart.show(size -> new Picture(size.width(), size.height(), List.of()), "The loss is being computed");
            return;
        }
        LossSlice slice = scene.slice();
        double home = scene.request().network().get(slice.axis().parameter());
        String name = "step " + scene.request().step();
        Theme inks = theme.get();
        chart.show(size -> SlicePicture.of(slice, home, name, inks, size), Phrases.slice(scene));
    }
}
