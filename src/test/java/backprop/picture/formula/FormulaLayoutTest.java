package backprop.picture.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import backprop.engine.Cell;
import backprop.picture.Face;
import backprop.picture.Ink;
import backprop.picture.Mark;
import backprop.picture.Role;
import backprop.picture.Shape;
import backprop.picture.Theme;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormulaLayoutTest {
    /** How high minus signs and fraction bars lie, in pixels at the size of these tests. */
    private static final double AXIS = 0.25 * Drawn.EM;

    @Test
    void aFractionBarLiesOnTheAxisBetweenItsParts() {
        Drawn drawn = Drawn.of("\\frac{1}{2}");
        Drawn.Ink bar = drawn.bars().get(0);
        assertThat(bar.middle()).isCloseTo(-AXIS, within(0.01));
        assertThat(drawn.ink("1").bottom()).isLessThan(bar.top() - 5);
        assertThat(drawn.ink("2").top()).isGreaterThan(bar.bottom() + 5);
        assertThat(bar.left()).isLessThanOrEqualTo(drawn.ink("1").left());
        assertThat(drawn.text("1").x()).isCloseTo(drawn.text("2").x(), within(0.01));
    }

    @Test
    void aMinusSignLiesOnTheLineOfTheFractionBar() {
        assertThat(Drawn.of("1-2").ink("−").middle()).isCloseTo(-AXIS, within(0.5));
    }

    @Test
    void fractionsInAFractionAndInALineOfTextAreSmaller() {
        assertThat(Drawn.of("\\frac{1}{2}").text("1").size()).isEqualTo(100);
        assertThat(Drawn.inline("\\frac{1}{2}").text("1").size()).isEqualTo(70);
        Drawn nested = Drawn.of("\\frac{\\frac{\\frac{1}{2}}{3}}{4}");
        assertThat(nested.texts().stream().map(Shape.Text::size)).containsExactly(50.0, 50.0, 70.0, 100.0);
    }

    @Test
    void scriptsAreSmallerAndAboveOrBelowEachOther() {
        Drawn drawn = Drawn.of("\\delta^{(1)}_{2}");
        assertThat(drawn.text("2").size()).isEqualTo(70);
        assertThat(drawn.text("1").y()).isLessThan(-30);
        assertThat(drawn.text("2").y()).isGreaterThan(10);
        assertThat(drawn.ink("(").bottom()).isLessThan(drawn.ink("2").top());
        assertThat(drawn.text("(").x()).isGreaterThanOrEqualTo(drawn.ink("δ").right() - 1);
    }

    @Test
    void aSubscriptTucksUnderALeaningLetter() {
        Drawn drawn = Drawn.of("W_i^i");
        List<Shape.Text> scripts =
                drawn.texts().stream().filter(t -> t.text().equals("i")).toList();
        double up = scripts.stream()
                .filter(t -> t.y() < 0)
                .findFirst()
                .orElseThrow()
                .x();
        double down = scripts.stream()
                .filter(t -> t.y() > 0)
                .findFirst()
                .orElseThrow()
                .x();
        assertThat(up - down).isBetween(5.0, 15.0);
    }

    @Test
    void superscriptsUnderABarStayLower() {
        double high = Drawn.of("c^2").text("2").y();
        double low = Drawn.of("\\sqrt{c^2}").text("2").y();
        assertThat(low).isGreaterThan(high + 5);
    }

    @Test
    void aPrimeStandsHighBesideItsLetter() {
        Drawn drawn = Drawn.of("\\sigma'");
        assertThat(drawn.ink("′").bottom()).isLessThan(-30);
        assertThat(drawn.ink("′").left()).isGreaterThan(drawn.ink("σ").right() - 5);
    }

    @ParameterizedTest
    @CsvSource({
        "ab, 0", // letters stand close
        "a+b, 0.4444", // a medium space on each side of +
        "a=b, 0.5556", // a thick one on each side of =
        "\\ln a, 0.1667", // a thin one after a function name
        "'a,b', 0.1667", // and after a comma
        "-a, 0", // a sign without a left operand stands close
        "a=-b, 0.5556",
        "(-b), 0",
        "'a\\,b', 0.1667",
        "a\\quad b, 1",
        "c_{a+b}, 0", // no medium space in a script, apart from the gap after it
        "\\ln(a), 0", // parentheses follow a function closely
        "\\ln\\left(a\\right), 0",
        "c\\left(a\\right), 0",
    })
    void spaceFollowsTheClassesOfNeighbours(String tex, double em) {
        Drawn drawn = Drawn.of(tex);
        double letters = drawn.texts().stream()
                .mapToDouble(t -> Box.glyphs(t.text(), t.face(), t.size()).width())
                .sum();
        double afterScript = tex.contains("_") ? 0.05 * Drawn.EM : 0;
        double slant =
                tex.contains("_") ? Box.glyphs("c", Face.ITALIC, Drawn.EM).slant() : 0;
        assertThat(drawn.layout.width() - letters - afterScript + slant).isCloseTo(em * Drawn.EM, within(0.5));
    }

    @Test
    void widthIsAdditive() {
        double w = Drawn.of("\\mathit{c}d").layout.width();
        assertThat(w)
                .isCloseTo(
                        Drawn.of("\\mathit{c}").layout.width()
                                + Drawn.of("d").layout.width(),
                        within(1e-9));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\\delta^{(L)} = \\nabla_a\\mathcal{L} \\odot \\sigma'(z^{(L)})",
                "\\delta^{(1)} = \\left(W^{(2)\\mathsf{T}} \\delta^{(2)}\\right) \\odot \\sigma'(z^{(1)})",
                "z^{(1)}_1 = W^{(1)}_{1,1} x_1 + W^{(1)}_{1,2} x_2 + b^{(1)}_1",
                "\\frac{\\partial\\mathcal{L}}{\\partial W^{(1)}_{2,1}} = \\delta^{(1)}_2 x_1",
                "\\mathcal{L} = -\\sum_{i=1}^{n_L} y_i \\ln a^{(L)}_i",
                "\\frac{e^{z_i}}{\\sum_{k=1}^{n} e^{z_k}}",
                "\\begin{pmatrix} W^{(1)}_{1,1} & W^{(1)}_{1,2} \\\\ W^{(1)}_{2,1} & W^{(1)}_{2,2} \\end{pmatrix}",
                "\\begin{pmatrix} 1 \\\\ 2 \\\\ 3 \\\\ 4 \\\\ -5 \\end{pmatrix}",
                "\\begin{aligned} p &= q_i^2 \\\\ &= \\frac{1}{c^2_j} \\end{aligned}",
                "\\left\\|\\frac{a}{b}\\right\\|^2",
                "\\sqrt{\\frac{c^2}{2}}",
                "\\hat{y}^{(l)}_i - \\bar{c}",
                "\\lim_{h \\to 0} \\max_{k \\in \\mathbb{R}} \\prod_i c_i",
                "|a| \\leq \\left\\{ \\frac{1}{2} \\right\\}",
            })
    void nothingOverlapsAndNothingLeavesTheBox(String tex) {
        Drawn drawn = Drawn.of(tex);
        List<Drawn.Ink> inks = drawn.stems();
        for (int i = 0; i < inks.size(); i++) {
            for (int j = i + 1; j < inks.size(); j++) {
                // A root sign and its bar do meet.
                boolean root =
                        inks.get(i).text().equals("√") && inks.get(j).text().isEmpty();
                assertThat(!root && inks.get(i).overlaps(inks.get(j), 3.5))
                        .as("%s over %s", inks.get(i), inks.get(j))
                        .isFalse();
            }
            assertThat(inks.get(i).top()).isGreaterThanOrEqualTo(-drawn.layout.height() - 0.1);
            assertThat(inks.get(i).bottom()).isLessThanOrEqualTo(drawn.layout.depth() + 0.1);
            assertThat(inks.get(i).left()).isGreaterThan(-12);
            assertThat(inks.get(i).right()).isLessThan(drawn.layout.width() + 12);
        }
    }

    @Test
    void delimitersGrowWithWhatTheyEncloseAndStayOnTheAxis() {
        double last = 0;
        for (String body :
                List.of("c", "\\frac{c}{d}", "\\frac{\\frac{1}{2}}{\\frac{1}{2}}", tall(4), tall(8), tall(20))) {
            Drawn drawn = Drawn.of("\\left(" + body + "\\right)");
            double height = drawn.layout.height() + drawn.layout.depth();
            assertThat(height).isGreaterThan(last);
            double bracket = delimiterExtent(drawn);
            double inside = extent(Drawn.of(body));
            assertThat(bracket).isGreaterThan(0.8 * inside - 1);
            last = height;
        }
        assertThat(delimiterMiddle(Drawn.of("\\left(" + tall(20) + "\\right)"))).isCloseTo(-AXIS, within(2.0));
        assertThat(Drawn.of("\\left(\\frac{c}{d}\\right)").ink("(").middle()).isCloseTo(-AXIS, within(0.5));
    }

    private static String tall(int rows) {
        return "\\begin{matrix}" + "1\\\\".repeat(rows) + "\\end{matrix}";
    }

    private static double extent(Drawn drawn) {
        return drawn.layout.height() + drawn.layout.depth();
    }

    /** From the top to the bottom of everything left of the first other sign. */
    private static double delimiterExtent(Drawn drawn) {
        return bounds(drawn)[1] - bounds(drawn)[0];
    }

    private static double delimiterMiddle(Drawn drawn) {
        return (bounds(drawn)[0] + bounds(drawn)[1]) / 2;
    }

    private static double[] bounds(Drawn drawn) {
        List<Drawn.Ink> left = drawn.inks().stream()
                .filter(ink -> "(⎛⎝".contains(ink.text()) && ink.left() < drawn.layout.width() / 3)
                .toList();
        return new double[] {
            left.stream().mapToDouble(Drawn.Ink::top).min().orElseThrow(),
            left.stream().mapToDouble(Drawn.Ink::bottom).max().orElseThrow()
        };
    }

    @Test
    void thePiecesOfATallDelimiterMeet() {
        for (String sign : List.of("(", "[", "\\{")) {
            Drawn drawn = Drawn.of("\\left" + sign + tall(12) + "\\right.");
            List<Drawn.Ink> pieces = drawn.inks().stream()
                    .filter(ink -> !ink.text().equals("1"))
                    .sorted((p, q) -> Double.compare(p.top(), q.top()))
                    .toList();
            assertThat(pieces).hasSizeGreaterThanOrEqualTo(3);
            for (int i = 1; i < pieces.size(); i++) {
                assertThat(pieces.get(i).top())
                        .isLessThanOrEqualTo(pieces.get(i - 1).bottom());
            }
        }
    }

    @Test
    void limitsStandBelowAndAboveOnTheirOwnLineAndBesideInText() {
        Drawn display = Drawn.of("\\sum_{i}^{n} c");
        assertThat(display.ink("i").centre()).isCloseTo(display.ink("∑").centre(), within(2.0));
        assertThat(display.ink("i").top()).isGreaterThan(display.ink("∑").bottom());
        assertThat(display.ink("n").bottom()).isLessThan(display.ink("∑").top());
        Drawn inline = Drawn.inline("\\sum_{i}^{n} c");
        assertThat(inline.ink("i").left())
                .isGreaterThanOrEqualTo(inline.ink("∑").right() - 1);
        assertThat(inline.text("∑").face()).isEqualTo(Face.SIZE1);
        assertThat(display.text("∑").face()).isEqualTo(Face.SIZE2);
    }

    @Test
    void theRootCoversItsBody() {
        Drawn drawn = Drawn.of("\\sqrt{c}");
        Drawn.Ink bar = drawn.bars().get(0);
        assertThat(bar.bottom()).isLessThan(drawn.ink("c").top());
        assertThat(bar.right()).isGreaterThanOrEqualTo(drawn.ink("c").right() - 0.1);
        assertThat(bar.left()).isLessThanOrEqualTo(drawn.ink("√").right());
        assertThat(drawn.ink("√").top()).isCloseTo(bar.top(), within(1.0));
    }

    @Test
    void anAccentStandsOverTheMiddleOfItsLetter() {
        Drawn low = Drawn.of("\\hat{\\mathit{x}}");
        assertThat(low.ink("ˆ").bottom()).isLessThan(low.ink("x").top());
        assertThat(low.ink("ˆ").centre()).isCloseTo(low.ink("x").centre(), within(8.0));
        Drawn high = Drawn.of("\\hat{F}");
        assertThat(high.ink("ˆ").bottom()).isLessThan(high.ink("F").top());
    }

    @Test
    void alignedLinesMeetAtTheirSign() {
        Drawn drawn = Drawn.of("\\begin{aligned} c + d &= 1 \\\\ &= 2 \\end{aligned}");
        List<Shape.Text> equals =
                drawn.texts().stream().filter(t -> t.text().equals("=")).toList();
        assertThat(equals.get(0).x()).isCloseTo(equals.get(1).x(), within(1e-9));
        assertThat(equals.get(1).y()).isGreaterThan(equals.get(0).y() + 100);
    }

    @Test
    void aMatrixIsCentredOnTheAxis() {
        Drawn drawn = Drawn.of("\\begin{bmatrix} 1 & 2 \\\\ 3 & 4 \\end{bmatrix}");
        assertThat((drawn.layout.depth() - drawn.layout.height()) / 2).isCloseTo(-AXIS, within(0.1));
        assertThat(drawn.text("1").x()).isCloseTo(drawn.text("3").x(), within(1e-9));
        assertThat(drawn.text("1").y()).isEqualTo(drawn.text("2").y());
    }

    @Test
    void eachTermIsFoundAtItsPlaceUnderAStableKey() {
        Drawn drawn = Drawn.of("z^{(1)}_1 = W^{(1)}_{1,1} x_1 + W^{(1)}_{1,2} x_2 + b^{(1)}_1 + x_1");
        assertThat(drawn.terms().stream().map(t -> t.mark().key()))
                .containsExactly("f/z1-1", "f/W1-1-1", "f/x-1", "f/W1-1-2", "f/x-2", "f/b1-1", "f/x-1/2");
        Drawn.Ink b = drawn.ink("b");
        assertThat(drawn.cellAt(b.centre(), b.middle())).isEqualTo(Cell.bias(1, 1));
        Drawn.Ink equals = drawn.ink("=");
        assertThat(drawn.cellAt(equals.centre(), equals.middle())).isNull();
        assertThat(drawn.terms().get(1).mark().spoken())
                .isEqualTo(Cell.weight(1, 1, 1).spoken());
    }

    @Test
    void eachQuantityHasItsColourInEitherTheme() {
        for (Theme theme : List.of(Theme.LIGHT, Theme.DARK)) {
            Shape.Group group = FormulaLayout.display(TexReader.read("\\delta^{(1)} = W"), 16)
                    .at(0, 0, theme, Mark.named("f", Role.SYMBOL));
            List<Ink> inks =
                    group.members().stream().map(s -> ((Shape.Text) s).fill()).toList();
            assertThat(inks)
                    .containsExactly(
                            theme.deltas(),
                            theme.deltas(),
                            theme.deltas(),
                            theme.deltas(),
                            theme.text(),
                            theme.weights());
        }
    }

    @Test
    void equationsSideBySideStandBelowEachOtherWhereTheyDoNotFit() {
        Formula three = TexReader.read("zzzz = Wa + b, \\qquad aaaa = f(z), \\qquad \\Rightarrow \\qquad c = x");
        double whole = FormulaLayout.display(three, 20).width();
        assertThat(lineStarts(FormulaLayout.wrapped(three, 20, whole + 1))).containsExactly("z");
        assertThat(lineStarts(FormulaLayout.wrapped(three, 20, whole * 0.7))).containsExactly("z", "⇒");
        assertThat(lineStarts(FormulaLayout.wrapped(three, 20, whole * 0.45))).containsExactly("z", "a", "⇒");
    }

    @Test
    void aLongLineBreaksBeforeItsOutermostSigns() {
        Formula sum = TexReader.read("z = -c \\cdot d + (e - f) g + \\frac{h + i}{j} = k");
        FormulaLayout whole = FormulaLayout.display(sum, 20);
        assertThat(FormulaLayout.wrapped(sum, 20, whole.width() + 1).width()).isCloseTo(whole.width(), within(1e-9));
        FormulaLayout narrow = FormulaLayout.wrapped(sum, 20, whole.width() / 2);
        assertThat(narrow.width()).isLessThanOrEqualTo(whole.width() / 2);
        assertThat(narrow.depth()).isGreaterThan(whole.depth() + 20);
        assertThat(narrow.height()).isLessThanOrEqualTo(whole.height());
        assertThat(lineStarts(FormulaLayout.wrapped(sum, 20, 1))).containsExactly("z", "=", "+", "+", "=");
    }

    /** The first sign of each line. */
    private static List<String> lineStarts(FormulaLayout layout) {
        double indent = 1.5 * 20;
        return layout.at(0, 0, Theme.LIGHT, Mark.plain(Role.SYMBOL)).members().stream()
                .filter(Shape.Text.class::isInstance)
                .map(Shape.Text.class::cast)
                .filter(text -> text.x() == 0 || ("=+−".contains(text.text()) && text.x() < indent + 7))
                .map(Shape.Text::text)
                .toList();
    }

    @Test
    void oneInkColoursEverything() {
        Ink ink = Ink.of(0x123456);
        Shape.Group group = FormulaLayout.inline(TexReader.read("\\delta = \\frac{W}{2}"), 16)
                .at(0, 0, ink, Mark.named("f", Role.SYMBOL));
        assertThat(group.members().stream()
                        .map(s -> s instanceof Shape.Text t ? t.fill() : ((Shape.Rectangle) s).fill()))
                .containsOnly(ink);
    }

    @Test
    void theSameFormulaMovedIsTheSameShapesMoved() {
        FormulaLayout layout = FormulaLayout.display(TexReader.read("\\frac{a}{b}"), 20);
        Shape.Text here = (Shape.Text)
                layout.at(0, 0, Theme.LIGHT, Mark.plain(Role.SYMBOL)).members().get(0);
        Shape.Text there = (Shape.Text)
                layout.at(7, 11, Theme.LIGHT, Mark.plain(Role.SYMBOL)).members().get(0);
        assertThat(there.x() - here.x()).isCloseTo(7, within(1e-9));
        assertThat(there.y() - here.y()).isCloseTo(11, within(1e-9));
    }

    @Test
    void aPictureFitsAroundItsFormula() {
        FormulaPicture drawn = FormulaPicture.of(TexReader.read("\\frac{a}{b}"), Theme.LIGHT, 16);
        FormulaLayout layout = FormulaLayout.display(TexReader.read("\\frac{a}{b}"), 16);
        assertThat(drawn.picture().height())
                .isBetween(layout.height() + layout.depth() + 2, layout.height() + layout.depth() + 4);
        assertThat(drawn.picture().width()).isBetween(layout.width() + 2, layout.width() + 3);
        assertThat(drawn.baseline()).isBetween(layout.height() + 1, layout.height() + 2);
        assertThat(FormulaPicture.inline(TexReader.read("\\frac{a}{b}"), Theme.LIGHT, 16)
                        .picture()
                        .height())
                .isLessThan(drawn.picture().height());
    }
}
