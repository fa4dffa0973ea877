package backprop.document.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The header of a {@code .npy} file, a dictionary as Python writes it: {@code {'descr': '<f8', 'fortran_order': False,
 * 'shape': (3, 2), }}. Exactly these keys, each once, in any order.
 *
 * @param descr the type of the numbers, {@code <f8}
 * @param columnsFirst true if the numbers stand column by column, as in Fortran
 * @param shape of the array
 */
record NpyHeader(String descr, boolean columnsFirst, Shape shape) {
    private static final Pattern ENTRY = Pattern.compile(
            "\\s*['\"](\\w{1,20})['\"]\\s*:\\s*(?:['\"]([^'\"]*)['\"]|(True|False)|\\(([^()]*)\\))\\s*(?:,|$)\\s*");

    private static final Pattern LENGTH = Pattern.compile("-?[0-9]{1,18}L?");

    /** @throws ImportException if the text is no such dictionary */
    static NpyHeader parse(String array, String text) throws ImportException {
        Map<String, String> entries = entries(array, text.strip());
        String descr = entries.get("descr");
        String order = entries.get("fortran_order");
        String lengths = entries.get("shape");
        if (descr == null || order == null || lengths == null || entries.size() != 3 || !order.matches("True|False")) {
            throw unreadable(array);
        }
        return new NpyHeader(descr, order.equals("True"), Shape.of(array, lengths(array, lengths)));
    }

    private static Map<String, String> entries(String array, String dictionary) throws ImportException {
        if (dictionary.length() < 2 || !dictionary.startsWith("{") || !dictionary.endsWith("}")) {
            throw unreadable(array);
        }
        Map<String, String> entries = new HashMap<>();
        Matcher entry = ENTRY.matcher(dictionary.substring(1, dictionary.length() - 1));
        while (entry.regionStart() < entry.regionEnd()) {
            if (!entry.lookingAt() || entries.put(entry.group(1), value(entry)) != null) {
                throw unreadable(array);
            }
            entry.region(entry.end(), entry.regionEnd());
        }
        return entries;
    }

    private static String value(Matcher entry) {
        for (int group = 2; group < 4; group++) {
            if (entry.group(group) != null) {
                return entry.group(group);
            }
        }
        return entry.group(4);
    }

    private static List<Long> lengths(String array, String tuple) throws ImportException {
        List<Long> lengths = new ArrayList<>();
        String[] words = tuple.isBlank() ? new String[0] : tuple.split(",", -1);
        for (int k = 0; k < words.length; k++) {
            String word = words[k].strip();
            boolean trailing = word.isEmpty() && k > 0 && k == words.length - 1;
            if (!trailing && !LENGTH.matcher(word).matches()) {
                throw new ImportException(array + ": the shape in its header has a length that is no whole number of at"
                        + " most 18 digits");
            } else if (!trailing) {
                lengths.add(Long.parseLong(word.replace("L", "")));
            }
        }
        return lengths;
    }

    private static ImportException unreadable(String array) {
        return new ImportException(array + ": its header is not that of a plain NumPy array");
    }
}
