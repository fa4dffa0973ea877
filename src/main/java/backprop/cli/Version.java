package backprop.cli;

/** The version that the jar says it has. */
final class Version {
    private Version() {}

    static String text() {
        String version = Version.class.getPackage().getImplementationVersion();
        return "backprop-lab " + (version == null ? "(not packaged)" : version);
    }
}
