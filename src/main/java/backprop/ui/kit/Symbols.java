package backprop.ui.kit;

import backprop.engine.Cell;
import backprop.engine.Quantity;
import backprop.picture.Face;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.text.Text;

/** The address of a number or of a matrix as small typeset text for labels, such as W⁽¹⁾₁,₂. */
public final class Symbols {
    private static final double SMALL = 0.68;
    private static final double RAISED = 0.42;
    private static final double LOWERED = 0.22;

    private Symbols() {}

    /** A whole quantity of a layer, in bold: W⁽¹⁾. */
    public static Node whole(Quantity quantity, int layer, double size) {
        Group group = new Group();
        double x = letter(group, 0, quantity.symbol(), Face.ROMAN_BOLD, size);
        text(group, x, -RAISED * size, "(" + layer + ")", Face.ROMAN_BOLD, SMALL * size);
        return group;
    }

    /** One number: W⁽¹⁾₁,₂, ℒ, ∂ℒ/∂b⁽²⁾₁. */
    public static Node of(Cell cell, double size) {
        Group group = new Group();
        double x = 0;
        String symbol = cell.quantity().symbol();
        if (symbol.startsWith("∂")) {
            x = text(group, x, 0, "∂", Face.ROMAN, size);
            x = letter(group, x, "ℒ", Face.ITALIC, size);
            x = text(group, x, 0, "/∂", Face.ROMAN, size);
            symbol = symbol.substring(symbol.length() - 1);
        }
        x = letter(group, x, symbol, Face.ITALIC, size);
        if (cell.layer() > 0) {
            text(group, x, -RAISED * size, "(" + cell.layer() + ")", Face.ROMAN, SMALL * size);
        }
        if (cell.row() > 0) {
            String place = cell.row() + (cell.column() > 0 ? "," + cell.column() : "");
            text(group, x, LOWERED * size, place, Face.ROMAN, SMALL * size);
        }
        return group;
    }

    private static double letter(Group group, double x, String letter, Face face, double size) {
        return "ℒ".equals(letter) ? text(group, x, 0, "L", Face.SCRIPT, size) : text(group, x, 0, letter, face, size);
    }

    private static double text(Group group, double x, double y, String words, Face face, double size) {
        Text text = new Text(x, y, words);
        text.setFont(Fonts.of(face, size));
        text.getStyleClass().add("symbol");
        group.getChildren().add(text);
        return x + text.getLayoutBounds().getWidth() + 1;
    }
}
