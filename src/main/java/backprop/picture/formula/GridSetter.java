package backprop.picture.formula;

import backprop.picture.formula.Box.Placed;
import backprop.picture.formula.Formula.Arrangement;
import java.util.ArrayList;
import java.util.List;

/** Rows and columns around the axis; the struts and gaps are those of LaTeX's arrays and aligned lines. */
final class GridSetter {
    private final Formula.Grid grid;
    private final Setting setting;
    private final List<List<Box>> cells;
    private final double[] widths;

    private GridSetter(Formula.Grid grid, Setting setting) {
        this.grid = grid;
        this.setting = setting;
        Setting inside = setting.in(style(grid.arrangement(), setting));
        cells = grid.rows().stream()
                .map(row ->
                        row.stream().map(cell -> Typesetter.set(cell, inside)).toList())
                .toList();
        widths = new double[cells.stream().mapToInt(List::size).max().orElse(0)];
        for (List<Box> row : cells) {
            for (int column = 0; column < row.size(); column++) {
                widths[column] = Math.max(widths[column], row.get(column).width());
            }
        }
    }

    static Box set(Formula.Grid grid, Setting setting) {
        return new GridSetter(grid, setting).place();
    }

    private static Setting.Style style(Arrangement arrangement, Setting around) {
        if (around.isScript()) {
            return around.style();
        }
        return arrangement == Arrangement.ALIGNED ? Setting.Style.DISPLAY : Setting.Style.TEXT;
    }

    private Box place() {
        double em = setting.em();
        double stretch = grid.arrangement() == Arrangement.CASES ? 1.2 : 1;
        double jot = grid.arrangement() == Arrangement.ALIGNED ? 0.3 * em : 0.2 * em;
        List<Placed> placed = new ArrayList<>();
        double top = 0;
        for (List<Box> row : cells) {
            double height = row.stream().mapToDouble(Box::height).max().orElse(0);
            double depth = row.stream().mapToDouble(Box::depth).max().orElse(0);
            double gap = top == 0 ? 0 : jot;
            double baseline = top + gap + Math.max(height, 0.84 * stretch * em);
            placeRow(row, baseline, placed);
            top = baseline + Math.max(depth, 0.36 * stretch * em);
        }
        Box box = Box.around(left(widths.length) - gapBefore(widths.length), placed);
        return new Box(box.width(), 0, top, 0, box.content()).centredOn(setting.axis());
    }

    private void placeRow(List<Box> row, double baseline, List<Placed> placed) {
        for (int column = 0; column < row.size(); column++) {
            double free = widths[column] - row.get(column).width();
            double share = switch (grid.arrangement()) {
                case MATRIX -> 0.5;
                case ALIGNED -> column % 2 == 0 ? 1 : 0;
                case CASES -> 0;
            };
            placed.add(new Placed(left(column) + share * free, baseline, row.get(column)));
        }
    }

    private double left(int column) {
        double x = 0;
        for (int i = 0; i < column; i++) {
            x += widths[i] + gapBefore(i + 1);
        }
        return x;
    }

    private double gapBefore(int column) {
        if (column == 0) {
            return 0;
        }
        boolean pair = grid.arrangement() == Arrangement.ALIGNED && column % 2 == 1;
        return pair ? 0 : setting.em();
    }
}
