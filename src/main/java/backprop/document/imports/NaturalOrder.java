package backprop.document.imports;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names as people order them: numbers by their size, {@code fc2} before {@code fc10}, and names that speak of the input
 * first, of the output last.
 */
final class NaturalOrder implements Comparator<String> {
    private static final Pattern PIECE = Pattern.compile("[0-9]+|[^0-9]+");
    private static final Set<String> FIRST = Set.of("in", "input", "first");
    private static final Set<String> LAST =
            Set.of("out", "output", "o", "y", "last", "final", "head", "classifier", "logits");

    @Override
    public int compare(String one, String other) {
        int byPlace = Integer.compare(place(one), place(other));
        if (byPlace != 0) {
            return byPlace;
        }
        List<String> left = pieces(one);
        List<String> right = pieces(other);
        for (int k = 0; k < Math.min(left.size(), right.size()); k++) {
            int byPiece = comparePieces(left.get(k), right.get(k));
            if (byPiece != 0) {
                return byPiece;
            }
        }
        int byLength = Integer.compare(left.size(), right.size());
        return byLength != 0 ? byLength : one.compareTo(other);
    }

    /** −1 of a name that speaks of the input, 1 of the output, else 0. */
    static int place(String name) {
        List<String> words = Arrays.asList(name.split("[^a-z]+", -1));
        return words.stream().anyMatch(LAST::contains) ? 1 : words.stream().anyMatch(FIRST::contains) ? -1 : 0;
    }

    private static List<String> pieces(String name) {
        List<String> pieces = new ArrayList<>();
        Matcher matcher = PIECE.matcher(name);
        while (matcher.find()) {
            pieces.add(matcher.group());
        }
        return pieces;
    }

    private static int comparePieces(String one, String other) {
        if (!Character.isDigit(one.charAt(0)) || !Character.isDigit(other.charAt(0))) {
            return one.compareTo(other);
        }
        String left = one.replaceFirst("^0+(?=.)", "");
        String right = other.replaceFirst("^0+(?=.)", "");
        int byDigits = Integer.compare(left.length(), right.length());
        return byDigits != 0 ? byDigits : left.compareTo(right);
    }
}
