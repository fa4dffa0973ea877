package backprop.document.imports;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Which array is no part of a dense layer, and how one knows it. */
final class NotDense {
    /** A name that tells what an array belongs to. */
    private record Clue(Pattern name, String belongs) {
        Clue(String words, String belongs) {
            this(Pattern.compile("(?s)(?:.*[^a-z])?(?:" + words + ")(?:[^a-z].*)?"), belongs);
        }
    }

    private static final List<Clue> CLUES = List.of(
            new Clue(
                    "running_mean|running_var|num_batches_tracked|moving_mean|moving_variance|batch_?norm(?:alization)?|bn",
                    "batch normalisation"),
            new Clue("layer_?norm(?:alization)?|gamma|beta", "a layer that normalises"),
            new Clue("(?:weight|bias)_[ih]h_l|recurrent_kernel|lstm|gru|rnn", "a recurrent layer"),
            new Clue("embed|embeddings?", "an embedding"),
            new Clue("in_proj_(?:weight|bias)|attn|attention", "attention"),
            new Clue("conv(?:[1-3]d)?", "a convolution"));

    private NotDense() {}

    /** @throws ImportException at the first array that no dense layer has */
    static void refuse(List<FoundArray> arrays) throws ImportException {
        for (FoundArray array : arrays) {
            String name = array.name().toLowerCase(Locale.ROOT);
            for (Clue clue : CLUES) {
                if (clue.name().matcher(name).matches()) {
                    throw refusal(array, "belongs to " + clue.belongs());
                }
            }
        }
        for (FoundArray array : arrays) {
            int dimensions = array.shape().dimensions();
            if (dimensions == 0) {
                throw refusal(array, "is a single number");
            } else if (dimensions > 2) {
                throw refusal(array, "has " + dimensions + " dimensions, as the kernels of a convolution have");
            } else if (dimensions == 1 && ArrayName.of(array.name()).isWeights()) {
                throw refusal(array, "is a vector of weights, as layers that normalise have");
            }
        }
    }

    private static ImportException refusal(FoundArray array, String reason) {
        String shape = array.shape().dimensions() < 2 ? "" : " (" + array.shape() + ")";
        return new ImportException(FoundArrays.said(array.name()) + shape + " " + reason
                + "; only dense layers, matrices with or without biases, can be imported");
    }
}
