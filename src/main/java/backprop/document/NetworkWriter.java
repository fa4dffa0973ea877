package backprop.document;

import backprop.engine.Bias;
import backprop.engine.Layer;
import backprop.engine.Matrix;
import backprop.engine.Sample;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Writes a network file: UTF-8 without a byte order mark, one row of weights on a line, every number so that it reads
 * back to the same bits. Equal documents give equal bytes.
 */
public final class NetworkWriter {
    static final String FORMAT = "backprop-lab/network";

    private NetworkWriter() {}

    /**
     * The bytes of the file. They have been read back and give the same document.
     *
     * @throws DocumentException if the reader would refuse them, for example since a weight is no finite number
     */
    public static byte[] bytes(NetworkDocument document) throws DocumentException {
        byte[] bytes = text(document).getBytes(StandardCharsets.UTF_8);
        if (!NetworkReader.parse(bytes).equals(document)) {
            throw new IllegalStateException("the reader takes what was written for another network");
        }
        return bytes;
    }

    /**
     * Saves to a file. Until all is written, the old file stays as it is.
     *
     * @throws DocumentException if the reader would refuse what was to be saved; then nothing is written
     * @throws IOException if the file cannot be written; then the old one is still there
     */
    public static void save(NetworkDocument document, Path file) throws DocumentException, IOException {
        try {
            SafeFile.replace(file, bytes(document));
        } catch (DocumentException e) {
            throw e.in(FileName.of(file));
        }
    }

    private static String text(NetworkDocument document) {
        StringBuilder json = new StringBuilder("{\n");
        json.append("  \"format\": \"").append(FORMAT).append("\",\n");
        json.append("  \"version\": ")
                .append(Version.of(document.network()).fileName())
                .append(",\n");
        json.append("  \"name\": ").append(quoted(document.name())).append(",\n");
        json.append("  \"loss\": \"")
                .append(document.network().loss().fileName())
                .append("\",\n");
        json.append(document.network().layers().stream()
                .map(NetworkWriter::layer)
                .collect(Collectors.joining(",\n", "  \"layers\": [\n", "\n  ],\n")));
        json.append(
                document.samples().isEmpty()
                        ? "  \"samples\": []\n"
                        : document.samples().stream()
                                .map(NetworkWriter::sample)
                                .collect(Collectors.joining(",\n", "  \"samples\": [\n", "\n  ]\n")));
        return json.append("}\n").toString();
    }

    private static String layer(Layer layer) {
        String rows = Arrays.stream(layer.weights().toArray())
                .map(row -> "        " + numbers(row))
                .collect(Collectors.joining(",\n"));
        return "    {\n      \"activation\": \"" + layer.activation().fileName() + "\",\n"
                + "      \"weights\": [\n" + rows + "\n      ],\n"
                + (layer.bias() == Bias.FREE
                        ? ""
                        : "      \"bias\": \"" + layer.bias().fileName() + "\"")
                + (layer.bias() == Bias.HELD ? ",\n" : "")
                + (layer.hasBiases() ? "      \"biases\": " + vector(layer.biases()) : "")
                + "\n    }";
    }

    private static String sample(Sample sample) {
        return "    { \"input\": " + vector(sample.input()) + ", \"target\": " + vector(sample.target()) + " }";
    }

    private static String vector(Matrix vector) {
        return numbers(vector.toVector());
    }

    private static String numbers(double[] values) {
        return Arrays.stream(values).mapToObj(DecimalText::of).collect(Collectors.joining(", ", "[", "]"));
    }

    /** The text as a JSON string. A lone surrogate is escaped, for the reader to refuse: UTF-8 has no form for it. */
    private static String quoted(String text) {
        StringBuilder json = new StringBuilder("\"");
        text.codePoints().forEach(c -> {
            switch (c) {
                case '"' -> json.append("\\\"");
                case '\\' -> json.append("\\\\");
                case '\n' -> json.append("\\n");
                case '\r' -> json.append("\\r");
                case '\t' -> json.append("\\t");
                default -> {
                    boolean plain = c >= ' ' && (c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE);
                    json.append(plain ? Character.toString(c) : String.format(Locale.ROOT, "\\u%04x", c));
                }
            }
        });
        return json.append('"').toString();
    }
}
