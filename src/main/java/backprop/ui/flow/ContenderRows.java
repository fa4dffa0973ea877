package backprop.ui.flow;

import backprop.engine.Activation;
import backprop.picture.Theme;
import backprop.picture.flow.FlowCharts;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javafx.scene.layout.VBox;

/** A row for each network that is compared. */
public final class ContenderRows extends VBox implements ContenderRow.Wish {
    private BiConsumer<String, UnaryOperator<Setup>> onChoice = (title, edit) -> {};

    /** No rows. */
    public ContenderRows() {}

    /** Who gets the edits, each with what it changes. */
    void onChoice(BiConsumer<String, UnaryOperator<Setup>> listener) {
        onChoice = listener;
    }

    void render(Setup setup, Theme theme) {
        List<Contender> wanted = setup.contenders();
        while (getChildren().size() > wanted.size()) {
            getChildren().remove(getChildren().size() - 1);
        }
        while (getChildren().size() < wanted.size()) {
            getChildren().add(new ContenderRow(getChildren().size(), this));
        }
        for (int n = 0; n < wanted.size(); n++) {
            ((ContenderRow) getChildren().get(n))
                    .render(wanted.get(n), setup.outputs(), FlowCharts.ink(setup.experiments(), n, theme));
        }
    }

    @Override
    public void change(int index, Contender wanted) {
        onChoice.accept("activation", s -> s.withContender(index, wanted));
    }

    @Override
    public void remove(int index) {
        onChoice.accept("fewer networks", s -> {
            List<Contender> fewer = new ArrayList<>(s.contenders());
            fewer.remove(index);
            return s.withContenders(fewer);
        });
    }

    /** Compares one more network, with an activation that no other one has. */
    void add() {
        onChoice.accept("a third network", s -> {
            List<Contender> grown = new ArrayList<>(s.contenders());
            Activation fresh = Stream.of(Activation.TANH, Activation.SIGMOID, Activation.RELU)
                    .filter(a -> grown.stream().noneMatch(c -> c.hidden() == a))
                    .findFirst()
                    .orElse(Activation.TANH);
            grown.add(Contender.of(fresh));
            return s.withContenders(grown);
        });
    }
}
