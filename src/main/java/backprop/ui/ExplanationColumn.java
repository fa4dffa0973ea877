package backprop.ui;

import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/**
 * The question, the explanation, the grip and the parameters, one above the other. The question is always whole; the
 * explanation is as high as its content as long as the parameters keep their share; the parameters take the rest.
 */
final class ExplanationColumn extends Pane {
    private static final double LEAST_EXPLANATION = 120;
    private static final double SHARE_OF_PARAMETERS = 0.38;
    private static final double LEAST_PARAMETERS = 180;

    private final Region question;
    private final Region explanation;
    private final Region grip;
    private final Region parameters;

    ExplanationColumn(Region question, Region explanation, Region grip, Region parameters) {
        this.question = question;
        this.explanation = explanation;
        this.grip = grip;
        this.parameters = parameters;
        getChildren().addAll(question, explanation, grip, parameters);
    }

    @Override
    protected double computeMinHeight(double width) {
        return LEAST_EXPLANATION + grip.minHeight(width) + LEAST_PARAMETERS;
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double between = grip.minHeight(width);
        double asked = question.isManaged() ? question.prefHeight(width) : 0;
        double top = asked > 0 ? asked + between : 0;
        double free = Math.max(0, getHeight() - top - between);
        boolean chosen = explanation.getPrefHeight() >= 0;
        double kept = chosen ? LEAST_PARAMETERS : Math.max(LEAST_PARAMETERS, SHARE_OF_PARAMETERS * free);
        double height = Math.max(LEAST_EXPLANATION, Math.min(explanation.prefHeight(width), free - kept));
        question.resizeRelocate(0, 0, width, asked);
        explanation.resizeRelocate(0, top, width, height);
        grip.resizeRelocate(0, top + height, width, between);
        double y = top + height + between;
        parameters.resizeRelocate(0, y, width, Math.max(0, getHeight() - y));
    }
}
