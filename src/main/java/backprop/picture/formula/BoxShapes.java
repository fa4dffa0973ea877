package backprop.picture.formula;

import backprop.engine.Cell;
import backprop.engine.Quantity;
import backprop.picture.Ink;
import backprop.picture.Mark;
import backprop.picture.Role;
import backprop.picture.Shape;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Turns boxes into shapes. One object per formula, since it counts how often each Cell has been met. */
final class BoxShapes {
    private final String key;
    private final Function<Quantity, Ink> inks;
    private final Map<Cell, Integer> met = new HashMap<>();

    BoxShapes(String key, Function<Quantity, Ink> inks) {
        this.key = key;
        this.inks = inks;
    }

    Shape.Group group(Mark mark, Box box, double x, double y, Ink ink) {
        List<Shape> shapes = new ArrayList<>();
        draw(box, x, y, ink, shapes);
        return new Shape.Group(mark, shapes);
    }

    private void draw(Box box, double x, double y, Ink ink, List<Shape> shapes) {
        Mark plain = Mark.plain(Role.SYMBOL);
        if (box.content() instanceof Box.Glyphs glyphs) {
            shapes.add(new Shape.Text(plain, x, y, glyphs.text(), glyphs.face(), glyphs.size(), ink));
        } else if (box.content() instanceof Box.Rule) {
            shapes.add(rectangle(plain, box, x, y, ink));
        } else if (box.content() instanceof Box.Meaning meaning) {
            drawTerm(meaning, x, y, ink, shapes);
        } else if (box.content() instanceof Box.Members members) {
            members.placed().forEach(p -> draw(p.box(), x + p.x(), y + p.y(), ink, shapes));
        }
    }

    private void drawTerm(Box.Meaning meaning, double x, double y, Ink around, List<Shape> shapes) {
        Quantity quantity = meaning.term().quantity();
        Ink ink = quantity == null ? around : inks.apply(quantity);
        Cell cell = meaning.term().cell();
        if (cell == null) {
            draw(meaning.body(), x, y, ink, shapes);
            return;
        }
        int place = met.merge(cell, 1, Integer::sum);
        String name = key + "/" + cell.id() + (place == 1 ? "" : "/" + place);
        List<Shape> members = new ArrayList<>();
        Mark area = new Mark(name + "/area", Role.SYMBOL, cell, null);
        members.add(rectangle(area, meaning.body(), x, y, ink.faded(0)));
        draw(meaning.body(), x, y, ink, members);
        shapes.add(new Shape.Group(Mark.of(name, Role.SYMBOL, cell, cell.spoken()), members));
    }

    private static Shape rectangle(Mark mark, Box box, double x, double y, Ink ink) {
        return new Shape.Rectangle(mark, x, y - box.height(), box.width(), box.extent(), 0, ink, null);
    }
}
