package backprop.document.imports;

import backprop.document.Limits;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Reads the arrays of a {@code .npz} file, a zip archive of {@code .npy} files, stored or deflated. Nothing is unpacked to
 * the disk, so that a name with a path in it is only a name; what comes out of all entries together has the limit of a
 * file.
 *
 * <p>The entries are read as they come. That none is missing, as in an archive that was cut, is known by the number of
 * entries in the record at its end. Source: PKWARE's <i>APPNOTE.TXT</i>, sections 4.3.7 and 4.3.16.
 */
final class NpzReader {
    private static final String ARRAY = ".npy";
    private static final int END_LENGTH = 22;
    private static final int END_SIGNATURE = 0x06054b50;
    private static final int ENTRIES_AT = 10;
    private static final int COMMENT_LENGTH_AT = 20;

    private final FoundArrays found = new FoundArrays();
    private long unpacked;

    private NpzReader() {}

    static boolean recognises(byte[] bytes) {
        return bytes.length >= 4
                && bytes[0] == 'P'
                && bytes[1] == 'K'
                && ((bytes[2] == 3 && bytes[3] == 4) || (bytes[2] == 5 && bytes[3] == 6));
    }

    static FoundArrays read(byte[] bytes) throws ImportException {
        NpzReader reader = new NpzReader();
        int entries = reader.entries(bytes);
        if (entries != entriesAtTheEnd(bytes)) {
            throw new ImportException("the archive is cut short or damaged: not all of its entries are there");
        }
        return reader.found;
    }

    private int entries(byte[] bytes) throws ImportException {
        int entries = 0;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                requireArray(entry.getName());
                String name = entry.getName().substring(0, entry.getName().length() - ARRAY.length());
                byte[] array = zip.readNBytes((int) (Limits.BYTES - unpacked + 1));
                unpacked += array.length;
                if (unpacked > Limits.BYTES) {
                    throw new ImportException("the archive unpacks to more than " + Limits.BYTES + " bytes");
                }
                NpyReader.read(name, array, found);
                entries++;
            }
        } catch (EOFException e) {
            throw new ImportException("the archive is cut short");
        } catch (IOException | IllegalArgumentException e) {
            // The reasons of the library are of bits and blocks.
            throw new ImportException(
                    "the archive is damaged, or packed in a way that is not read; save it again with" + " numpy.savez");
        }
        return entries;
    }

    private static void requireArray(String name) throws ImportException {
        if (name.endsWith("data.pkl")) {
            throw Refusals.pickle();
        } else if (name.endsWith(".h5")) {
            throw Refusals.hdf5();
        } else if (!name.endsWith(ARRAY)) {
            throw new ImportException("the archive holds " + Refusals.quoted(name)
                    + "; a .npz file holds arrays of NumPy and nothing else");
        }
    }

    /** How many entries the end of the archive speaks of; −1 if it has no end. */
    private static int entriesAtTheEnd(byte[] bytes) {
        ByteBuffer zip = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        int first = Math.max(0, bytes.length - END_LENGTH - 0xFFFF);
        for (int at = bytes.length - END_LENGTH; at >= first; at--) {
            if (zip.getInt(at) == END_SIGNATURE
                    && at + END_LENGTH + Short.toUnsignedInt(zip.getShort(at + COMMENT_LENGTH_AT)) == bytes.length) {
                return Short.toUnsignedInt(zip.getShort(at + ENTRIES_AT));
            }
        }
        return -1;
    }
}
