package backprop.export;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The forms in which a pass can be taken along as text. */
public enum ExportFormat {
    /** A script of NumPy that computes the pass and checks it against the lab's numbers. */
    NUMPY("numpy", "NumPy script", "py", NumPyScript::of),
    /** The same with autograd. */
    PYTORCH("pytorch", "PyTorch script", "py", PyTorchScript::of),
    /** A document of LaTeX with every step and its arithmetic. */
    LATEX("latex", "LaTeX document", "tex", PassLatex::document),
    /** A table of all gradients with their centred differences. */
    CSV("csv", "table of gradients", "csv", GradientsCsv::of);

    private final String word;
    private final String title;
    private final String extension;

    @SuppressWarnings("ImmutableEnumChecker") // method references without state
    private final Function<ExportedPass, String> writer;

    ExportFormat(String word, String title, String extension, Function<ExportedPass, String> writer) {
        this.word = word;
        this.title = title;
        this.extension = extension;
        this.writer = writer;
    }

    /** The format of that name on the command line. */
    public static Optional<ExportFormat> named(String word) {
        return Arrays.stream(values())
                .filter(format -> format.word.equals(word))
                .findFirst();
    }

    /** All names, for a message: {@code numpy, pytorch, latex, csv}. */
    public static String words() {
        return Arrays.stream(values()).map(format -> format.word).collect(Collectors.joining(", "));
    }

    /** Its name on the command line. */
    public String word() {
        return word;
    }

    /** What it is, for people. */
    public String title() {
        return title;
    }

    /** The extension of a file of it, without the point. */
    public String extension() {
        return extension;
    }

    /** The pass in this form. */
    public String text(ExportedPass pass) {
        return writer.apply(pass);
    }
}
