package backprop.document;

/**
 * Where a value stands in a file.
 *
 * @param path its JSON path
 * @param line the line from 1
 * @param column the character of the line from 1
 */
record Place(String path, int line, int column) {
    DocumentException expected(String expectation, String found) {
        return new DocumentException(path, expectation, found, line, column);
    }
}
