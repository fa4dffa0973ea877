package backprop.cli;

import backprop.document.DocumentException;
import backprop.document.FileName;
import backprop.document.Limits;
import backprop.document.NetworkReader;
import backprop.document.Utf8;
import backprop.document.imports.NpzArrays;
import backprop.engine.Cell;
import backprop.lesson.practice.TypedNumber;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * A pass that was computed elsewhere, or a part of it: what {@code gradients} prints, a table of cells and values, or the
 * arrays of a {@code .npz} file. What it is, its first characters say.
 */
final class PassFile {
    private PassFile() {}

    /**
     * The numbers of each sample that the file speaks of, as they are written there.
     *
     * @param has says whether a pass has a number at an address
     * @throws IOException if its bytes cannot be had
     * @throws DocumentException if they are no part of a pass, with the file's name in the message
     */
    static List<Map<Cell, TypedNumber>> read(Path file, Predicate<Cell> has) throws IOException, DocumentException {
        byte[] bytes = NetworkReader.bytes(file);
        try {
            if (bytes.length > Limits.BYTES) {
                throw new DocumentException("$", "a file of at most " + Limits.BYTES + " bytes", "more", 0, 0);
            } else if (NpzArrays.recognises(bytes)) {
                return List.of(PassArrays.read(NpzArrays.read(bytes), has));
            }
            String text = Utf8.decode(bytes);
            return text.stripLeading().matches("(?s)[\\[{].*")
                    ? PassJson.read(text, has)
                    : List.of(PassCsv.read(text, has));
        } catch (DocumentException e) {
            throw e.in(FileName.of(file));
        }
    }
}
