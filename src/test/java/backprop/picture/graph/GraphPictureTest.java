package backprop.picture.graph;

import static org.assertj.core.api.Assertions.assertThat;

import backprop.engine.Cell;
import backprop.engine.Quantity;
import backprop.picture.Frames;
import backprop.picture.Picture;
import backprop.picture.Role;
import backprop.picture.Shape;
import backprop.picture.Shapes;
import backprop.picture.Shapes.Area;
import backprop.picture.Size;
import backprop.picture.Theme;
import backprop.session.Edit;
import backprop.session.Frame;
import backprop.session.Granularity;
import backprop.session.Lab;
import backprop.session.Playhead;
import backprop.session.Session;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GraphPictureTest {
    private static final Size LARGE = new Size(940, 640);
    private static final Lab WORKED = Frames.example("worked-example");

    private static Picture picture(Frame frame, Size room) {
        GraphLayout layout = GraphLayout.of(frame.lab().network(), room, frame.focus());
        return GraphPicture.of(frame, layout, Theme.LIGHT, null);
    }

    private static Shape shape(Picture picture, String key) {
        return Shapes.named(picture, key).orElseThrow(() -> new AssertionError("no " + key));
    }

    private static Picture asked(Lab lab, int steps, Cell cell) {
        Session session = new Session(lab);
        session.seek(Playhead.after(steps));
        session.focus(cell);
        return picture(session.frame(), LARGE);
    }

    @ParameterizedTest
    @CsvSource({
        "worked-example, 940, 640",
        "worked-example, 570, 420",
        "default-3-4-2, 940, 640",
        "default-3-4-2, 570, 420"
    })
    void chipsHideNeitherEachOtherNorNeuronsAtAnyStep(String name, double width, double height) {
        for (Frame frame : Frames.all(Frames.example(name), Granularity.LAYER)) {
            Picture picture = picture(frame, new Size(width, height));
            List<Shape> chips = Shapes.of(picture, Role.CHIP);
            assertThat(chips).hasSize(frame.lab().network().shape().equals("2-3-1") ? 9 : 20);
            List<Shape> others = Stream.of(Role.NEURON, Role.DELTA, Role.BIAS, Role.LOSS)
                    .flatMap(role -> Shapes.of(picture, role).stream())
                    .filter(Shape.Group.class::isInstance)
                    .toList();
            for (int i = 0; i < chips.size(); i++) {
                for (Shape other : chips.subList(0, i)) {
                    apart(frame, chips.get(i), other);
                }
                for (Shape other : others) {
                    apart(frame, chips.get(i), other);
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "worked-example, 940, 640",
        "worked-example, 570, 420",
        "default-3-4-2, 940, 640",
        "softmax-classifier, 940, 640"
    })
    void wordsAroundTheGraphStandApartAndInside(String name, double width, double height) {
        for (Frame frame : Frames.all(Frames.example(name), Granularity.LAYER)) {
            Picture picture = picture(frame, new Size(width, height));
            List<Shape> words = new ArrayList<>();
            for (Shape shape : picture.shapes()) {
                boolean caption = shape.mark().role() == Role.CAPTION && !(shape instanceof Shape.Line);
                boolean group = shape instanceof Shape.Group;
                if (caption || (group && shape.mark().role() != Role.CHIP)) {
                    words.add(shape);
                }
            }
            for (int i = 0; i < words.size(); i++) {
                assertThat(new Area(0, 0, picture.width(), picture.height()).contains(Shapes.around(words.get(i))))
                        .as("%s inside", words.get(i).mark())
                        .isTrue();
                for (Shape other : words.subList(0, i)) {
                    apart(frame, words.get(i), other);
                }
            }
        }
    }

    private static void apart(Frame frame, Shape one, Shape other) {
        Set<Role> roles = Set.copyOf(List.of(one.mark().role(), other.mark().role()));
        boolean ofOneNeuron = roles.equals(Set.of(Role.DELTA, Role.NEURON));
        // The box of a formula reaches a little over its letters, and a ring around a neuron to its δ.
        double slack = ofOneNeuron ? 1 : 0.5;
        Area a = Shapes.around(one);
        Area less = new Area(a.left() + slack, a.top() + slack, a.right() - slack, a.bottom() - slack);
        assertThat(less.overlaps(Shapes.around(other)))
                .as(
                        "step %s: %s %s over %s %s",
                        frame.playhead().steps(),
                        one.mark().key(),
                        Shapes.words(one),
                        other.mark().key(),
                        Shapes.words(other))
                .isFalse();
    }

    @Test
    void linesGrowStrictlyWithTheSizeOfTheWeight() {
        double before = 0;
        for (double w : new double[] {0, 1e-6, 0.01, 0.1, 0.5, 1, 2, 5, 20, 1e3, 1e6}) {
            double width = Edges.width(w);
            assertThat(width).isGreaterThan(before).isEqualTo(Edges.width(-w));
            before = width;
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 3, 7, 8})
    void ofTwoLinesOfOneKindThatOfTheLargerWeightIsWider(int steps) {
        Picture picture = picture(Frames.after(WORKED, steps), LARGE);
        for (int l = 1; l <= 2; l++) {
            double before = 0;
            for (int k = 0; k < (l == 1 ? 6 : 3); k++) {
                String key = l == 1 ? "line-W1-%d-%d".formatted(k / 2 + 1, k % 2 + 1) : "line-W2-1-" + (k + 1);
                double width = ((Shape.Line) shape(picture, key)).stroke().width();
                assertThat(width).as(key).isGreaterThan(before);
                before = width;
            }
        }
    }

    @Test
    void onlyTheOutputsErrorComesViaTheFirstEquation() {
        Picture picture = picture(Frames.after(Frames.sized(2, 3, 3, 3, 2), 30), LARGE);
        assertThat(Shapes.words(shape(picture, "backward-4"))).contains("BP1").doesNotContain("BP2");
        for (int l = 1; l <= 3; l++) {
            assertThat(Shapes.words(shape(picture, "backward-" + l)))
                    .contains("BP2")
                    .doesNotContain("BP1");
        }
    }

    @Test
    void beforeTheFirstStepOnlyWhatIsGivenIsShown() {
        Picture picture = picture(Frames.after(WORKED, 0), LARGE);
        Set<String> numbers = Shapes.all(picture).stream()
                .filter(Shape.Text.class::isInstance)
                .map(s -> ((Shape.Text) s).text())
                .filter(text -> text.matches(".*\\d\\.\\d.*"))
                .collect(Collectors.toSet());
        assertThat(numbers)
                .containsExactlyInAnyOrder(
                        "0.05",
                        "0.10",
                        "0.15",
                        "0.20",
                        "0.25",
                        "0.30",
                        "0.35",
                        "0.40",
                        "0.45",
                        "0.50",
                        "b = 0.35",
                        "b = 0.60",
                        "target y = 0.01");
        assertThat(Shapes.words(shape(picture, "a2-1"))).endsWith("—");
        assertThat(Shapes.words(shape(picture, "loss"))).endsWith("—");
        assertThat(Shapes.of(picture, Role.DELTA)).isEmpty();
        assertThat(Shapes.texts(shape(picture, "forward-1")))
                .allMatch(t -> t.fill().equals(Theme.LIGHT.faint()));
    }

    @Test
    void atTheEndEveryNumberOfTheChapterStandsInItsPlace() {
        Picture picture = picture(Frames.after(WORKED, 12), LARGE);
        assertThat(Shapes.words(shape(picture, "a1-1"))).endsWith("0.593270");
        assertThat(Shapes.words(shape(picture, "a2-1"))).endsWith("0.803158");
        assertThat(Shapes.words(shape(picture, "loss"))).endsWith("0.314550");
        assertThat(Shapes.words(shape(picture, "node-delta2-1"))).isEqualTo("δ = 0.125394");
        assertThat(Shapes.words(shape(picture, "node-delta1-1"))).isEqualTo("δ = 0.012103");
        assertThat(Shapes.words(shape(picture, "node-delta1-3"))).isEqualTo("δ = 0.015041");
        assertThat(Shapes.words(shape(picture, "edge-W1-2-1"))).isEqualTo("0.25 → 0.249661");
        assertThat(Shapes.words(shape(picture, "node-b2-1"))).isEqualTo("b → 0.537303");
    }

    @Test
    void anEditOfAWeightChangesWhatFollowsFromItAndNothingElse() {
        Session session = new Session(WORKED);
        session.seek(Playhead.after(4));
        Picture before = picture(session.frame(), LARGE);
        session.apply(new Edit.SetNumber(Cell.weight(1, 2, 1), 0.9));
        session.seek(Playhead.after(4)); // the next action, after which no ghost stands beside a number
        Picture after = picture(session.frame(), LARGE);
        Set<String> changed = new HashSet<>();
        for (int k = 0; k < before.shapes().size(); k++) {
            if (!before.shapes().get(k).equals(after.shapes().get(k))) {
                changed.add(before.shapes().get(k).mark().key());
            }
        }
        assertThat(changed).containsExactlyInAnyOrder("line-W1-2-1", "line-W1-2-1/tip", "edge-W1-2-1", "a1-2", "a2-1");
    }

    @Test
    void askingAboutANeuronFadesWhatHasNothingToDoWithIt() {
        Picture plain = picture(Frames.after(WORKED, 12), LARGE);
        Picture asked = asked(WORKED, 12, Cell.activation(1, 2));
        for (String key : List.of("a1-1", "a1-3", "line-W1-1-1", "edge-W2-1-3", "node-b1-1", "node-delta1-3")) {
            assertThat(shape(asked, key)).as(key).isNotEqualTo(shape(plain, key));
        }
        for (String key : List.of("a0-1", "a0-2", "a2-1", "edge-W1-2-1", "edge-W2-1-2", "node-b1-2", "node-delta1-2")) {
            assertThat(shape(asked, key)).as(key).isEqualTo(shape(plain, key));
        }
    }

    @Test
    void ofManyConnectionsOnlyThoseOfTheNeuronAskedAboutAreWritten() {
        Lab large = Frames.sized(10, 20, 20, 20, 20, 20, 1);
        assertThat(Shapes.of(picture(Frames.after(large, 4), LARGE), Role.CHIP)).isEmpty();
        Set<String> chips = Shapes.of(asked(large, 4, Cell.activation(2, 7)), Role.CHIP).stream()
                .map(s -> s.mark().key())
                .collect(Collectors.toSet());
        assertThat(chips).hasSize(40).allMatch(k -> k.startsWith("edge-W2-7-") || k.matches("edge-W3-\\d+-7"));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void everyNumberThatIsShownCanBeAskedAbout(boolean end) {
        Picture picture = picture(Frames.after(WORKED, end ? 12 : 4), LARGE);
        Stream.of(Role.NEURON, Role.CHIP, Role.BIAS, Role.DELTA)
                .flatMap(role -> Shapes.of(picture, role).stream())
                .forEach(shape -> {
                    assertThat(shape.mark().cell()).as(shape.mark().key()).isNotNull();
                    assertThat(shape.mark().spoken()).isNotBlank();
                });
        assertThat(shape(picture, "edge-W1-3-2").mark().cell()).isEqualTo(new Cell(Quantity.WEIGHT, 1, 3, 2));
        Set<String> keys = new HashSet<>();
        assertThat(picture.shapes())
                .map(s -> s.mark().key())
                .filteredOn(k -> !k.isEmpty())
                .allMatch(keys::add, "is used once");
    }
}
