package backprop.document.imports;

import backprop.document.Excerpt;

/** What is said of files that hold weights in a form that is not read, and what to do instead. */
final class Refusals {
    static final String NUMPY_INSTEAD = "in Python, save plain arrays: numpy.savez('weights.npz', W1=…, b1=…)";

    private Refusals() {}

    static String quoted(String text) {
        return Excerpt.quoted(text);
    }

    static ImportException pickle() {
        return new ImportException("is a pickle, as PyTorch and scikit-learn save, which can run any program when it is"
                + " read; in Python, save the weights as JSON: json.dump({k: v.tolist() for k, v in"
                + " model.state_dict().items()}, open('weights.json', 'w')), or as .npz or safetensors");
    }

    static ImportException hdf5() {
        return new ImportException(
                "is a file of Keras (HDF5), which is not read; in Python, save the weights as arrays:"
                        + " numpy.savez('weights.npz', *model.get_weights())");
    }

    static ImportException onnx() {
        return new ImportException(
                "is a model as ONNX, which is not read; save its weights as .npz or safetensors, or as"
                        + " JSON, each array under its name");
    }
}
