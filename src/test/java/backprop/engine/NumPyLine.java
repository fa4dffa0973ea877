package backprop.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Runs the few words of NumPy that lines of steps are made of, so that they are tested where there is no Python. A vector is
 * a matrix of one column, a number one of one entry, true is 1.
 */
final class NumPyLine {
    private static final Pattern TOKEN = Pattern.compile("\\d+(\\.\\d+)?|(np|math)\\.\\w+|\\.?\\w+|\\*\\*|.");
    private static final Pattern ASSIGNMENT = Pattern.compile("(\\w+) (-)?= (.*)");

    private final Map<String, Matrix> variables;
    private final List<String> tokens = new ArrayList<>();
    private int at;

    private NumPyLine(Map<String, Matrix> variables, String expression) {
        this.variables = variables;
        Matcher matcher = TOKEN.matcher(expression.replace(" ", ""));
        while (matcher.find()) {
            tokens.add(matcher.group());
        }
    }

    /** Runs assignments that are apart by semicolons. */
    static void run(String line, Map<String, Matrix> variables) {
        for (String part : line.split("; ", -1)) {
            Matcher assignment = ASSIGNMENT.matcher(part);
            if (!assignment.matches()) {
                throw new IllegalArgumentException("no assignment: " + part);
            }
            String name = assignment.group(1);
            NumPyLine reader = new NumPyLine(variables, assignment.group(3));
            Matrix value = reader.sum();
            if (reader.at < reader.tokens.size()) {
                throw new IllegalArgumentException("cannot read " + part + " from " + reader.tokens.get(reader.at));
            }
            variables.put(
                    name,
                    assignment.group(2) == null
                            ? value
                            : entrywise(Objects.requireNonNull(variables.get(name), name), value, (a, b) -> a - b));
        }
    }

    private Matrix comparison() {
        Matrix left = sum();
        if (takes(">")) {
            return entrywise(left, sum(), (a, b) -> a > b ? 1 : 0);
        }
        return takes("<") ? entrywise(left, sum(), (a, b) -> a < b ? 1 : 0) : left;
    }

    private Matrix sum() {
        Matrix sum = product();
        while (true) {
            if (takes("+")) {
                sum = entrywise(sum, product(), Double::sum);
            } else if (takes("-")) {
                sum = entrywise(sum, product(), (a, b) -> a - b);
            } else {
                return sum;
            }
        }
    }

    private Matrix product() {
        Matrix product = signed();
        while (true) {
            if (takes("*")) {
                product = entrywise(product, signed(), (a, b) -> a * b);
            } else if (takes("/")) {
                product = entrywise(product, signed(), (a, b) -> a / b);
            } else if (takes("@")) {
                product = product.times(signed());
            } else {
                return product;
            }
        }
    }

    private Matrix signed() {
        return takes("-") ? signed().scale(-1) : power();
    }

    private Matrix power() {
        Matrix base = with(atom());
        return takes("**") ? entrywise(base, signed(), Math::pow) : base;
    }

    /** What stands behind a value: .T, .max(), .sum() or a choice of entries. */
    private Matrix with(Matrix value) {
        if (takes(".T")) {
            return value.transpose();
        } else if (takes(".max")) {
            expect("(", ")");
            return Matrix.column(Arrays.stream(value.toVector()).max().orElseThrow());
        } else if (takes(".sum")) {
            expect("(", ")");
            return total(value);
        } else if (takes(".size")) {
            return Matrix.column(value.rows());
        } else if (takes("[")) {
            Matrix chosen = comparison();
            expect("]");
            double[] kept = IntStream.rangeClosed(1, value.rows())
                    .filter(i -> chosen.at(i) == 1)
                    .mapToDouble(value::at)
                    .toArray();
            return Matrix.column(kept.length == 0 ? new double[1] : kept);
        }
        return value;
    }

    private Matrix atom() {
        String token = tokens.get(at++);
        if (token.equals("(")) {
            Matrix inner = comparison();
            expect(")");
            return inner;
        } else if (token.equals("np.pi")) {
            return Matrix.column(Math.PI);
        } else if (token.equals("np.vectorize")) {
            expect("(", "math.erf", ")");
            return call("erf");
        } else if (token.startsWith("np.")) {
            return call(token.substring("np.".length()));
        }
        return variables.containsKey(token) ? variables.get(token) : Matrix.column(Double.parseDouble(token));
    }

    private Matrix call(String name) {
        expect("(");
        List<Matrix> all = new ArrayList<>(List.of(comparison()));
        while (takes(",")) {
            all.add(comparison());
        }
        expect(")");
        Matrix x = all.get(0);
        return switch (name) {
            case "exp" -> x.map(Math::exp);
            case "expm1" -> x.map(Math::expm1);
            case "log" -> x.map(Math::log);
            case "sqrt" -> x.map(Math::sqrt);
            case "tanh" -> x.map(Math::tanh);
            case "erf" -> x.map((DoubleUnaryOperator) org.apache.commons.math3.special.Erf::erf);
            case "sum" -> total(x);
            case "mean" -> total(x).scale(1.0 / x.rows());
            case "maximum" -> entrywise(x, all.get(1), Math::max);
            case "logaddexp" -> entrywise(x, all.get(1), (a, b) -> Math.log(Math.exp(a) + Math.exp(b)));
            case "outer" -> x.times(all.get(1).transpose());
            case "diag" -> diagonal(x);
            case "where" ->
                entrywise(
                        entrywise(x, all.get(1), (c, a) -> c == 1 ? a : 0),
                        entrywise(x, all.get(2), (c, b) -> c == 1 ? 0 : b),
                        Double::sum);
            default -> throw new IllegalArgumentException("what is np." + name);
        };
    }

    private static Matrix total(Matrix x) {
        return Matrix.column(Arrays.stream(x.toVector()).sum());
    }

    private static Matrix diagonal(Matrix x) {
        double[][] rows = new double[x.rows()][x.rows()];
        for (int i = 0; i < rows.length; i++) {
            rows[i][i] = x.at(i + 1);
        }
        return Matrix.of(rows);
    }

    /** A number goes with every entry of the other side. */
    private static Matrix entrywise(Matrix a, Matrix b, DoubleBinaryOperator operator) {
        boolean one = a.rows() * a.columns() == 1;
        boolean other = b.rows() * b.columns() == 1;
        if (other) {
            return a.map(x -> operator.applyAsDouble(x, b.at(1)));
        } else if (one) {
            return b.map(x -> operator.applyAsDouble(a.at(1), x));
        } else if (a.rows() != b.rows() || a.columns() != b.columns()) {
            throw new IllegalArgumentException("the shapes do not fit: " + a.shape() + " and " + b.shape());
        }
        double[][] rows = a.toArray();
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < rows[i].length; j++) {
                rows[i][j] = operator.applyAsDouble(rows[i][j], b.at(i + 1, j + 1));
            }
        }
        return Matrix.of(rows);
    }

    private boolean takes(String token) {
        boolean here = at < tokens.size() && tokens.get(at).equals(token);
        at += here ? 1 : 0;
        return here;
    }

    private void expect(String... all) {
        for (String token : all) {
            if (!takes(token)) {
                throw new IllegalArgumentException("expected " + token + " at " + tokens.subList(at, tokens.size()));
            }
        }
    }
}
