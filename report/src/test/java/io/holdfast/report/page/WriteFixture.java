package io.holdfast.report.page;
public final class WriteFixture {
    private WriteFixture() {}
    public static void main(String[] args) throws java.io.IOException {
        java.nio.file.Files.writeString(java.nio.file.Path.of(args[0]), ReportWriter.write(io.holdfast.report.FixtureReport.full(), Language.EN));
    }
}
