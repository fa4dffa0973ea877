/**
 * Weights of networks that were trained elsewhere: a {@code state_dict} as JSON, {@code .npz} and {@code .npy} without
 * pickle, safetensors.
 *
 * <p>Each format has a reader that trusts nothing in the file and gives the arrays that it found; {@code Fit} makes layers
 * of them, or says in a sentence which array is no part of a dense network. What such a file does not say, the activations
 * and the loss, whoever imports it has to say. The numbers of a file of less than 64 bits become the doubles of the same
 * value. This room imports the room of documents and the engine alone.
 *
 * <pre>{@code
 * if (OpenedFile.read(Path.of("model.npz")) instanceof OpenedFile.Weights weights) {
 *     FoundNetwork found = weights.found();
 *     Network network = found.network(found.orientation(), List.of(Activation.RELU), Activation.IDENTITY, Loss.MSE);
 * }
 * }</pre>
 */
@org.jspecify.annotations.NullMarked
package backprop.document.imports;
