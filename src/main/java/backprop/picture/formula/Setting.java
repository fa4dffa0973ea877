package backprop.picture.formula;

/**
 * The size and the room that a part of a formula is set for. The four styles, the cramped variants and their successors
 * are those of <i>The TeXbook</i>, chapter 17.
 *
 * @param size the font size of the formula in pixels
 * @param style which of the four styles
 * @param cramped whether superscripts stay low, as below a fraction bar
 */
record Setting(double size, Style style, boolean cramped) {
    /** Where the part stands. */
    enum Style {
        DISPLAY(1),
        TEXT(1),
        SCRIPT(0.7),
        SCRIPT_OF_SCRIPT(0.5);

        private final double scale;

        Style(double scale) {
            this.scale = scale;
        }
    }

    static Setting display(double size) {
        return new Setting(size, Style.DISPLAY, false);
    }

    static Setting inline(double size) {
        return new Setting(size, Style.TEXT, false);
    }

    /** The font size of this part, in pixels. */
    double em() {
        return size * style.scale;
    }

    boolean isDisplay() {
        return style == Style.DISPLAY;
    }

    boolean isScript() {
        return style.compareTo(Style.TEXT) > 0;
    }

    Setting superscript() {
        return new Setting(size, scriptStyle(), cramped);
    }

    Setting subscript() {
        return new Setting(size, scriptStyle(), true);
    }

    Setting numerator() {
        return new Setting(size, isDisplay() ? Style.TEXT : scriptStyle(), cramped);
    }

    Setting denominator() {
        return new Setting(size, isDisplay() ? Style.TEXT : scriptStyle(), true);
    }

    Setting cramp() {
        return new Setting(size, style, true);
    }

    Setting in(Style other) {
        return new Setting(size, other, cramped);
    }

    private Style scriptStyle() {
        return isScript() ? Style.SCRIPT_OF_SCRIPT : Style.SCRIPT;
    }

    /** The height of the line on which minus signs and fraction bars lie. */
    double axis() {
        return 0.25 * em();
    }

    /** The height of the letter x. */
    double xHeight() {
        return 0.431 * em();
    }

    /** The thickness of a bar: that of a minus sign, but never so thin that a screen shows it grey. */
    double rule() {
        return Math.max(0.04 * em(), 0.8);
    }
}
