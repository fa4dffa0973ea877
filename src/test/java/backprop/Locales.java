package backprop;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

/** The locales in which everything must come out as in English: other digits, other decimal marks, an i without a dot. */
public final class Locales {
    public static final List<String> OTHERS =
            List.of("de-DE", "tr-TR", "ar-EG", "fa-IR", "sv-SE", "fr-FR", "th-TH-u-nu-thai", "hi-IN-u-nu-deva");

    private Locales() {}

    /** What a piece of code gives where this locale is the default of the Java machine. */
    public static <T> T in(String tag, Callable<T> code) throws Exception {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag(tag));
            return code.call();
        } finally {
            Locale.setDefault(before);
        }
    }
}
