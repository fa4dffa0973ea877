package backprop.ui.lessons;

import backprop.picture.formula.Formula;
import backprop.picture.formula.FormulaPicture;
import backprop.ui.kit.PictureView;
import javafx.geometry.VPos;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;

/** A formula in a line of words; a comma or a full stop after it stays on its line. */
final class InlineFormula extends Region {
    /** The margin of a formula's picture, into which letters lean: here the words beside it are margin enough. */
    private static final double LEAN = 1.5;

    private final PictureView view = new PictureView();
    private final Text tail = new Text();
    private double width;
    private double height;
    private double baseline;

    /** @param after what stands right behind it, without a space */
    InlineFormula(Formula formula, String spoken, String after, double size, Reading reading) {
        view.onCell(reading::ask);
        view.setAccessibleText(spoken);
        tail.setText(after);
        tail.setTextOrigin(VPos.BASELINE);
        tail.getStyleClass().add("words");
        tail.setManaged(false);
        getChildren().addAll(view, tail);
        reading.paints(() -> {
            FormulaPicture picture = FormulaPicture.inline(formula, reading.theme(), size);
            view.show(picture.picture());
            width = picture.picture().width() - 2 * LEAN;
            height = picture.picture().height();
            baseline = picture.baseline();
        });
    }

    @Override
    protected void layoutChildren() {
        view.resizeRelocate(-LEAN, 0, width + 2 * LEAN, height);
        tail.setLayoutX(width);
        tail.setLayoutY(baseline);
    }

    @Override
    public double getBaselineOffset() {
        return baseline;
    }

    @Override
    protected double computePrefWidth(double forHeight) {
        return width + (tail.getText().isEmpty() ? 0 : tail.getLayoutBounds().getWidth());
    }

    @Override
    protected double computePrefHeight(double forWidth) {
        return height;
    }
}
