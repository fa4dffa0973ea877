package backprop.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.List;

/** What every picture must be that a screen can paint: all places, widths and colours finite numbers of a sane size. */
public final class FinitePictures {
    private static final double LARGEST = 1e5;

    private FinitePictures() {}

    /** Fails if a picture cannot be painted, is wider than a room, or says NaN. */
    public static void requireSane(Picture picture, double width) {
        assertThat(picture.width()).isLessThanOrEqualTo(width);
        check(picture, "picture");
    }

    /** Every number of a value, of what it is made of, and so on. */
    private static void check(Object value, String where) {
        if (value instanceof Double number) {
            assertThat(Math.abs(number)).as(where).isLessThan(LARGEST);
        } else if (value instanceof String text) {
            assertThat(text).as(where).doesNotContain("NaN", "Infinity");
        } else if (value instanceof Ink ink) {
            assertThat(ink.rgb()).as(where).isBetween(0, 0xFFFFFF);
            assertThat(ink.opacity()).as(where).isBetween(0.0, 1.0);
        } else if (value instanceof List<?> list) {
            list.forEach(item -> check(item, where));
        } else if (value instanceof Mark mark) {
            check(String.valueOf(mark.spoken()), where);
        } else if (value instanceof Shape.Tiles tiles) {
            checkTiles(tiles, where);
        } else if (value instanceof Record parts
                && parts.getClass().getPackageName().startsWith("backprop.picture")) {
            for (RecordComponent part : parts.getClass().getRecordComponents()) {
                check(read(parts, part), where + "." + part.getName());
            }
        }
    }

    private static void checkTiles(Shape.Tiles tiles, String where) {
        for (int row = 0; row < tiles.rows(); row++) {
            for (int column = 0; column < tiles.columns(); column++) {
                Ink ink = tiles.ink(column, row);
                if (ink != null) {
                    check(ink, where + ".tile");
                }
                Mark mark = tiles.mark(column, row);
                if (mark != null) {
                    check(mark, where + ".tile");
                }
            }
        }
    }

    private static Object read(Record parts, RecordComponent part) {
        try {
            part.getAccessor().setAccessible(true);
            Object value = part.getAccessor().invoke(parts);
            return value == null ? "" : value;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
