package backprop.picture.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import backprop.engine.Cell;
import backprop.engine.Function;
import backprop.engine.Quantity;
import backprop.picture.Face;
import backprop.picture.FontMetrics;
import backprop.picture.Shape;
import backprop.picture.Theme;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TexReaderTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\\foo            | unknown command \\foo at position 1",
                "a + \\Fraq{a}{b} | unknown command \\Fraq at position 5",
                "\\frac{a}        | expected an argument after \\frac, found the end at position 9",
                "\\frac{a}{b      | expected } after the group, found the end at position 11",
                "{a + b           | expected } after the group, found the end at position 7",
                "a + b}           | unexpected } at position 6",
                "a^               | expected an argument after ^, found the end at position 3",
                "a^}              | expected an argument after ^, found } at position 3",
                "a^^2             | expected an argument after ^, found ^ at position 3",
                "a^2^3            | a second ^ on one symbol at position 4",
                "a_i_j            | a second _ on one symbol at position 4",
                "a^2'^3           | a second ^ on one symbol at position 5",
                "\\left( a         | expected \\right after \\left, found the end at position 9",
                "\\left a \\right)  | expected a delimiter after \\left, found a at position 7",
                "\\left(a\\right    | expected a delimiter after \\right, found the end at position 14",
                "a \\right)        | unexpected \\right at position 3",
                "a & b            | unexpected & at position 3",
                "a \\\\ b           | unexpected \\\\ at position 3",
                "\\begin{foo}      | unknown environment foo at position 7",
                "\\begin matrix    | expected { after \\begin, found m at position 8",
                "\\begin{matrix} a | expected \\end after \\begin{matrix}, found the end at position 17",
                "\\begin{matrix} a \\end{cases} | expected \\end{matrix}, found \\end{cases} at position 22",
                "\\mathcal+       | expected { after \\mathcal, found + at position 9",
                "\\text{if         | expected } after \\text{, found the end at position 9",
                "\\hat             | expected an argument after \\hat, found the end at position 5",
                "\\sqrt[3          | expected ] after \\sqrt[, found the end at position 8",
                "\\mathbb{1}       | no 1 in the font of \\mathbb at position 1",
                "€                | unexpected € at position 1",
                "\\                | unknown command \\ at position 1",
            })
    void saysWhatIsWrongAndWhere(String tex, String message) {
        assertThatThrownBy(() -> TexReader.read(tex))
                .isInstanceOf(FormulaSyntaxException.class)
                .hasMessage(message);
    }

    @Test
    void givesThePositionAsANumber() {
        FormulaSyntaxException e =
                catchThrowableOfType(FormulaSyntaxException.class, () -> TexReader.read("a = \\foo + b"));
        assertThat(e.position()).isEqualTo(5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "\\frac{1}{", "\\sqrt{", "a_{", "\\left(", "{\\frac{1}{", "\\hat{"})
    void tooManyGroupsAreRefusedAtOnce(String opening) {
        String tex = opening.repeat(5000);
        assertThatThrownBy(() -> TexReader.read(tex))
                .isInstanceOf(FormulaSyntaxException.class)
                .hasMessageContaining("groups inside each other");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "W^{(1)}_{2,1}       | W1[2,1]",
                "W_{2,1}^{(1)}       | W1[2,1]",
                "W^{(1)}_{2, 1}      | W1[2,1]",
                "\\delta^{(2)}_1     | delta2[1]",
                "δ^{(2)}_{1}         | delta2[1]",
                "b^{(1)}_3           | b1[3]",
                "z^{(1)}_{12}        | z1[12]",
                "a^{(2)}_1           | a2[1]",
                "a^{(0)}_1           | x[1]",
                "x_1                 | x[1]",
                "y_2                 | y[2]",
                "\\mathcal{L}        | loss",
                "\\mathcal L         | loss",
                "W^{(1)+}_{2,1}      | W1+[2,1]",
                "\\frac{\\partial\\mathcal{L}}{\\partial W^{(1)}_{2,1}}     | dW1[2,1]",
                "\\frac{\\partial \\mathcal{L}}{\\partial b^{(1)}_{2}}      | db1[2]",
                "{x_1}               | x[1]",
            })
    void anAddressIsFound(String tex, String ascii) {
        assertThat(Drawn.of(tex).terms().get(0).mark().cell())
                .isEqualTo(Cell.parse(ascii).orElseThrow());
        assertThat(Drawn.of(tex).terms()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "W^{(2)\\mathsf{T}}",
                "W^{(2)\\top}",
                "W^{(2)}",
                "W_{1,2}",
                "W^{(l)}_{i,j}",
                "\\delta_{ij}",
                "\\delta^{(2)}",
                "a_i",
                "x",
                "x^2",
                "\\sigma",
                "\\mathit{x}_1",
                "z'_1",
                "W^{(0)}_{1,1}",
                "\\frac{\\partial\\mathcal{L}}{\\partial W^{(l)}}",
            })
    void whatIsNoSingleNumberHasNoAddress(String tex) {
        assertThat(Drawn.of(tex).terms()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "W                | W | ROMAN_BOLD  | WEIGHT",
                "W^{(l)\\top}     | W | ROMAN_BOLD  | WEIGHT",
                "W^{(1)}_{2,1}    | W | ITALIC      | WEIGHT",
                "\\delta^{(l)}    | δ | BOLD_ITALIC | DELTA",
                "\\delta^{(l)}_j  | δ | ITALIC      | DELTA",
                "z                | z | BOLD_ITALIC | PRE_ACTIVATION",
                "a_i              | a | ITALIC      | ACTIVATION",
                "a^{(0)}          | a | BOLD_ITALIC | INPUT",
                "x                | x | BOLD_ITALIC | INPUT",
                "y_i              | y | ITALIC      | TARGET",
                "b                | b | BOLD_ITALIC | BIAS",
                "\\hat{y}         | y | BOLD_ITALIC | ACTIVATION",
                "\\hat{y}_i       | y | ITALIC      | ACTIVATION",
                "\\mathbf{W}      | W | ROMAN_BOLD  | WEIGHT",
                "\\boldsymbol{\\delta} | δ | BOLD_ITALIC | DELTA",
                "\\mathcal{L}     | L | SCRIPT      | LOSS",
                "\\sigma          | σ | ITALIC      | ACTIVATION",
                "\\tanh           | tanh | ROMAN    | ACTIVATION",
                "\\operatorname{softmax} | softmax | ROMAN | ACTIVATION",
            })
    void theNotationHasItsFontsAndColours(String tex, String text, Face face, Quantity quantity) {
        Shape.Text symbol = Drawn.of(tex).text(text);
        assertThat(symbol.face()).isEqualTo(face);
        assertThat(symbol.fill()).isEqualTo(Theme.LIGHT.of(quantity));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\\delta_{ij} | δ | ITALIC",
                "\\mathit{x}  | x | ITALIC",
                "\\mathrm{d}  | d | ROMAN",
                "\\mathbf{J}  | J | ROMAN_BOLD",
                "\\mathbf{\\theta} | θ | BOLD_ITALIC",
                "\\mathsf{T}  | T | TEXT",
                "\\mathcal{N} | N | CALLIGRAPHIC",
                "\\mathbb{R}  | R | AMS",
                "\\theta      | θ | ITALIC",
                "\\ln         | ln | ROMAN",
                "J            | J | ITALIC",
            })
    void everythingElseHasTheColourOfText(String tex, String text, Face face) {
        Shape.Text symbol = Drawn.of(tex).text(text);
        assertThat(symbol.face()).isEqualTo(face);
        assertThat(symbol.fill()).isEqualTo(Theme.LIGHT.text());
    }

    @Test
    void aGradientHasOneColour() {
        assertThat(Drawn.of("\\frac{\\partial\\mathcal{L}}{\\partial W^{(l)}}").texts().stream()
                        .map(Shape.Text::fill))
                .containsOnly(Theme.LIGHT.deltas());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0.377500 + 1    | 0.377500 + 1",
                "1 2             | 1 2",
                "c^12            | c 1 2",
                "\\text{if } c   | if  c",
                "\\sigma'^{(l)}(z) | σ ′ ( l ) ( z )",
                "f''             | f ′ ′",
                "a - b * c       | a − b ∗ c",
                "\\{ c \\}        | { c }",
                "\\alpha∂δ       | α ∂ δ",
                "\\begin{cases} c & d \\\\ e \\\\ \\end{cases} | { c d e",
                "{}              | ''",
                "''              | ''",
            })
    void readsItsSigns(String tex, String reading) {
        assertThat(Drawn.of(tex == null ? "" : tex).reading()).isEqualTo(reading);
    }

    static Stream<String> commands() {
        String letters =
                "alpha beta gamma delta epsilon varepsilon zeta eta theta vartheta iota kappa lambda mu nu xi pi"
                        + " varpi rho varrho sigma varsigma tau upsilon phi varphi chi psi omega Gamma Delta Theta Lambda Xi Pi"
                        + " Sigma Upsilon Phi Psi Omega partial nabla infty top bot forall exists emptyset ell hbar Re Im prime"
                        + " vdots cdot times odot otimes oplus pm mp circ ast star div cup cap wedge vee setminus bullet"
                        + " leq le geq ge neq ne approx to rightarrow gets leftarrow leftrightarrow mapsto in ni subset subseteq"
                        + " equiv sim simeq cong propto ll gg Rightarrow Leftarrow Leftrightarrow implies iff uparrow downarrow mid"
                        + " parallel perp ldots dots cdots ddots langle rangle lfloor rfloor lceil rceil lvert rvert lVert rVert"
                        + " colon exp ln log tanh sinh cosh sin cos tan arg det dim max min lim sup inf sum prod int";
        String signs = "{ } | # % & $ _";
        String plain = "a Z 0 9 + - * / = < > ( ) [ ] | , ; : . ! ? ∂ ∇ ∞ ≤ ≥ ≈ → ← ↦ ∈ ≡ · ⊙ × α ω ℒ …";
        return Stream.of(
                        Stream.of(letters.split(" ", -1)).map(name -> "\\" + name),
                        Stream.of(signs.split(" ", -1)).map(name -> "\\" + name),
                        Stream.of(plain.split(" ", -1)),
                        Stream.of("\\frac{1}{2}", "\\sqrt{2}", "\\sqrt[3]{2}", "c'", "\\hat{c}", "\\bar{c}"),
                        Stream.of("\\vec{c}", "\\tilde{c}", "\\dot{c}", "\\text{a word, 1}", "\\mathsf{T}"),
                        Stream.of("\\,", "\\:", "\\;", "\\!", "\\quad", "\\qquad", "\\ ", "~"),
                        Stream.of(
                                        "( )",
                                        "[ ]",
                                        "\\{ \\}",
                                        "| |",
                                        "\\| \\|",
                                        "\\lfloor \\rfloor",
                                        "\\langle \\rangle",
                                        ". .")
                                .map(TexReaderTest::delimited),
                        Stream.of("pmatrix", "bmatrix", "vmatrix", "matrix", "cases", "aligned")
                                .map(name -> "\\begin{" + name + "} 1 & 2 \\\\ 3 & 4 \\end{" + name + "}"))
                .flatMap(s -> s);
    }

    /** A pair of delimiters around contents of every size. */
    private static String delimited(String pair) {
        String[] signs = pair.split(" ", -1);
        StringBuilder all = new StringBuilder();
        for (int rows = 1; rows < 12; rows++) {
            all.append("\\left").append(signs[0]).append("\\begin{matrix}");
            all.append("1\\\\".repeat(rows)).append("\\end{matrix}\\right").append(signs[1]);
        }
        return all.toString();
    }

    @ParameterizedTest
    @MethodSource("commands")
    void everySignIsInItsFont(String tex) {
        for (String variant : List.of(tex, "c_{" + tex + "}")) {
            for (Shape.Text text : Drawn.of(variant).texts()) {
                assertThat(text.text().codePoints())
                        .as("%s in %s", text.text(), text.face())
                        .allMatch(c -> FontMetrics.of(text.face()).hasGlyph(c));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Function.class)
    void readsTheNameOfEveryFunctionOfTheEngine(Function function) {
        assertThat(Drawn.of(function.latex()).texts()).isNotEmpty();
    }

    @ParameterizedTest
    @EnumSource(Quantity.class)
    void readsEveryAddressAsTheEngineWritesIt(Quantity quantity) {
        String ascii = switch (quantity) {
            case INPUT -> "x[2]";
            case TARGET -> "y[2]";
            case WEIGHT -> "W1[2,3]";
            case BIAS -> "b1[2]";
            case PRE_ACTIVATION -> "z1[2]";
            case ACTIVATION -> "a1[2]";
            case LOSS -> "loss";
            case DELTA -> "delta1[2]";
            case WEIGHT_GRADIENT -> "dW1[2,3]";
            case BIAS_GRADIENT -> "db1[2]";
            case RATE -> "eta";
            case UPDATED_WEIGHT -> "W1+[2,3]";
            case UPDATED_BIAS -> "b1+[2]";
        };
        Cell cell = Cell.parse(ascii).orElseThrow();
        Drawn drawn = Drawn.of(Arithmetic.symbol(cell));
        assertThat(drawn.terms()).hasSize(1);
        assertThat(drawn.terms().get(0).mark().cell()).isEqualTo(cell);
        assertThat(drawn.texts().get(0).fill()).isEqualTo(Theme.LIGHT.of(quantity));
    }

    @Test
    void readsTheSameInEveryLocale() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR-u-nu-arab"));
            assertThat(Drawn.of("\\infty_{12,3}").reading()).isEqualTo("∞ 12 , 3");
            assertThatThrownBy(() -> TexReader.read("a\\foo")).hasMessage("unknown command \\foo at position 2");
        } finally {
            Locale.setDefault(before);
        }
    }
}
