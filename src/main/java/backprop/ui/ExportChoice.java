package backprop.ui;

import backprop.document.DocumentException;
import backprop.document.NetworkDocument;
import backprop.document.NetworkWriter;
import backprop.export.ExportFormat;
import backprop.export.ExportedPass;
import backprop.export.PassLatex;
import backprop.session.Frame;
import backprop.session.Lab;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * One form in which what is open can be taken along: an entry of the Export menu.
 *
 * @param id the id of the entry
 * @param title what it is, for the menu and the file dialog
 * @param extension of its files, without the point
 * @param name of a file of it if nobody objects, without extension
 * @param possible whether there is anything to take at this moment
 * @param writer what a file of it holds; runs away from the thread of the window
 */
record ExportChoice(
        String id,
        String title,
        String extension,
        Function<Frame, String> name,
        Predicate<Frame> possible,
        Writer writer) {
    /** Makes the bytes of a file. */
    interface Writer {
        byte[] bytes(Frame frame) throws DocumentException, IOException;
    }

    /** Everything that is text. */
    static List<ExportChoice> texts() {
        return Stream.concat(
                        Stream.of(new ExportChoice(
                                "export-step-latex",
                                "This step as LaTeX",
                                "tex",
                                FileStem::ofStep,
                                frame -> frame.playhead().current(frame.trace()).isPresent(),
                                ExportChoice::step)),
                        Stream.concat(
                                Stream.of(ExportFormat.values()).map(ExportChoice::of),
                                Stream.of(new ExportChoice(
                                        "export-network",
                                        "Network file",
                                        "json",
                                        frame -> FileStem.safe(frame.lab().name()),
                                        frame -> true,
                                        ExportChoice::network))))
                .toList();
    }

    private static ExportChoice of(ExportFormat format) {
        return new ExportChoice(
                "export-" + format.name().toLowerCase(Locale.ROOT),
                "Pass as " + format.title(),
                format.extension(),
                frame -> FileStem.of(frame) + (format == ExportFormat.LATEX ? "" : "-" + format.word()),
                frame -> true,
                frame -> utf8(format.text(pass(frame))));
    }

    private static ExportedPass pass(Frame frame) {
        Lab lab = frame.lab();
        return new ExportedPass(
                lab.name(), frame.trace(), lab.index() + 1, lab.samples().size());
    }

    private static byte[] step(Frame frame) {
        return frame.playhead()
                .current(frame.trace())
                .map(step -> utf8(PassLatex.document(pass(frame), step)))
                .orElseThrow();
    }

    private static byte[] network(Frame frame) throws DocumentException {
        Lab lab = frame.lab();
        return NetworkWriter.bytes(new NetworkDocument(lab.name(), lab.network(), lab.samples()));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
