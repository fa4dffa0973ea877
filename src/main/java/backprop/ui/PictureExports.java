package backprop.ui;

import backprop.export.image.PictureFormat;
import backprop.picture.Ink;
import backprop.picture.Picture;
import backprop.picture.Theme;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;

/** The part of the Export menu for one picture: PNG in four sizes, SVG and PDF. */
final class PictureExports {
    private static final int LARGEST_SCALE = 4;

    private final ExportDesk desk;
    private final Ink ground;

    /** @param ground what the pictures are drawn on */
    PictureExports(ExportDesk desk, Ink ground) {
        this.desk = desk;
        this.ground = ground;
    }

    /** The menu of a picture as it is worn, and in a dark window a second one of the picture on a light page. */
    static List<MenuItem> inBoth(
            ExportDesk desk, Theme worn, String id, String title, String name, Function<Theme, Picture> picture) {
        List<MenuItem> menus = new ArrayList<>();
        menus.add(new PictureExports(desk, worn.surface()).menu(id, title, name, picture.apply(worn)));
        if (worn.dark()) {
            menus.add(new PictureExports(desk, Theme.LIGHT.surface())
                    .menu(id + "-light", title + ", on a light page", name, picture.apply(Theme.LIGHT)));
        }
        return menus;
    }

    /**
     * The menu of a picture as it is now.
     *
     * @param id of the menu; its entries add {@code -svg}, {@code -png-2}
     * @param title what is drawn
     * @param name of a file, if nobody objects, without its extension
     */
    Menu menu(String id, String title, String name, Picture picture) {
        Menu menu = new Menu(title);
        menu.setId(id);
        for (int scale = 1; scale <= LARGEST_SCALE; scale++) {
            String pixels = Math.round(scale * picture.width()) + " × " + Math.round(scale * picture.height());
            ExportChoice png = choice(id + "-png-" + scale, title, name, picture, PictureFormat.PNG, scale);
            menu.getItems().add(desk.item("PNG, " + pixels + " …", png));
        }
        for (PictureFormat format : new PictureFormat[] {PictureFormat.SVG, PictureFormat.PDF}) {
            String end = format.name().toLowerCase(Locale.ROOT);
            ExportChoice drawing = choice(id + "-" + end, title, name, picture, format, 1);
            menu.getItems().add(desk.item(format.name() + " …", drawing));
        }
        return menu;
    }

    private ExportChoice choice(
            String id, String title, String name, Picture picture, PictureFormat format, double scale) {
        return new ExportChoice(
                id,
                title + " as " + format.name(),
                format.name().toLowerCase(Locale.ROOT),
                frame -> name,
                frame -> true,
                frame -> format.bytes(picture, ground, scale, ToolkitRasteriser::png));
    }
}
