/**
 * The way in. {@link backprop.Main} sends a verb to the command line and everything else to the window.
 *
 * <p>The window opens in a second Java when the build left an archive of classes beside the jar, which {@link
 * backprop.FastStart} explains:
 *
 * <pre>{@code
 * java -jar target/backprop-lab.jar     # starts java -XX:SharedArchiveFile=target/backprop-lab-17.0.15.jsa …
 * }</pre>
 */
@org.jspecify.annotations.NullMarked
package backprop;
