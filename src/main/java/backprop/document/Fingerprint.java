package backprop.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What a file held, to see later whether somebody else has changed it. A time and a size would miss a change within one
 * tick of the clock, and cry out at a copy that is the same.
 *
 * @param sha256 the hash of all its bytes
 */
public record Fingerprint(String sha256) {
    /** Of a file of which nothing is known; no file has it. */
    public static final Fingerprint UNKNOWN = new Fingerprint("");

    private static final int BLOCK = 1 << 16;

    /** The fingerprint of these bytes. */
    public static Fingerprint of(byte[] bytes) {
        return new Fingerprint(HexFormat.of().formatHex(digest().digest(bytes)));
    }

    /** The fingerprint of what a file holds now. */
    public static Fingerprint of(Path file) throws IOException {
        MessageDigest digest = digest();
        try (InputStream in = Files.newInputStream(file)) {
            byte[] block = new byte[BLOCK];
            for (int n = in.read(block); n >= 0; n = in.read(block)) {
                digest.update(block, 0, n);
            }
        } catch (IOException e) {
            throw FileException.reading(file, e);
        }
        return new Fingerprint(HexFormat.of().formatHex(digest.digest()));
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
