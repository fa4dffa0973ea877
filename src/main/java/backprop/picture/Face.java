package backprop.picture;

/** The bundled fonts. Their files and licences stand in {@code /backprop/picture/fonts}. */
public enum Face {
    /** Words. */
    TEXT("Inter-Regular.ttf"),
    /** Words that stand out a little: buttons, labels. */
    TEXT_MEDIUM("Inter-Medium.ttf"),
    /** Headings and numbers in neurons. */
    TEXT_BOLD("Inter-SemiBold.ttf"),
    /** Upright mathematics: digits, operators, function names. */
    ROMAN("KaTeX_Main-Regular.ttf"),
    /** Upright bold: matrices. */
    ROMAN_BOLD("KaTeX_Main-Bold.ttf"),
    /** Italic letters and Greek: numbers. */
    ITALIC("KaTeX_Math-Italic.ttf"),
    /** Bold italic letters and Greek: vectors. */
    BOLD_ITALIC("KaTeX_Math-BoldItalic.ttf"),
    /** The script L of the loss. */
    SCRIPT("KaTeX_Script-Regular.ttf"),
    /** Calligraphic capitals. */
    CALLIGRAPHIC("KaTeX_Caligraphic-Regular.ttf"),
    /** Arrows, double strokes and other rare signs. */
    AMS("KaTeX_AMS-Regular.ttf"),
    /** Delimiters and big operators, 1.2 times. */
    SIZE1("KaTeX_Size1-Regular.ttf"),
    /** Delimiters and big operators, 1.8 times. */
    SIZE2("KaTeX_Size2-Regular.ttf"),
    /** Delimiters, 2.4 times. */
    SIZE3("KaTeX_Size3-Regular.ttf"),
    /** Delimiters, 3 times, and the pieces of taller ones. */
    SIZE4("KaTeX_Size4-Regular.ttf"),
    /** Code, and words with rare signs such as superscripts. */
    MONO("DejaVuSansMono.ttf");

    private final String file;

    Face(String file) {
        this.file = file;
    }

    /** The class path resource of the font. */
    public String resource() {
        return "/backprop/picture/fonts/" + file;
    }
}
