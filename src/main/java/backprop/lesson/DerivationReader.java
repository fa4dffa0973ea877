package backprop.lesson;

import backprop.lesson.Fields.Entry;
import backprop.lesson.practice.Derivation;
import backprop.lesson.practice.Form;
import backprop.lesson.practice.Marking;
import backprop.lesson.text.Calculation;
import backprop.lesson.text.CalculationException;
import backprop.lesson.text.ProseReader;
import backprop.lesson.text.TextException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a derivation: {@code name: a in 0.1..0.9} for each letter, {@code let: F = n1*n0} for each that stands for
 * something, {@code slip: -y*ln(a) | That is the loss itself.} for a wrong line that is known, then lines of {@code ask | left side in TeX | right side | hint}, each behind a dash, with {@code | form} where
 * the form of a line is what it is about.
 */
final class DerivationReader {
    private static final String NUMBER = "(-?\\d+(?:\\.\\d+)?)";
    private static final Pattern RANGE = Pattern.compile("([^\\s]+) in " + NUMBER + "\\.\\." + NUMBER);

    private final ProseReader prose;

    DerivationReader(ProseReader prose) {
        this.prose = prose;
    }

    Derivation read(Fields fields) {
        fields.allow(List.of("name", "let", "slip", "-"));
        List<Derivation.Variable> variables = new ArrayList<>();
        for (Entry e : fields.all("name")) {
            Matcher m = RANGE.matcher(e.value());
            if (!m.matches()) {
                throw new TextException(e.line(), "expected a in 0.1..0.9, found " + e.value());
            }
            variables.add(new Derivation.Variable(
                    m.group(1), Double.parseDouble(m.group(2)), Double.parseDouble(m.group(3))));
        }
        Derivation derivation = new Derivation(
                variables,
                fields.all("let").stream().map(DerivationReader::definition).toList(),
                fields.all("-").stream().map(this::line).toList(),
                fields.all("slip").stream().map(DerivationReader::slip).toList());
        for (int i = 0; i < derivation.lines().size(); i++) {
            String model = derivation.lines().get(i).right().text();
            if (!derivation.mark(i, model).isRight()) {
                throw new TextException(
                        fields.all("-").get(i).line(), derivation.mark(i, model).says());
            }
        }
        for (Entry e : fields.all("slip")) {
            if (derivation.mark(0, slip(e).line().text()) instanceof Marking.Unreadable unreadable) {
                throw new TextException(e.line(), unreadable.says());
            }
        }
        return derivation;
    }

    /** {@code let: F = n1*n0 + n2*n1}. */
    private static Derivation.Definition definition(Entry e) {
        String[] parts = e.value().split("\\s*=\\s*", -1);
        if (parts.length != 2 || !parts[0].matches("\\p{L}\\w*")) {
            throw new TextException(e.line(), "expected F = n1*n0, found " + e.value());
        }
        try {
            return new Derivation.Definition(parts[0], Calculation.read(parts[1]));
        } catch (CalculationException ex) {
            throw new TextException(e.line(), parts[1] + ": " + ex.getMessage());
        }
    }

    /** {@code slip: -y*ln(a) | That is the loss itself.} */
    private static Derivation.KnownSlip slip(Entry e) {
        String[] parts = e.value().split(" \\| ", -1);
        if (parts.length != 2) {
            throw new TextException(e.line(), "expected formula | what is said to it, found " + e.value());
        }
        try {
            return new Derivation.KnownSlip(Calculation.read(parts[0]), parts[1]);
        } catch (CalculationException ex) {
            throw new TextException(e.line(), parts[0] + ": " + ex.getMessage());
        }
    }

    private static Form form(String title, Entry e) {
        return Form.named(title)
                .orElseThrow(() -> new TextException(
                        e.line(), "unknown form " + title + ": expected one of " + String.join(", ", Form.titles())));
    }

    private Derivation.Line line(Entry e) {
        String[] parts = e.value().split(" \\| ", -1);
        if (parts.length != 4 && parts.length != 5) {
            throw new TextException(e.line(), "expected ask | left | right | hint, and | form where it matters");
        }
        Form form = parts.length == 5 ? form(parts[4], e) : Form.ANY;
        prose.formula(parts[1], e.line());
        try {
            return new Derivation.Line(
                    prose.read(parts[0], e.line()),
                    parts[1],
                    Calculation.read(parts[2]),
                    prose.read(parts[3], e.line()),
                    form);
        } catch (CalculationException ex) {
            throw new TextException(e.line(), parts[2] + ": " + ex.getMessage());
        }
    }
}
