package backprop.ui.training;

import backprop.document.FileBytes;
import backprop.training.data.ColumnChoice;
import backprop.training.data.CsvException;
import backprop.training.data.CsvTable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A table that was read, with what is known of its columns before anybody chooses.
 *
 * @param name of the file
 * @param numeric the columns that are numbers, from 0
 * @param oddity the first cell that keeps a column from being numbers, if such a cell is an exception in it
 */
record OfferedTable(String name, CsvTable table, ColumnChoice guess, Set<Integer> numeric, Optional<String> oddity) {
    /** A larger file is not read: as text it would be held twice. */
    private static final int MOST_BYTES = 100_000_000;

    /**
     * Reads a file; it takes a while.
     *
     * @throws CsvException if it is no table; the message says where
     * @throws IOException if it cannot be read
     */
    static OfferedTable read(Path file) throws CsvException, IOException {
        CsvTable table = CsvTable.read(text(file));
        Set<Integer> numeric = IntStream.range(0, table.header().size())
                .filter(table::isNumeric)
                .boxed()
                .collect(Collectors.toUnmodifiableSet());
        Optional<String> oddity = IntStream.range(0, table.header().size())
                .filter(column -> !numeric.contains(column))
                .mapToObj(table::oddity)
                .flatMap(Optional::stream)
                .findFirst();
        return new OfferedTable(String.valueOf(file.getFileName()), table, ColumnChoice.guess(table), numeric, oddity);
    }

    private static String text(Path file) throws IOException {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(FileBytes.ofOrdinary(file, MOST_BYTES));
            return StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
        } catch (CharacterCodingException e) {
            throw new IOException("it is no text in UTF-8; a table program can save it as “CSV UTF-8”", e);
        }
    }
}
