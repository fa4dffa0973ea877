package backprop;

import java.nio.charset.Charset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the Java with the window is told before it starts. */
final class SecondJava {
    /**
     * For every Java from 17 on; what one of them does not know, it passes over.
     *
     * <p>The toolkit calls native code and takes memory past the collector, of which newer Javas warn.
     *
     * <p>The compiler that optimises comes later than usual, since at a start it is busy with code that runs once; the first
     * pause for the collector, which the number of classes would cause, too.
     */
    static final List<String> OPTIONS = List.of(
            "-XX:+IgnoreUnrecognizedVMOptions",
            "-Xshare:auto",
            "-Xlog:disable",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-XX:MetaspaceSize=96m",
            "-XX:Tier4InvocationThreshold=200000",
            "-XX:Tier4MinInvocationThreshold=24000",
            "-XX:Tier4CompileThreshold=600000",
            "-XX:Tier4BackEdgeThreshold=1600000");

    private SecondJava() {}

    /**
     * What it finds in its environment beyond what this Java finds. Without a locale, Java can name no file with letters
     * other than ASCII; every Linux of today has the locale that can and changes nothing else.
     */
    static Map<String, String> environment() {
        Map<String, String> more = new HashMap<>();
        if (!canBeSaid("é")) {
            more.put("LC_ALL", "C.UTF-8");
        }
        return more;
    }

    /** False for letters that this Java can neither hand on nor put into the name of a file: other than ASCII without a locale. */
    static boolean canBeSaid(String word) {
        return Charset.forName(System.getProperty("sun.jnu.encoding", "UTF-8"))
                .newEncoder()
                .canEncode(word);
    }
}
