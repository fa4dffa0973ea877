package backprop.ui.training;

import static org.assertj.core.api.Assertions.assertThat;

import backprop.training.Finding.Stride;
import backprop.training.Fix;
import backprop.training.Recipe;
import java.util.List;
import org.junit.jupiter.api.Test;

class MoversTest {
    private static final Recipe RECIPE = Setup.opening().recipe();
    private static final Fix ONE = new Fix("Try this.", 3, RECIPE);
    private static final Fix OTHER = new Fix("Try that.", 3, RECIPE);

    @Test
    void layersWithTheSameTroubleAndCureAreToldTogether() {
        List<Movers> movers = Movers.of(List.of(
                new Stride(1, 2e-7, ONE),
                new Stride(2, 0.5, ONE),
                new Stride(3, 3e-9, ONE),
                new Stride(4, 4e-8, ONE),
                new Stride(5, 1e-6, OTHER)));
        assertThat(movers)
                .extracting(Movers::text)
                .containsExactly(
                        "The weights of layers 1, 3 and 4 move too little: by 3.0e-09 to 2.0e-07 of their size in a"
                                + " step, where 1e-03 is usual.",
                        "The weights of layer 2 move too much: by 5.0e-01 of their size in a step, where 1e-03 is"
                                + " usual.",
                        "The weights of layer 5 move too little: by 1.0e-06 of their size in a step, where 1e-03 is"
                                + " usual.");
        assertThat(movers).extracting(Movers::fix).containsExactly(ONE, ONE, OTHER);
    }

    @Test
    void neighboursAreARange() {
        List<Stride> all = List.of(new Stride(2, 1e-6, ONE), new Stride(3, 1e-6, ONE), new Stride(4, 1e-6, ONE));
        assertThat(Movers.of(all))
                .singleElement()
                .satisfies(m -> assertThat(m.text()).startsWith("The weights of layers 2 to 4 move"));
        assertThat(Movers.of(all.subList(1, 3)))
                .singleElement()
                .satisfies(m -> assertThat(m.text()).startsWith("The weights of layers 3 and 4 move"));
    }
}
