package backprop.document;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * The text of a file. Only UTF-8 is read; one byte order mark at the start is skipped. A JSON library would guess UTF-16
 * and UTF-32 as well, and put a question mark for a broken byte.
 */
public final class Utf8 {
    private Utf8() {}

    /**
     * The text that bytes stand for.
     *
     * @throws DocumentException at the first byte that is not UTF-8
     */
    public static String decode(byte[] bytes) throws DocumentException {
        boolean marked =
                bytes.length >= 3 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF;
        ByteBuffer in = ByteBuffer.wrap(bytes);
        in.position(marked ? 3 : 0);
        CharBuffer out = CharBuffer.allocate(in.remaining());
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CoderResult result = decoder.decode(in, out, true);
        out.flip();
        if (result.isError()) {
            throw broken(in.get(in.position()), out);
        }
        return out.toString();
    }

    private static DocumentException broken(byte first, CharBuffer before) {
        return new Place(before.toString(), "$", before.length())
                .expected("UTF-8", String.format(Locale.ROOT, "the byte 0x%02X", first & 0xFF));
    }
}
