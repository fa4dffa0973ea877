package backprop.export.image;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/**
 * Pixels as a PNG file.
 *
 * @see <a href="https://www.w3.org/TR/png-3/">Portable Network Graphics, third edition</a>
 */
public final class PngImage {
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final byte DEPTH = 8;
    private static final byte RED_GREEN_BLUE_ALPHA = 6;

    private PngImage() {}

    /**
     * The file as bytes.
     *
     * @param argb opacity, red, green and blue of each pixel, eight bits each, not premultiplied, row by row
     * @throws IllegalArgumentException if there are not {@code width · height} pixels
     */
    public static byte[] encode(int width, int height, int[] argb) {
        if (width < 1 || height < 1 || argb.length != width * height) {
            throw new IllegalArgumentException(argb.length + " pixels are no image of " + width + "×" + height);
        }
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes(SIGNATURE);
        ByteBuffer header = ByteBuffer.allocate(13).putInt(width).putInt(height);
        header.put(DEPTH).put(RED_GREEN_BLUE_ALPHA);
        chunk(file, "IHDR", header.array());
        chunk(file, "IDAT", Compression.deflate(rows(width, height, argb)));
        chunk(file, "IEND", new byte[0]);
        return file.toByteArray();
    }

    /** Each row begins with the number of its filter: 0, the bytes as they are. */
    private static byte[] rows(int width, int height, int[] argb) {
        ByteBuffer rows = ByteBuffer.allocate(height * (1 + 4 * width));
        for (int i = 0; i < argb.length; i++) {
            if (i % width == 0) {
                rows.put((byte) 0);
            }
            rows.putInt(Integer.rotateLeft(argb[i], 8));
        }
        return rows.array();
    }

    private static void chunk(ByteArrayOutputStream file, String type, byte[] data) {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 check = new CRC32();
        check.update(name);
        check.update(data);
        ByteBuffer chunk = ByteBuffer.allocate(12 + data.length);
        chunk.putInt(data.length).put(name).put(data).putInt((int) check.getValue());
        file.writeBytes(chunk.array());
    }
}
