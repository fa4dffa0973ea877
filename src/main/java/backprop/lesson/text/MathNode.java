package backprop.lesson.text;

import org.commonmark.node.CustomNode;

/** {@code $…$} or <code>{…}</code> as it stands in the file. */
final class MathNode extends CustomNode {
    private final char sign;
    private final String content;

    MathNode(char sign, String content) {
        this.sign = sign;
        this.content = content;
    }

    boolean isLive() {
        return sign == '{';
    }

    String content() {
        return content;
    }
}
