package backprop.document.imports;

import backprop.document.DocumentException;
import backprop.document.Limits;
import java.nio.charset.StandardCharsets;

/** In which form a file holds weights. */
enum WeightsFormat {
    /** In none: it may be a network of the lab's own. */
    NONE,
    STATE_DICT,
    NPY,
    NPZ,
    SAFETENSORS,
    PICKLE,
    HDF5,
    ONNX;

    private static final byte PICKLE_PROTOCOL = (byte) 0x80;
    private static final String HDF5_MAGIC = "\u0089HDF\r\n\u001a\n";

    /** What the first bytes of a file say, or where they can be anything, its ending in small letters. */
    static WeightsFormat of(byte[] bytes, String ending) {
        if (NpyReader.recognises(bytes)) {
            return NPY;
        } else if (NpzReader.recognises(bytes)) {
            return NPZ;
        } else if (new String(bytes, 0, Math.min(bytes.length, HDF5_MAGIC.length()), StandardCharsets.ISO_8859_1)
                .equals(HDF5_MAGIC)) {
            return HDF5;
        } else if (SafetensorsReader.recognises(bytes)) {
            return SAFETENSORS;
        } else if (bytes.length > 1 && bytes[0] == PICKLE_PROTOCOL && bytes[1] >= 2 && bytes[1] <= 5) {
            return PICKLE;
        } else if (StateDictReader.recognises(bytes)) {
            return STATE_DICT;
        }
        return switch (ending) {
            case "npy" -> NPY;
            case "npz" -> NPZ;
            case "safetensors" -> SAFETENSORS;
            case "pt", "pth", "pkl", "pickle" -> PICKLE;
            case "h5", "hdf5", "keras" -> HDF5;
            case "onnx" -> ONNX;
            default -> NONE;
        };
    }

    /**
     * Reads a file of this form, which is not {@link #NONE}.
     *
     * @throws DocumentException with what is wrong with it, or what to do instead
     */
    FoundNetwork read(byte[] bytes) throws DocumentException {
        if (bytes.length > Limits.BYTES) {
            throw new ImportException("the file is larger than " + Limits.BYTES + " bytes");
        }
        FoundArrays found = new FoundArrays();
        switch (this) {
            case NPY -> NpyReader.read("", bytes, found);
            case NPZ -> found = NpzReader.read(bytes);
            case SAFETENSORS -> found = SafetensorsReader.read(bytes);
            case STATE_DICT -> found = StateDictReader.read(bytes);
            case PICKLE -> throw Refusals.pickle();
            case HDF5 -> throw Refusals.hdf5();
            case ONNX -> throw Refusals.onnx();
            case NONE -> throw new IllegalStateException("no weights");
        }
        return Fit.of(found.all(), this != SAFETENSORS);
    }
}
