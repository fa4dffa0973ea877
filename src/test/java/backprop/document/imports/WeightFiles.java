package backprop.document.imports;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** Writes files of weights byte by byte, as the descriptions of their formats have it, good ones and others. */
public final class WeightFiles {
    private static final int STORED = 0;
    private static final int DEFLATED = 8;

    private WeightFiles() {}

    /** Doubles, little end first. */
    public static byte[] doubles(double... values) {
        ByteBuffer buffer = ByteBuffer.allocate(8 * values.length).order(ByteOrder.LITTLE_ENDIAN);
        for (double value : values) {
            buffer.putDouble(value);
        }
        return buffer.array();
    }

    /** Bytes one after the other. */
    public static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }

    static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] little(int bytes, long value) {
        byte[] written = new byte[bytes];
        for (int k = 0; k < bytes; k++) {
            written[k] = (byte) (value >>> (8 * k));
        }
        return written;
    }

    /** A .npy file of version 1.0 with any header. */
    static byte[] npyOf(String header, byte[] numbers) {
        return joined(ascii("\u0093NUMPY\u0001\u0000"), little(2, header.length()), ascii(header), numbers);
    }

    /** A .npy file of version 2.0 or 3.0, whose header may be longer. */
    static byte[] npyOf(int version, long length, String header, byte[] numbers) {
        return joined(ascii("\u0093NUMPY"), new byte[] {(byte) version, 0}, little(4, length), ascii(header), numbers);
    }

    /** A .npy file; the shape as Python writes it, {@code (3, 2)}. */
    static byte[] npy(String descr, boolean fortran, String shape, byte[] numbers) {
        return npyOf(
                "{'descr': '" + descr + "', 'fortran_order': " + (fortran ? "True" : "False") + ", 'shape': " + shape
                        + ", }          \n",
                numbers);
    }

    /** A .npy file of doubles. */
    public static byte[] npy(String shape, double... values) {
        return npy("<f8", false, shape, doubles(values));
    }

    /** An entry of an archive. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Entry(String name, byte[] bytes, boolean deflated) {
        Entry(String name, byte[] bytes) {
            this(name, bytes, false);
        }
    }

    /** A zip archive. */
    static byte[] zip(Entry... entries) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        List<byte[]> directory = new ArrayList<>();
        for (Entry entry : entries) {
            byte[] packed = entry.deflated() ? deflate(entry.bytes()) : entry.bytes();
            CRC32 crc = new CRC32();
            crc.update(entry.bytes());
            byte[] name = entry.name().getBytes(StandardCharsets.UTF_8);
            byte[] common = joined(
                    little(2, 20),
                    little(2, 0x800),
                    little(2, entry.deflated() ? DEFLATED : STORED),
                    little(4, 0x00210000),
                    little(4, crc.getValue()),
                    little(4, packed.length),
                    little(4, entry.bytes().length),
                    little(2, name.length),
                    little(2, 0));
            directory.add(
                    joined(little(4, 0x02014b50), little(2, 20), common, little(10, 0), little(4, all.size()), name));
            all.writeBytes(joined(little(4, 0x04034b50), common, name, packed));
        }
        byte[] index = joined(directory.toArray(byte[][]::new));
        int at = all.size();
        all.writeBytes(index);
        all.writeBytes(joined(
                little(4, 0x06054b50),
                little(4, 0),
                little(2, entries.length),
                little(2, entries.length),
                little(4, index.length),
                little(4, at),
                little(2, 0)));
        return all.toByteArray();
    }

    private static byte[] deflate(byte[] bytes) {
        Deflater deflater = new Deflater(Deflater.BEST_SPEED, true);
        deflater.setInput(bytes);
        deflater.finish();
        byte[] packed = new byte[bytes.length + 1_000];
        int length = deflater.deflate(packed);
        deflater.end();
        return Arrays.copyOf(packed, length);
    }

    /** A safetensors file whose header says that it has so many bytes. */
    static byte[] safetensors(long length, String header, byte[] numbers) {
        return joined(little(8, length), header.getBytes(StandardCharsets.UTF_8), numbers);
    }

    /** A safetensors file. */
    public static byte[] safetensors(String header, byte[] numbers) {
        return safetensors(header.getBytes(StandardCharsets.UTF_8).length, header, numbers);
    }
}
