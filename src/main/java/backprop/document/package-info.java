/**
 * The network file: read strictly, written readably, saved safely.
 *
 * <p>A file is taken whole or not at all. {@link backprop.document.NetworkReader} says what it expected, where, and what
 * it found instead; {@link backprop.document.NetworkWriter} writes only what that reader takes back, bit for bit. {@link
 * backprop.document.Recovery} keeps copies of what is not saved yet. This room imports the engine alone, and with {@link
 * backprop.document.imports}, where weights from elsewhere are read, it is the only one that touches Jackson.
 *
 * <pre>{@code
 * NetworkDocument document = NetworkReader.read(Path.of("xor.json"));
 * NetworkWriter.save(document, Path.of("copy.json"));
 * NetworkDocument opening = Examples.read("worked-example");
 * byte[] read = FileBytes.ofOrdinary(Path.of("any.txt"), 1 << 20); // how every other file is read: no pipe, no device
 * SafeFile.replace(Path.of("any.txt"), bytes); // how every other file is written
 * }</pre>
 */
@org.jspecify.annotations.NullMarked
package backprop.document;
