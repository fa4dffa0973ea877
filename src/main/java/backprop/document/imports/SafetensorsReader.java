package backprop.document.imports;

import backprop.document.DocumentException;
import backprop.document.Tokens;
import backprop.document.Utf8;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonToken;

/**
 * Reads a safetensors file: eight bytes with the length of the header, the header as JSON, and the numbers, which the
 * arrays cover without a gap and without sharing.
 *
 * <p>Source: the description of the format in the repository {@code huggingface/safetensors}.
 */
final class SafetensorsReader {
    private static final int HEADER_AT = Long.BYTES;
    private static final String METADATA = "__metadata__";
    private static final List<String> FIELDS = List.of("dtype", "shape", "data_offsets");
    private static final int MOST_NUMBERS = 64;
    private static final int MOST_DIGITS = 18;

    private final byte[] bytes;
    private final int dataAt;
    private final FoundArrays found = new FoundArrays();
    private final List<Entry> entries = new ArrayList<>();

    /** One array of the header: its numbers are the bytes from {@code begin} to before {@code end}. */
    private record Entry(String name, Shape shape, NumberType type, long begin, long end) {}

    /** The fields of one array while they are being read, in whatever order they come. */
    private static final class Draft {
        private @Nullable String type;
        private @Nullable List<Long> shape;
        private @Nullable List<Long> offsets;

        /** The array, now that all its fields are there. */
        Entry entry(String said, String name) throws ImportException {
            List<Long> lengths = Objects.requireNonNull(shape);
            List<Long> ends = Objects.requireNonNull(offsets);
            String word = Objects.requireNonNull(type);
            NumberType known = NumberType.ofSafetensors(word)
                    .orElseThrow(() -> new ImportException(said + " is of the type " + Refusals.quoted(word)
                            + "; read are F64, F32, F16, BF16 and the whole numbers I8 to U64"));
            Shape checked = Shape.of(said, lengths);
            long needed = (long) checked.count() * known.bytes();
            if (ends.size() != 2 || ends.get(1) - ends.get(0) != needed) {
                throw new ImportException(said + " of the shape " + checked + " takes " + needed
                        + " bytes, which its offsets do not give it");
            }
            return new Entry(name, checked, known, ends.get(0), ends.get(1));
        }
    }

    private SafetensorsReader(byte[] bytes, int headerLength) {
        this.bytes = bytes;
        this.dataAt = HEADER_AT + headerLength;
    }

    /** True of a brace behind a length whose two upper bytes are 0: no text has those. */
    static boolean recognises(byte[] bytes) {
        return bytes.length > HEADER_AT && bytes[HEADER_AT] == '{' && bytes[6] == 0 && bytes[7] == 0;
    }

    static FoundArrays read(byte[] bytes) throws DocumentException {
        if (bytes.length < HEADER_AT) {
            throw new ImportException("the file is cut short: it ends before its header");
        }
        long length = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getLong();
        if (length < 0 || length > bytes.length - HEADER_AT) {
            throw new ImportException("the file is cut short: its header should have " + Long.toUnsignedString(length)
                    + " bytes, which are more than it holds");
        }
        SafetensorsReader reader = new SafetensorsReader(bytes, (int) length);
        String text = Utf8.decode(Arrays.copyOfRange(bytes, HEADER_AT, HEADER_AT + (int) length));
        try (Tokens tokens = new Tokens(text)) {
            reader.header(tokens);
        }
        reader.numbers();
        return reader.found;
    }

    private void header(Tokens tokens) throws DocumentException {
        tokens.next();
        tokens.entries(name -> {
            if (name.equals(METADATA)) {
                tokens.entries(key -> word(tokens));
            } else {
                found.begin(name);
                entries.add(entry(name, tokens));
            }
        });
        if (tokens.next() != null) {
            throw tokens.expected("the end of the header");
        }
    }

    private static String word(Tokens tokens) throws DocumentException {
        if (!tokens.isAt(JsonToken.VALUE_STRING)) {
            throw tokens.expected("a text");
        }
        return tokens.string();
    }

    private static Entry entry(String name, Tokens tokens) throws DocumentException {
        Draft draft = new Draft();
        tokens.object(FIELDS, field -> {
            switch (field) {
                case "dtype" -> draft.type = word(tokens);
                case "shape" -> draft.shape = wholeNumbers(tokens);
                default -> draft.offsets = wholeNumbers(tokens);
            }
        });
        return draft.entry(FoundArrays.said(name), name);
    }

    private static List<Long> wholeNumbers(Tokens tokens) throws DocumentException {
        List<Long> numbers = new ArrayList<>();
        tokens.array("an array of whole numbers", MOST_NUMBERS, index -> {
            String digits = tokens.isAt(JsonToken.VALUE_NUMBER_INT) ? tokens.string() : "";
            if (digits.isEmpty() || digits.length() > MOST_DIGITS) {
                throw tokens.expected("a whole number of at most " + MOST_DIGITS + " digits");
            }
            numbers.add(Long.parseLong(digits));
        });
        return numbers;
    }

    /** Takes the numbers of all arrays, which have to cover the data from the first byte to the last. */
    private void numbers() throws ImportException {
        long covered = 0;
        long all = (long) bytes.length - dataAt;
        for (Entry entry :
                entries.stream().sorted(Comparator.comparingLong(Entry::begin)).toList()) {
            String said = FoundArrays.said(entry.name());
            if (entry.begin() < covered) {
                throw new ImportException(said + " shares its bytes with another array, or begins before the first");
            } else if (entry.end() > all) {
                throw new ImportException(
                        said + " ends at byte " + entry.end() + " of the numbers, of which the file has " + all);
            } else if (entry.begin() > covered) {
                throw new ImportException("between the arrays there are bytes that belong to none, before " + said);
            }
            covered = entry.end();
        }
        if (covered != all) {
            throw new ImportException(
                    "after the last array there are " + (all - covered) + " bytes that belong to none");
        }
        for (Entry entry : entries) {
            ByteBuffer data = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
            data.position(dataAt + (int) entry.begin());
            found.add(entry.name(), entry.shape(), entry.type(), data, false);
        }
    }
}
