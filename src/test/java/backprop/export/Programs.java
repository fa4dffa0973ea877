package backprop.export;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Programs that may be on this machine, to read what the lab wrote for them. */
final class Programs {
    private static final int SECONDS = 120;

    private Programs() {}

    /**
     * How a program ended.
     *
     * @param code its code, or −1 if there is no such program
     * @param text what it printed, errors included
     */
    record Ending(int code, String text) {}

    /** Runs a program in a folder. */
    static Ending run(Path folder, List<String> words) throws IOException, InterruptedException {
        Path text = Files.createTempFile(folder, "printed", ".txt");
        Process process;
        try {
            process = new ProcessBuilder(words)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(text.toFile())
                    .start();
        } catch (IOException e) {
            return new Ending(-1, String.valueOf(e.getMessage()));
        }
        process.getOutputStream().close();
        if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IOException(words.get(0) + " did not end");
        }
        return new Ending(process.exitValue(), Files.readString(text, StandardCharsets.ISO_8859_1));
    }
}
