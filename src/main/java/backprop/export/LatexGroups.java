package backprop.export;

/** Where a group of a formula ends. */
final class LatexGroups {
    private LatexGroups() {}

    /** The place of the brace that closes the one at {@code open}. */
    static int close(String tex, int open) {
        int depth = 0;
        for (int i = open; i < tex.length(); i++) {
            char c = tex.charAt(i);
            depth += c == '{' ? 1 : c == '}' ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        throw new IllegalArgumentException("no brace closes the one at " + open + " of " + tex);
    }
}
