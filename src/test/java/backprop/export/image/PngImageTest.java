package backprop.export.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.junit.jupiter.api.Test;

class PngImageTest {
    @Test
    void everyPixelComesBack() throws DataFormatException {
        int width = 37;
        int height = 11;
        int[] pixels = new Random(3).ints((long) width * height).toArray();
        ByteBuffer file = ByteBuffer.wrap(PngImage.encode(width, height, pixels));
        assertThat(file.getLong()).isEqualTo(0x89504E470D0A1A0AL);
        ByteBuffer header = chunk(file, "IHDR");
        assertThat(header.getInt()).isEqualTo(width);
        assertThat(header.getInt()).isEqualTo(height);
        assertThat(header.getInt()).isEqualTo(0x08060000);
        byte[] rows = new byte[height * (1 + 4 * width) + 1];
        Inflater inflater = new Inflater();
        inflater.setInput(chunk(file, "IDAT"));
        assertThat(inflater.inflate(rows)).isEqualTo(rows.length - 1);
        assertThat(inflater.finished()).isTrue();
        inflater.end();
        ByteBuffer row = ByteBuffer.wrap(rows);
        for (int i = 0; i < pixels.length; i++) {
            if (i % width == 0) {
                assertThat(row.get()).isZero();
            }
            assertThat(Integer.rotateRight(row.getInt(), 8)).isEqualTo(pixels[i]);
        }
        assertThat(chunk(file, "IEND").remaining()).isZero();
        assertThat(file.remaining()).isZero();
    }

    /** The data of the next chunk, once its name and its check sum are right. */
    private static ByteBuffer chunk(ByteBuffer file, String name) {
        int length = file.getInt();
        CRC32 check = new CRC32();
        check.update(file.slice(file.position(), 4 + length));
        byte[] type = new byte[4];
        file.get(type);
        assertThat(new String(type, StandardCharsets.US_ASCII)).isEqualTo(name);
        ByteBuffer data = file.slice(file.position(), length);
        file.position(file.position() + length);
        assertThat(file.getInt()).isEqualTo((int) check.getValue());
        return data;
    }

    @Test
    void pixelsThatAreNoImageAreRefused() {
        assertThatThrownBy(() -> PngImage.encode(2, 3, new int[5])).hasMessage("5 pixels are no image of 2×3");
        assertThatThrownBy(() -> PngImage.encode(0, 0, new int[0])).isInstanceOf(IllegalArgumentException.class);
    }
}
