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
     * <p>Left alone, Java takes up to a quarter of the machine for a window in which 50 to 130 MB are alive. So new objects,
     * most of which are dead after a frame, get little room, but enough that they are seldom collected; what is dead among
     * the old is looked for beside the window and not instead of it; and of what is free a fifth of the heap is kept. The
     * heap grows by small steps: usual is a fifth of what it may yet take, whenever collecting was slow. What compilers and
     * toolkit have freed outside of it, the C library gives back every five seconds. The bound is for the largest network
     * and the largest PNG. When the window rests, it gives back the rest.
     *
     * <p>A collector of one thread holds less, but on a busy machine it stopped the window for half a second and more,
     * forty-one times in four minutes.
     *
     * <p>The compiler that optimises comes later than usual, since at a start it is busy with code that runs once; the first
     * pause for the collector, which the number of classes would cause, too.
     */
    static final List<String> OPTIONS = List.of(
            "-XX:+IgnoreUnrecognizedVMOptions",
            "-XX:+UnlockExperimentalVMOptions",
            "-Xshare:auto",
            "-Xlog:disable",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-XX:+UseG1GC",
            "-Xms64m",
            "-Xmx1g",
            "-XX:NewSize=16m",
            "-XX:MaxNewSize=32m",
            "-XX:-G1UseAdaptiveIHOP",
            "-XX:InitiatingHeapOccupancyPercent=70",
            "-XX:GCTimeRatio=1",
            "-XX:G1ExpandByPercentOfAvailable=2",
            "-XX:MinHeapFreeRatio=10",
            "-XX:MaxHeapFreeRatio=20",
            "-XX:TrimNativeHeapInterval=5000",
            "-XX:MetaspaceSize=96m",
            "-XX:Tier4InvocationThreshold=200000",
            "-XX:Tier4MinInvocationThreshold=24000",
            "-XX:Tier4CompileThreshold=600000",
            "-XX:Tier4BackEdgeThreshold=1600000");

    private SecondJava() {}

    /**
     * What it finds in its environment beyond what this Java finds. Without a locale, Java can name no file with letters
     * other than ASCII; every Linux of today has the locale that can and changes nothing else. And the C library keeps
     * a store of free memory for each thread, unless it is told how many there may be.
     */
    static Map<String, String> environment() {
        Map<String, String> more = new HashMap<>();
        more.put("MALLOC_ARENA_MAX", System.getenv().getOrDefault("MALLOC_ARENA_MAX", "2"));
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
