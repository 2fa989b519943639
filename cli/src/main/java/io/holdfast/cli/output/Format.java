package io.holdfast.cli.output;

/** How an answer is printed; in small letters, as it is written on the command line. */
public enum Format {
    table,
    json,
    csv
}
