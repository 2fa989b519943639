package io.holdfast.server.figure;

/** The version the program was built as; another one may answer otherwise. */
final class ProgramVersion {
    private ProgramVersion() {}

    static String text() {
        String version = ProgramVersion.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }
}
