package backprop.ui.lessons;

import backprop.engine.Cell;
import backprop.picture.formula.Formula;
import backprop.picture.formula.FormulaPicture;
import backprop.ui.kit.PictureView;
import java.util.Optional;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.layout.StackPane;

/** A formula on lines of its own, broken to fit the text. */
final class DisplayFormula extends StackPane {
    private final PictureView view = new PictureView();

    /** @param inset by how much this place is narrower than the text */
    DisplayFormula(Formula formula, String spoken, double size, double inset, Reading reading) {
        view.onCell(reading::ask);
        view.setAccessibleText(spoken);
        view.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        setMinHeight(USE_PREF_SIZE);
        getChildren().add(view);
        getStyleClass().add("display");
        Copying.serve(this, "formula as LaTeX", spoken, reading::say);
        reading.fits(() -> view.show(FormulaPicture.wrapped(formula, reading.theme(), size, reading.room() - inset)
                .picture()));
    }

    /** Tooltips add this; not in an exercise, where they would give the answer away. */
    DisplayFormula onTip(Function<Cell, Optional<String>> added) {
        view.onTip(added);
        return this;
    }

    /** At the left edge, as a line of arithmetic. */
    DisplayFormula left() {
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("line");
        return this;
    }
}
