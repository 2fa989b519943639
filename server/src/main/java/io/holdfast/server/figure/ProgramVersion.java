package io.holdfast.server.figure;

/** The version the program was built as; another one may answer otherwise. */
public final class ProgramVersion {
    private ProgramVersion() {}

    public static String text() {
        String version = ProgramVersion.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }
}
