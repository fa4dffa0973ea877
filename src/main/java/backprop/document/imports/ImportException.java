package backprop.document.imports;

import backprop.document.DocumentException;

/**
 * A file whose arrays cannot become a network. Its message is one sentence to show as it is, {@code net.npz: conv1.weight
 * has the shape 6×1×5×5, …}, with the name of the file before it where {@link #in} has put it.
 */
public final class ImportException extends DocumentException {
    private static final long serialVersionUID = 1;

    ImportException(String sentence) {
        super(sentence);
    }

    @Override
    public ImportException in(String fileName) {
        ImportException named = new ImportException(fileName + ": " + getMessage());
        named.initCause(this);
        return named;
    }
}
