/**
 * The command line: one small class for each verb, no window and no display.
 *
 * <p>A verb reads a network file, asks the engine and prints. Results go to stdout as UTF-8 with "\n", the same bytes in
 * every locale; an error is one line on stderr, and its kind is the exit code ({@link backprop.cli.ExitCode}). This room
 * imports everything but the ui, which it never meets.
 *
 * <pre>{@code
 * int code = Cli.run(new String[] {"trace", "xor.json", "--sample", "2"}, System.out, System.err);
 * }</pre>
 */
@org.jspecify.annotations.NullMarked
package backprop.cli;
