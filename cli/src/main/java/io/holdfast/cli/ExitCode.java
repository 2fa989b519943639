package io.holdfast.cli;

/** What the program answers to the shell; stable, so that scripts can rely on it. */
final class ExitCode {
    static final int OK = 0;
    /** A fault of the program. */
    static final int INTERNAL = 1;
    /** The command line could not be read. */
    static final int USAGE = 2;
    /** The question or the data cannot be answered as they are; the message says what to do. */
    static final int PROBLEM = 3;
    /** The machine stood in the way: no space, no right to write. */
    static final int SYSTEM = 4;
    /** A check of {@code test-install} failed. */
    static final int CHECK_FAILED = 5;

    private ExitCode() {}
}
