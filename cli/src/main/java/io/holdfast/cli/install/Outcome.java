package io.holdfast.cli.install;

/**
 * What came of one check.
 *
 * @param name what was checked
 * @param expected what should come out, as its source prints it
 * @param got what came out here; the failure where nothing did
 * @param source who says so
 */
public record Outcome(String name, String expected, String got, String source) {
    public boolean passed() {
        return expected.equals(got);
    }
}
