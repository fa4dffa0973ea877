package backprop.picture.step;

import backprop.engine.Activation;
import backprop.picture.formula.Formula;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Works out an equation of matrices from the numbers that stand in it, as a reader does with paper: each number with the
 * half unit of its last digit by which it may be off.
 */
final class HandMade {
    /** Numbers with what each may be off. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Shown(double[][] values, double[][] off) {
        int rows() {
            return values.length;
        }

        int columns() {
            return values[0].length;
        }

        Shown exact() {
            return new Shown(values, new double[rows()][columns()]);
        }
    }

    /** Both sides of an equation, the left one worked out. */
    record Equation(List<Shown> sides) {
        boolean comesOut() {
            if (sides.size() == 1) {
                return true;
            }
            Shown left = sides.get(0);
            Shown right = sides.get(1);
            return left.rows() == right.rows()
                    && left.columns() == right.columns()
                    && all(left.rows(), left.columns(), (i, j) -> near(left, right, i, j));
        }

        private static boolean near(Shown left, Shown right, int i, int j) {
            double a = left.values[i][j];
            double b = right.values[i][j];
            double off = left.off[i][j] + right.off[i][j];
            return a == b || Math.abs(a - b) <= off * (1 + 1e-9) + 1e-14 * Math.abs(b) || Double.isInfinite(off);
        }

        @Override
        public String toString() {
            return sides.stream()
                    .map(side -> Arrays.deepToString(side.values) + " ± " + Arrays.deepToString(side.off))
                    .collect(Collectors.joining(" = "));
        }
    }

    private final List<String> tokens;
    private int at;
    private boolean inNorm;

    private HandMade(List<String> tokens) {
        this.tokens = tokens;
    }

    /** What stands right of the name and its first = or ←. */
    static Equation equation(Formula formula) {
        List<String> tokens = Arrays.stream(text(formula).split(" ", -1))
                .filter(t -> !t.isEmpty())
                .toList();
        int start = IntStream.range(0, tokens.size())
                .filter(k -> tokens.get(k).equals("=") || tokens.get(k).equals("←"))
                .findFirst()
                .orElseThrow();
        HandMade reader = new HandMade(tokens.subList(start + 1, tokens.size()));
        List<Shown> sides = new ArrayList<>(List.of(reader.sum()));
        while (reader.takes("=")) {
            sides.add(reader.sum());
        }
        if (reader.at < reader.tokens.size()) {
            throw new IllegalArgumentException("cannot read " + reader.tokens.subList(reader.at, reader.tokens.size()));
        }
        return new Equation(sides);
    }

    /** The formula as one line; a matrix is one word, its rows apart by a semicolon. */
    static String text(Formula formula) {
        return write(formula).replaceAll(" +", " ").strip();
    }

    private static String write(Formula formula) {
        if (formula instanceof Formula.Symbol symbol) {
            return symbol.text();
        } else if (formula instanceof Formula.Row row) {
            return row.parts().stream().map(HandMade::write).collect(Collectors.joining(" "));
        } else if (formula instanceof Formula.Term term) {
            return write(term.body());
        } else if (formula instanceof Formula.Scripts scripts) {
            Optional<Formula> raised = Optional.ofNullable(scripts.sup());
            return write(scripts.base()) + raised.map(sup -> " ^ " + write(sup)).orElse("");
        } else if (formula instanceof Formula.Fence fence && fence.body() instanceof Formula.Grid grid) {
            return " ["
                    + grid.rows().stream()
                            .map(row -> row.stream().map(HandMade::entry).collect(Collectors.joining(",")))
                            .collect(Collectors.joining(";"))
                    + "] ";
        } else if (formula instanceof Formula.Fence fence) {
            return " " + fence.left() + " " + write(fence.body()) + " " + fence.right() + " ";
        } else if (formula instanceof Formula.Fraction fraction) {
            return " " + write(fraction.numerator()).strip() + "/"
                    + write(fraction.denominator()).strip() + " ";
        }
        return " ";
    }

    /** A number as e notation. */
    private static String entry(Formula formula) {
        return write(formula).replaceAll("\\s", "").replace("⋅10^", "e").replace('−', '-');
    }

    private Shown sum() {
        Shown sum = takes("−") ? scaled(product(), -1) : product();
        while (true) {
            if (takes("+")) {
                sum = added(sum, product());
            } else if (takes("−")) {
                sum = added(sum, scaled(product(), -1));
            } else {
                return sum;
            }
        }
    }

    private Shown product() {
        Shown product = factor();
        while (at < tokens.size() && !ends(tokens.get(at))) {
            if (takes("⊙")) {
                product = entrywise(product, factor());
            } else {
                takes("⋅");
                product = times(product, factor());
            }
        }
        return product;
    }

    private boolean ends(String token) {
        return List.of("+", "−", "=", ")").contains(token) || (inNorm && token.equals("∥"));
    }

    private Shown factor() {
        String token = tokens.get(at++);
        if (token.startsWith("[")) {
            return matrix(token);
        } else if (token.equals("(")) {
            Shown inner = sum();
            expect(")");
            return inner;
        } else if (token.equals("∥")) {
            inNorm = true;
            Shown inner = sum();
            inNorm = false;
            expect("∥");
            expect("^");
            expect("2");
            return times(turned(inner), inner);
        } else if (token.matches("\\d+/\\d+")) {
            String[] parts = token.split("/", 2);
            return matrix("[" + Double.parseDouble(parts[0]) / Double.parseDouble(parts[1]) + "]")
                    .exact();
        } else if (token.matches("[\\d.]+|∞|—|undefined")) {
            boolean power = at + 3 < tokens.size()
                    && tokens.get(at).equals("⋅")
                    && tokens.get(at + 1).equals("10")
                    && tokens.get(at + 2).equals("^");
            String sign = power && tokens.get(at + 3).equals("−") ? "-" : "";
            String exponent = power ? "e" + sign + tokens.get(at + (sign.isEmpty() ? 3 : 4)) : "";
            at += power ? (sign.isEmpty() ? 4 : 5) : 0;
            return matrix("[" + token + exponent + "]");
        }
        return function(token);
    }

    private Shown function(String first) {
        StringBuilder name = new StringBuilder(first);
        while (!tokens.get(at).equals("(")) {
            name.append(tokens.get(at++));
        }
        Activation activation = Arrays.stream(Activation.values())
                .filter(a -> a.symbol().contentEquals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("what is " + name));
        Shown argument = factor();
        double[] z = column(argument.values);
        double[] off = column(argument.off);
        double[] above = activation.values(moved(z, off, 1));
        double[] below = activation.values(moved(z, off, -1));
        double[] values = activation.values(z);
        double all = Arrays.stream(off).sum();
        return make(
                z.length,
                1,
                (i, j) -> values[i],
                (i, j) -> activation.isVectorValued()
                        ? all
                        : Math.max(Math.abs(above[i] - values[i]), Math.abs(below[i] - values[i])));
    }

    private static double[] moved(double[] z, double[] off, int side) {
        return IntStream.range(0, z.length)
                .mapToDouble(i -> z[i] + side * off[i])
                .toArray();
    }

    private static double[] column(double[][] rows) {
        return Arrays.stream(rows).mapToDouble(row -> row[0]).toArray();
    }

    private boolean takes(String token) {
        boolean here = at < tokens.size() && tokens.get(at).equals(token);
        at += here ? 1 : 0;
        return here;
    }

    private void expect(String token) {
        if (!takes(token)) {
            throw new IllegalArgumentException("expected " + token + " at " + tokens.subList(at, tokens.size()));
        }
    }

    private static Shown matrix(String word) {
        String[][] entries = Arrays.stream(word.substring(1, word.length() - 1).split(";", -1))
                .map(row -> row.split(",", -1))
                .toArray(String[][]::new);
        return make(
                entries.length, entries[0].length, (i, j) -> value(entries[i][j]), (i, j) -> halfUnit(entries[i][j]));
    }

    private static double value(String number) {
        return switch (number) {
            case "—", "undefined" -> Double.NaN;
            case "∞" -> Double.POSITIVE_INFINITY;
            case "-∞" -> Double.NEGATIVE_INFINITY;
            default -> Double.parseDouble(number);
        };
    }

    /** Of a number with fewer than five decimals, as it was typed, nothing has been rounded off. */
    private static double halfUnit(String number) {
        int point = number.indexOf('.');
        int end = number.contains("e") ? number.indexOf('e') : number.length();
        int decimals = point < 0 ? 0 : end - point - 1;
        return decimals < 5 ? 0 : Double.parseDouble("0.5e-" + decimals) * Math.pow(10, power(number, end));
    }

    private static int power(String number, int end) {
        return end == number.length() ? 0 : Integer.parseInt(number.substring(end + 1));
    }

    private static boolean all(int rows, int columns, BiPredicate<Integer, Integer> holds) {
        return IntStream.range(0, rows * columns).allMatch(k -> holds.test(k / columns, k % columns));
    }

    private interface Entry {
        double at(int i, int j);
    }

    private static Shown make(int rows, int columns, Entry values, Entry off) {
        double[][] all = new double[rows][columns];
        double[][] halves = new double[rows][columns];
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                all[i][j] = values.at(i, j);
                halves[i][j] = off.at(i, j);
            }
        }
        return new Shown(all, halves);
    }

    private static Shown scaled(Shown a, double factor) {
        return make(a.rows(), a.columns(), (i, j) -> factor * a.values[i][j], (i, j) -> Math.abs(factor) * a.off[i][j]);
    }

    private static Shown turned(Shown a) {
        return make(/* rows= */ a.columns(), /* columns= */ a.rows(), (i, j) -> a.values[j][i], (i, j) -> a.off[j][i]);
    }

    private static Shown added(Shown a, Shown b) {
        requireSame(a, b);
        return make(
                a.rows(),
                a.columns(),
                (i, j) -> a.values[i][j] + b.values[i][j],
                (i, j) -> a.off[i][j] + b.off[i][j] + rounding(a.values[i][j], b.values[i][j]));
    }

    private static Shown entrywise(Shown a, Shown b) {
        requireSame(a, b);
        return make(
                a.rows(),
                a.columns(),
                (i, j) -> product(a.values[i][j], b.values[i][j]),
                (i, j) -> off(a, i, j, b, i, j));
    }

    private static void requireSame(Shown a, Shown b) {
        if (a.rows() != b.rows() || a.columns() != b.columns()) {
            throw new IllegalArgumentException("the shapes do not fit");
        }
    }

    /** A number times a matrix, or a matrix times a matrix. */
    private static Shown times(Shown a, Shown b) {
        if (a.rows() * a.columns() == 1 && b.rows() > 1) {
            return make(
                    b.rows(),
                    b.columns(),
                    (i, j) -> product(a.values[0][0], b.values[i][j]),
                    (i, j) -> off(a, 0, 0, b, i, j));
        } else if (a.columns() != b.rows()) {
            throw new IllegalArgumentException("the shapes do not fit");
        }
        return make(
                a.rows(),
                b.columns(),
                (i, j) -> IntStream.range(0, a.columns())
                        .mapToDouble(k -> product(a.values[i][k], b.values[k][j]))
                        .sum(),
                (i, j) -> IntStream.range(0, a.columns())
                        .mapToDouble(k -> off(a, i, k, b, k, j))
                        .sum());
    }

    /** 0 times what is not known is 0, as 0 ln 0 is. */
    private static double product(double a, double b) {
        return a == 0 || b == 0 ? 0 : a * b;
    }

    private static double off(Shown a, int i, int j, Shown b, int k, int l) {
        double left = a.off[i][j];
        double right = b.off[k][l];
        return product(Math.abs(a.values[i][j]), right)
                + product(Math.abs(b.values[k][l]), left)
                + left * right
                + rounding(product(a.values[i][j], b.values[k][l]), 0);
    }

    private static double rounding(double a, double b) {
        return 4 * Math.ulp(1.0) * Math.max(Math.abs(a), Math.abs(b));
    }
}
