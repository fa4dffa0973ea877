package backprop.lesson.text;

import java.util.Set;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.ParsedInline;
import org.commonmark.parser.beta.Position;
import org.commonmark.parser.beta.Scanner;

/** Takes {@code $…$} and <code>{…}</code> out of the line before Markdown sees underscores and stars in it. */
final class MathInMarkdown implements InlineContentParserFactory {
    @Override
    public Set<Character> getTriggerCharacters() {
        return Set.of('$', '{');
    }

    @Override
    public InlineContentParser create() {
        return state -> {
            Scanner in = state.scanner();
            char sign = in.peek();
            in.next();
            Position start = in.position();
            if (in.find(sign == '{' ? '}' : '$') <= 0) {
                return ParsedInline.none();
            }
            String content = in.getSource(start, in.position()).getContent();
            in.next();
            return ParsedInline.of(new MathNode(sign, content), in.position());
        };
    }
}
