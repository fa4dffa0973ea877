package backprop.lesson;

import backprop.lesson.text.Inline;
import backprop.lesson.text.Prose;
import backprop.lesson.text.ProseReader;
import backprop.lesson.text.TextException;
import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;

/** From the nodes of Markdown to the blocks of a lesson. */
final class BlockReader {
    private final ProseReader prose;
    private final FenceReader fences;

    BlockReader(ProseReader prose, FenceReader fences) {
        this.prose = prose;
        this.fences = fences;
    }

    /** The blocks from a node on, to the last of its neighbours. */
    List<Block> from(@org.jspecify.annotations.Nullable Node first) {
        List<Block> blocks = new ArrayList<>();
        for (Node node = first; node != null; node = node.getNext()) {
            blocks.add(block(node));
        }
        return blocks;
    }

    private Block block(Node node) {
        if (node instanceof Paragraph) {
            return new Block.Paragraph(prose.read(node));
        } else if (node instanceof Heading heading) {
            return new Block.Heading(heading.getLevel(), prose.read(node));
        } else if (node instanceof MathBlock math) {
            return new Block.Display(math.tex(), prose.formula(math.tex(), ProseReader.line(node)));
        } else if (node instanceof FencedCodeBlock fence) {
            return fences.read(fence.getInfo().strip(), fence.getLiteral(), ProseReader.line(node));
        } else if (node instanceof BlockQuote) {
            return note(node);
        } else if (node instanceof ListBlock) {
            return items(node);
        } else if (node instanceof TableBlock) {
            return table(node);
        }
        throw new TextException(ProseReader.line(node), "no " + node.getClass().getSimpleName() + " in a lesson");
    }

    private Block items(Node list) {
        List<List<Block>> items = new ArrayList<>();
        for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
            items.add(from(item.getFirstChild()));
        }
        return new Block.Items(list instanceof OrderedList, items);
    }

    /** The bold words that a quotation starts with are the note's title; without them it has none. */
    private Block note(Node quote) {
        List<Block> blocks = from(quote.getFirstChild());
        if (!blocks.isEmpty()
                && blocks.get(0) instanceof Block.Paragraph first
                && !first.text().parts().isEmpty()
                && first.text().parts().get(0) instanceof Inline.Strong title) {
            List<Inline> after = first.text().parts();
            List<Block> rest = new ArrayList<>(blocks.subList(1, blocks.size()));
            if (after.size() > 1) {
                rest.add(0, new Block.Paragraph(new Prose(after.subList(1, after.size()))));
            }
            return new Block.Note(new Prose(title.parts()), rest);
        }
        return new Block.Note(new Prose(List.of()), blocks);
    }

    private Block table(Node table) {
        List<List<Prose>> rows = new ArrayList<>();
        for (Node part = table.getFirstChild(); part != null; part = part.getNext()) {
            for (Node row = part.getFirstChild(); row instanceof TableRow; row = row.getNext()) {
                rows.add(cells(row));
            }
        }
        return new Block.Table(rows.get(0), rows.subList(1, rows.size()));
    }

    private List<Prose> cells(Node row) {
        List<Prose> cells = new ArrayList<>();
        for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
            cells.add(prose.read(cell));
        }
        return cells;
    }
}
