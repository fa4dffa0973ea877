import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/**
 * Makes the class-data archive with which the window opens fast: {@code target/backprop-lab-VERSION.jsa}, for the Java that
 * builds.
 *
 * <p>The build runs this file after the jar is there. A start of the lab on a screen in memory tells which classes a start
 * needs; the toolkit's classes for real screens are added; Java then writes all of them as it wants to find them. A lab
 * without an archive starts slower and is otherwise the same, so whatever goes wrong is told in one line and fails nothing.
 */
public final class MakeArchive {
    private static final List<String> SCREENS =
            List.of("com/sun/glass/ui/gtk/", "com/sun/glass/ui/win/", "com/sun/glass/ui/mac/", "com/sun/prism/es2/");
    private static final int PATIENCE = 60;

    private final Path jar;
    private final Path list;
    private final Path log;

    private MakeArchive(Path jar) {
        this.jar = jar;
        list = jar.resolveSibling("archive.classes");
        log = jar.resolveSibling("archive.log");
    }

    /** The jar, and the screen in memory. */
    public static void main(String[] args) throws InterruptedException {
        try {
            new MakeArchive(Path.of(args[0])).make(Path.of(args[1]));
        } catch (IOException e) {
            System.out.println("No archive: " + e.getMessage());
        }
    }

    private void make(Path screen) throws IOException, InterruptedException {
        String name = jar.toString().replaceFirst("\\.jar$", "");
        Path archive = Path.of(name + "-" + Runtime.version() + ".jsa");
        deleteThoseOfOtherJars();
        java(List.of(
                "-XX:DumpLoadedClassList=" + list,
                "-Dglass.platform=Monocle",
                "-Dmonocle.platform=Headless",
                "-Dheadless.geometry=1600x1000-32",
                "-Dprism.order=sw",
                "-Dbackprop.config=" + jar.resolveSibling("archive-settings"),
                "-cp",
                jar + File.pathSeparator + screen,
                "backprop.ui.Rehearsal"));
        Files.write(list, classesForScreens(), java.nio.file.StandardOpenOption.APPEND);
        java(List.of(
                "-Xshare:dump",
                "-XX:SharedClassListFile=" + list,
                "-XX:SharedArchiveFile=" + archive,
                "-cp",
                jar.toString()));
        System.out.println("Archive of classes: " + archive);
    }

    /** An archive of another jar is of no use, and looking at it takes longer than having none. */
    private void deleteThoseOfOtherJars() throws IOException {
        try (DirectoryStream<Path> archives = Files.newDirectoryStream(jar.toAbsolutePath().getParent(), "*.jsa")) {
            for (Path archive : archives) {
                Files.delete(archive);
            }
        }
    }

    private void java(List<String> options) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        Process java = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(Redirect.to(log.toFile()))
                .start();
        if (!java.waitFor(PATIENCE, TimeUnit.SECONDS)) {
            java.destroyForcibly();
            throw new IOException("the lab did not start within a minute");
        }
        if (java.exitValue() != 0) {
            throw new IOException("Java ended with " + java.exitValue() + ", see " + log);
        }
    }

    /** What the screen in memory has no use for. */
    private List<String> classesForScreens() throws IOException {
        List<String> names = new ArrayList<>();
        try (Stream<Path> libraries = Files.list(jar.resolveSibling("lib"))) {
            for (Path library : libraries.filter(file -> file.toString().contains("javafx-graphics")).toList()) {
                try (JarFile inside = new JarFile(library.toFile())) {
                    inside.stream()
                            .map(entry -> entry.getName())
                            .filter(entry -> entry.endsWith(".class") && SCREENS.stream().anyMatch(entry::startsWith))
                            .forEach(entry -> names.add(entry.substring(0, entry.length() - ".class".length())));
                }
            }
        }
        return names;
    }
}
