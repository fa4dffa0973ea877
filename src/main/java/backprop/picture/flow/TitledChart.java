package backprop.picture.flow;

import backprop.picture.Picture;
import backprop.picture.Theme;

/** A chart with its title and margins, to stand alone on a page. */
public final class TitledChart {
    private TitledChart() {}

    /** The chart as large as it is, below a line that says what it shows. */
    public static Picture of(String title, Picture chart, Theme theme) {
        Sheet sheet = Sheet.around(chart.width());
        sheet.line(title, theme.text());
        sheet.picture(chart);
        return sheet.picture();
    }
}
