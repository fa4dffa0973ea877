package backprop.lesson;

import org.commonmark.node.CustomBlock;

/** {@code $$…$$} as it stands in the file. */
final class MathBlock extends CustomBlock {
    private final StringBuilder content = new StringBuilder();

    void add(CharSequence line) {
        content.append(line).append('\n');
    }

    private String text() {
        return content.toString().strip();
    }

    boolean isClosed() {
        String text = text();
        return text.length() >= 4 && text.endsWith("$$");
    }

    /** What stands between the dollars. */
    String tex() {
        String text = text();
        return text.substring(2, isClosed() ? text.length() - 2 : text.length()).strip();
    }
}
