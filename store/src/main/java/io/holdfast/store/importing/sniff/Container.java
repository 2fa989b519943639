package io.holdfast.store.importing.sniff;

/** How the rows of a file are kept. */
public enum Container {
    /** Text with a delimiter: CSV, TSV, semicolons, bars, or columns apart by runs of blanks. */
    TEXT,
    /** One JSON object a line. */
    JSON_LINES,
    /** One JSON array of objects. */
    JSON_ARRAY,
    PARQUET,
    /** The first sheet of an Office Open XML workbook, or the one named. */
    XLSX
}
