package backprop.document.imports;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * Reads an array as NumPy saves it: six bytes of magic, the version 1.0, 2.0 or 3.0, the length of the header, the header,
 * the numbers, and nothing after them.
 *
 * <p>Source: the description of the format in NumPy's module {@code numpy.lib.format}.
 */
final class NpyReader {
    static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y'};

    /** As much as NumPy itself reads of a header that it does not trust. */
    private static final int LONGEST_HEADER = 10_000;

    private static final int LENGTH_AT = 8;

    private NpyReader() {}

    static boolean recognises(byte[] bytes) {
        return bytes.length >= MAGIC.length && Arrays.equals(MAGIC, 0, MAGIC.length, bytes, 0, MAGIC.length);
    }

    /** Adds the array of a file to those that were found. */
    static void read(String name, byte[] bytes, FoundArrays found) throws ImportException {
        String said = FoundArrays.said(name);
        found.begin(name);
        if (!recognises(bytes)) {
            throw new ImportException(said + " is no array of NumPy: it does not begin as one");
        } else if (bytes.length < LENGTH_AT + 2) {
            throw cut(said);
        }
        int version = bytes[MAGIC.length];
        ByteBuffer data = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).position(LENGTH_AT);
        if (version < 1 || version > 3 || bytes[MAGIC.length + 1] != 0) {
            throw new ImportException(
                    said + " has a version of NumPy's format that is not known; known are 1.0 to 3.0");
        }
        NpyHeader header = header(said, version, data);
        NumberType type = type(said, header.descr());
        long needed = (long) header.shape().count() * type.bytes();
        if (needed > data.remaining()) {
            throw cut(said);
        } else if (needed < data.remaining()) {
            throw new ImportException(said + " has " + (data.remaining() - needed) + " bytes after its last number");
        }
        data.order(header.descr().startsWith(">") ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
        found.add(name, header.shape(), type, data, header.columnsFirst());
    }

    private static NpyHeader header(String said, int version, ByteBuffer data) throws ImportException {
        int width = version == 1 ? Short.BYTES : Integer.BYTES;
        if (data.remaining() < width) {
            throw cut(said);
        }
        long length = version == 1 ? Short.toUnsignedInt(data.getShort()) : Integer.toUnsignedLong(data.getInt());
        if (length > LONGEST_HEADER) {
            throw new ImportException(
                    said + " has a header of " + length + " bytes; at most " + LONGEST_HEADER + " are read");
        } else if (length > data.remaining()) {
            throw cut(said);
        }
        byte[] text = new byte[(int) length];
        data.get(text);
        Charset charset = version == 3 ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1;
        return NpyHeader.parse(said, new String(text, charset));
    }

    private static NumberType type(String said, String descr) throws ImportException {
        boolean ordered = !descr.isEmpty() && "<>=|".indexOf(descr.charAt(0)) >= 0;
        String word = ordered ? descr.substring(1) : descr;
        if (word.equals("O")) {
            throw new ImportException(
                    said + " holds Python objects, that is, a pickle, which can run any program when it is read; "
                            + Refusals.NUMPY_INSTEAD);
        }
        Optional<NumberType> type = NumberType.ofNumPy(word);
        return type.orElseThrow(() -> new ImportException(said + " is of the type " + Refusals.quoted(descr)
                + "; read are f2, f4, f8 and the whole numbers i1 to u8"));
    }

    private static ImportException cut(String said) {
        return new ImportException(said + " is cut short: it ends before its last number");
    }
}
