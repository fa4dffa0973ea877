package backprop.lesson.sheet;

import backprop.document.SafeFile;
import backprop.picture.Picture;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The sheets of one class and the key to them, as files. The same order gives the same bytes again, whoever asks for it.
 *
 * @param seed by which the numbers of all students are drawn
 */
public record ClassSheets(SheetKind kind, int students, long seed) {
    /** As many sheets as are made at once. */
    public static final int MOST_STUDENTS = 1000;

    /**
     * The order.
     *
     * @throws IllegalArgumentException if there are too few students, or too many
     */
    public ClassSheets {
        if (students < 1 || students > MOST_STUDENTS) {
            throw new IllegalArgumentException("expected a number from 1 to " + MOST_STUDENTS);
        }
    }

    /** What is printed: what the students get, or what the teacher keeps. */
    public enum Part {
        /** The questions. */
        QUESTIONS(""),
        /** The answers to them. */
        KEY("-key");

        private final String ending;

        Part(String ending) {
            this.ending = ending;
        }
    }

    /** In which form. */
    public enum Format {
        /** Text with mathematics in TeX. */
        MARKDOWN("md"),
        /** Pages of A4. */
        PDF("pdf");

        private final String extension;

        Format(String extension) {
            this.extension = extension;
        }

        /** {@code pdf}. */
        public String extension() {
            return extension;
        }
    }

    /** Makes a PDF of pages; it lives in a room that this one does not know. */
    @FunctionalInterface
    public interface Printer {
        /** The file as bytes. */
        byte[] print(List<Picture> pages) throws IOException;
    }

    /** Looks on while sheets are made. */
    @FunctionalInterface
    public interface Watch {
        /**
         * Told how much is done.
         *
         * @throws java.util.concurrent.CancellationException to give up what is being made
         */
        void done(int pieces, int all);
    }

    /** {@code by-hand-seed-1-key.pdf}; the students are numbered from 1, so a larger class begins with the same sheets. */
    public String fileName(Part part, Format format) {
        return kind.word() + "-seed-" + seed + part.ending + "." + format.extension();
    }

    /** One part as Markdown. */
    public String markdown(Part part) {
        return markdown(part, Sheet.forClass(kind, seed, students));
    }

    /**
     * One part in one format.
     *
     * @throws IOException if it cannot be printed
     */
    public byte[] bytes(Part part, Format format, Printer printer) throws IOException {
        return bytes(part, format, Sheet.forClass(kind, seed, students), printer, () -> {});
    }

    /**
     * Writes sheets and key in each of the formats to a folder, once all are made; files of the same name are replaced.
     *
     * @param watch may give up as long as nothing is written
     * @return the files
     * @throws IOException if one cannot be printed or written
     */
    public List<Path> write(Path folder, Set<Format> formats, Printer printer, Watch watch) throws IOException {
        int all = students * (1 + (formats.contains(Format.PDF) ? Part.values().length : 0));
        int[] done = {0};
        Runnable tick = () -> watch.done(++done[0], all);
        List<Sheet> sheets = new ArrayList<>();
        for (int number = 1; number <= students; number++) {
            sheets.add(Sheet.of(kind, seed, number, Integer.toString(number)));
            tick.run();
        }
        Map<Path, byte[]> files = new LinkedHashMap<>();
        for (Format format : formats) {
            for (Part part : Part.values()) {
                files.put(folder.resolve(fileName(part, format)), bytes(part, format, sheets, printer, tick));
            }
        }
        watch.done(all, all);
        for (Map.Entry<Path, byte[]> file : files.entrySet()) {
            SafeFile.replace(file.getKey(), file.getValue());
        }
        return List.copyOf(files.keySet());
    }

    private static String markdown(Part part, List<Sheet> sheets) {
        return part == Part.KEY ? SheetMarkdown.key(sheets) : SheetMarkdown.questions(sheets);
    }

    /** @param tick told after each sheet that is laid out, which takes longer than to paint it or to write it as text */
    private static byte[] bytes(Part part, Format format, List<Sheet> sheets, Printer printer, Runnable tick)
            throws IOException {
        if (format == Format.MARKDOWN) {
            return markdown(part, sheets).getBytes(StandardCharsets.UTF_8);
        }
        List<Picture> pages = new ArrayList<>();
        for (Sheet sheet : sheets) {
            List<Sheet> one = List.of(sheet);
            pages.addAll(part == Part.KEY ? SheetPages.key(one) : SheetPages.questions(one));
            tick.run();
        }
        return printer.print(pages);
    }
}
