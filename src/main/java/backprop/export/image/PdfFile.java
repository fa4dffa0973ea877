package backprop.export.image;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The objects of a PDF file, numbered from 1 in the order in which they are added, and the table that finds them.
 *
 * <p>Written by hand since the library that is at hand starts AWT as soon as it is touched.
 *
 * @see <a href="https://opensource.adobe.com/dc-acrobat-sdk-docs/pdfstandards/PDF32000_2008.pdf">ISO 32000-1, 7.5: File
 *     structure</a>
 */
final class PdfFile {
    private final List<byte[]> objects = new ArrayList<>();

    /** Adds an object, such as a dictionary, and returns a reference to it. */
    String add(String object) {
        objects.add(latin(object));
        return objects.size() + " 0 R";
    }

    /** The reference that an object will have before which so many more are added. */
    String reference(int later) {
        return objects.size() + 1 + later + " 0 R";
    }

    /**
     * Adds bytes, compressed, and returns a reference to them.
     *
     * @param entries more entries of their dictionary
     */
    String addStream(String entries, byte[] bytes) {
        byte[] compressed = Compression.deflate(bytes);
        ByteArrayOutputStream object = new ByteArrayOutputStream();
        object.writeBytes(
                latin("<< /Length " + compressed.length + " /Filter /FlateDecode " + entries + " >>\nstream\n"));
        object.writeBytes(compressed);
        object.writeBytes(latin("\nendstream"));
        objects.add(object.toByteArray());
        return objects.size() + " 0 R";
    }

    /** The whole file, which starts at this catalogue. */
    byte[] bytes(String catalogue) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        // Four bytes above 127 tell programs that copy files that this one is not text.
        file.writeBytes(latin("%PDF-1.7\n%âãÏÓ\n"));
        StringBuilder table = new StringBuilder("xref\n0 " + (objects.size() + 1) + "\n0000000000 65535 f \n");
        for (int k = 0; k < objects.size(); k++) {
            String offset = Integer.toString(file.size());
            table.append("0".repeat(10 - offset.length())).append(offset).append(" 00000 n \n");
            file.writeBytes(latin((k + 1) + " 0 obj\n"));
            file.writeBytes(objects.get(k));
            file.writeBytes(latin("\nendobj\n"));
        }
        int start = file.size();
        file.writeBytes(latin(table + "trailer\n<< /Size " + (objects.size() + 1) + " /Root " + catalogue + " >>\n"));
        file.writeBytes(latin("startxref\n" + start + "\n%%EOF\n"));
        return file.toByteArray();
    }

    private static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
