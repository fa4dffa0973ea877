package backprop.picture;

/** The amber of what has changed; it stands for no value. Its words reach the contrast AA on its ground. */
public final class ChangeInks {
    private ChangeInks() {}

    /** What the words of a change stand on. */
    public static Ink ground(Theme theme) {
        return theme.dark() ? Ink.of(0x4A3B12) : Ink.of(0xFFF1C9);
    }

    /** The words of a change. */
    public static Ink words(Theme theme) {
        return theme.dark() ? Ink.of(0xF0C24B) : Ink.of(0x6B4E00);
    }

    /** The bar that shows how large a change is. */
    public static Ink bar() {
        return Ink.of(0xDAA520);
    }
}
