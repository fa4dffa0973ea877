package backprop.ui.training;

import backprop.picture.Picture;
import backprop.picture.Theme;
import backprop.picture.training.ContourPicture;
import backprop.training.LossLandscape;
import backprop.training.Waypoint;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.geometry.Point2D;
import javafx.scene.control.CheckBox;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Pane;

/** The loss over two weights in the chart where the output over the plane is shown else; its point can be moved. */
final class ContourView {
    /** Why there is no landscape. */
    private static final List<String> ONE_PARAMETER = List.of(
            "With one parameter alone", "the loss is a curve and no landscape.", "Loss below the steps shows it.");

    private static final double WIDE = 340;

    private final LossDesk desk;
    private final StepChart chart;
    private final Supplier<Theme> theme;
    private final MenuButton across;
    private final MenuButton up;
    private final CheckBox log;
    private final Pane choices;
    private final LossBar bar;

    /**
     * @param views where one chooses between the plane and the loss
     * @param log whether equal ratios of the loss are equally far apart
     * @param changed told when another one is chosen
     */
    ContourView(
            LossDesk desk,
            StepChart chart,
            Pane views,
            CheckBox log,
            Pane bar,
            Supplier<Theme> theme,
            Runnable changed) {
        this.desk = desk;
        this.chart = chart;
        this.theme = theme;
        this.log = log;
        choices = bar;
        choices.visibleProperty().bind(choices.managedProperty());
        across = ParameterMenu.of(
                "training-contour-across",
                "Weight or bias to the right",
                desk,
                cell -> desk.look(desk.look().withAcross(cell)));
        up = ParameterMenu.of(
                "training-contour-up",
                "Weight or bias upwards",
                desk,
                cell -> desk.look(desk.look().withUp(cell)));
        this.bar = new LossBar(bar, "training-contour", desk, List.of(across, up), WIDE);
        this.bar.serve(chart, desk::wantsContour);
        log.managedProperty().bind(log.visibleProperty());
        log.setOnAction(event -> desk.look(desk.look().withLog(log.isSelected())));
        fillViews(views, changed);
        chart.onPlace(this::place);
        chart.onMove(move -> content()
                .ifPresent(c -> desk.attempt(
                        c.landscape()
                                .across()
                                .moved(desk.shown().get(desk.look().across()), move),
                        desk.shown().get(desk.look().up()))));
        chart.onClimb(move -> content()
                .ifPresent(c -> desk.attempt(
                        desk.shown().get(desk.look().across()),
                        c.landscape().up().moved(desk.shown().get(desk.look().up()), move))));
    }

    private void fillViews(Pane views, Runnable changed) {
        ToggleGroup group = new ToggleGroup();
        for (boolean isLoss : new boolean[] {false, true}) {
            ToggleButton button = new ToggleButton(isLoss ? "Loss" : "Output");
            button.setId(isLoss ? "training-view-contour" : "training-view-plane");
            button.setTooltip(new Tooltip(
                    isLoss ? "The loss over two weights, and the way of the run on it" : "What the network answers"));
            button.setAccessibleText(isLoss ? "Loss over two weights" : "Output over the plane");
            button.setToggleGroup(group);
            button.setSelected(!isLoss);
            button.setOnAction(event -> {
                button.setSelected(true);
                desk.wantContour(isLoss);
                changed.run();
            });
            views.getChildren().add(button);
        }
    }

    private Optional<ContourPicture.Content> content() {
        return desk.wantsContour() ? desk.scene().flatMap(LossScene::contour) : Optional.empty();
    }

    private void place(Point2D point) {
        content().ifPresent(content -> {
            LossLandscape landscape = content.landscape();
            Waypoint there = ContourPicture.at(point.getX(), point.getY(), content, theme.get(), chart.room());
            desk.attempt(landscape.across().tidy(there.across()), landscape.up().tidy(there.up()));
        });
    }

    /** True if the chart is wanted for the loss. */
    boolean isWanted() {
        return desk.wantsContour();
    }

    /** Shows its choices if it is wanted, and draws what there is now. */
    void render() {
        boolean wanted = isWanted();
        choices.setManaged(wanted);
        bar.show(wanted);
        log.setVisible(wanted);
        if (!wanted) {
            return;
        }
        across.setText("→ " + desk.look().across().unicode());
        up.setText("↑ " + desk.look().up().unicode());
        log.setSelected(desk.look().log());
        draw();
    }

    /** Draws what there is now, if it is wanted. */
    void draw() {
        if (!isWanted()) {
            return;
        }
        ContourPicture.Content content = content().orElse(null);
        Theme inks = theme.get();
        if (!desk.look().isOverTwo()) {
            chart.show(size -> TrainingCharts.words(ONE_PARAMETER, inks, size), String.join(" ", ONE_PARAMETER));
        } else if (content == null) {
            chart.show(size -> new Picture(size.width(), size.height(), List.of()), "The loss is being computed");
        } else {
            chart.show(size -> ContourPicture.of(content, inks, size), Phrases.contour(content));
        }
    }
}
