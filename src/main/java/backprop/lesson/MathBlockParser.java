package backprop.lesson;

import org.commonmark.node.Block;
import org.commonmark.parser.SourceLine;
import org.commonmark.parser.block.AbstractBlockParser;
import org.commonmark.parser.block.AbstractBlockParserFactory;
import org.commonmark.parser.block.BlockContinue;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.parser.block.MatchedBlockParser;
import org.commonmark.parser.block.ParserState;

/** Takes {@code $$…$$} before Markdown sees lists and headings in its lines. */
final class MathBlockParser extends AbstractBlockParser {
    private final MathBlock block = new MathBlock();

    @Override
    public Block getBlock() {
        return block;
    }

    @Override
    public void addLine(SourceLine line) {
        block.add(line.getContent());
    }

    @Override
    public BlockContinue tryContinue(ParserState state) {
        return block.isClosed() ? BlockContinue.none() : BlockContinue.atIndex(state.getIndex());
    }

    /** Starts where a line begins with two dollars. */
    static final class Factory extends AbstractBlockParserFactory {
        @Override
        public BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
            CharSequence line = state.getLine().getContent();
            int start = state.getNextNonSpaceIndex();
            boolean opens = start + 1 < line.length() && line.charAt(start) == '$' && line.charAt(start + 1) == '$';
            return opens ? BlockStart.of(new MathBlockParser()).atIndex(start) : BlockStart.none();
        }
    }
}
