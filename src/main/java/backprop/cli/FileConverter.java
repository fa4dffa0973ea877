package backprop.cli;

import backprop.document.FileName;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a name of a file, in every locale. */
final class FileConverter implements ITypeConverter<Path> {
    @Override
    public Path convert(String name) {
        if (name.isEmpty()) {
            throw new TypeConversionException("expected the name of a file, found ''");
        }
        try {
            return FileName.path(name);
        } catch (InvalidPathException e) {
            throw new TypeConversionException("no file can have the name " + OneLine.quoted(name));
        }
    }
}
