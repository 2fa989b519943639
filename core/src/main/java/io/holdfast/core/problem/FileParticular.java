package io.holdfast.core.problem;

import io.holdfast.core.wording.Wording;

/** What is the matter with a file that is imported, or with how it is read. */
public enum FileParticular implements Particular {
    EXPORT_AHEAD(
            ErrorCode.INVALID_DATE,
            "The export cannot have been taken on {day}: that is in the future. Give the day it was taken."),
    ROWS_MISSING(ErrorCode.FILE_EMPTY, "{file} has no rows."),
    EVERY_ROW_REFUSED(
            ErrorCode.EVERY_ROW_QUARANTINED,
            "None of the {rows} rows of {file} could be read ({reasons}). Look at the mapping; nothing "
                    + "was changed."),
    OLD_EXCEL(ErrorCode.FILE_FORMAT, "{file} is an old Excel file (.xls). Save it as .xlsx or CSV and import that."),
    HTML_PAGE(
            ErrorCode.FILE_FORMAT,
            "{file} is an HTML page, whatever its name says. Open it in a spreadsheet, save it as .xlsx or "
                    + "CSV, and import that."),
    COLUMN_TWICE(
            ErrorCode.DUPLICATE_HEADER,
            "{file} has two columns named \"{column}\". Rename one of them so that it is clear which is meant."),
    FILE_HOLDS_NO_ROWS(ErrorCode.FILE_EMPTY, "{file} holds no rows."),
    FIRST_LINE_TOO_LONG(
            ErrorCode.LINE_TOO_LONG,
            "The first line of {file} is longer than {most} characters. This is no table with one row a line."),
    NO_TEXT_FILE(ErrorCode.FILE_FORMAT, "{file} is no text, Parquet or XLSX file. Export it as CSV and try again."),
    HEADER_ONLY(ErrorCode.FILE_EMPTY, "{file} has a header and no rows below it."),
    BINARY_DATA(
            ErrorCode.FILE_FORMAT,
            "The file contains binary data (NUL bytes) and is no text, Parquet or XLSX file. Export it "
                    + "as CSV and try again."),
    ZIP_BOMB(
            ErrorCode.FILE_TOO_LARGE,
            "{file} unpacks to more than {times} times its size; it is taken for a zip bomb and not read."),
    ZIP_OF_FILES(
            ErrorCode.FILE_FORMAT, "{file} is a zip archive and no workbook. Unpack it and import the files inside."),
    SHEET_UNKNOWN(ErrorCode.INVALID_ARGUMENT, "{file} has no sheet \"{sheet}\"; it has {known}."),
    GZIP_BROKEN(ErrorCode.FILE_TRUNCATED, "{file} is not a whole gzip file ({why}). Fetch it again."),
    FILE_WITHOUT_BYTES(ErrorCode.FILE_EMPTY, "{file} is empty: it has no bytes."),
    UNPACKED_TO_NOTHING(ErrorCode.FILE_EMPTY, "{file} holds nothing once it is unpacked."),
    PARQUET_BROKEN(
            ErrorCode.FILE_FORMAT, "{file} starts like a Parquet file but cannot be read as one. Write it again."),
    NUMBER_STYLE_UNKNOWN(ErrorCode.MAPPING_INVALID, "\"{text}\" is no number style. Write one of {known}."),
    DATE_FORMAT_UNKNOWN(
            ErrorCode.MAPPING_INVALID,
            "\"{text}\" is no date format. Write iso, epoch seconds, epoch milliseconds, excel days, "
                    + "year first, or a pattern such as dd.MM.yyyy or MM/dd/yyyy HH:mm."),
    JSON_WITHOUT_OBJECTS(
            ErrorCode.FILE_FORMAT,
            "{file} looks like JSON but holds no objects that can be read. Write one object a line."),
    JSON_BROKEN(ErrorCode.FILE_TRUNCATED, "{file} is a JSON list that is broken or cut off. Fetch it again."),
    MAPPING_MISFITS(
            ErrorCode.MAPPING_INVALID,
            "The mapping \"{mapping}\" does not fit {file}. {wrong} Its columns are {columns}."),
    COLUMN_ABSENT(ErrorCode.MAPPING_INVALID, "There is no column \"{column}\"."),
    ATTRIBUTES_OF_NO_CUSTOMER(
            ErrorCode.MAPPING_INVALID, "{kind} have no customer, so attributes cannot be kept from them."),
    FIELD_ABSENT(ErrorCode.MAPPING_INVALID, "{kind} have no field \"{field}\"."),
    FIELD_SOURCE_UNCLEAR(ErrorCode.MAPPING_INVALID, "\"{field}\" needs either a column or a constant."),
    FIELD_NO_PRODUCT(ErrorCode.MAPPING_INVALID, "\"{field}\" is no number and cannot be a product."),
    ID_FORMAT_UNKNOWN(ErrorCode.MAPPING_INVALID, "\"{field}\" is an id and takes no format but these: {known}."),
    FIELD_WITHOUT_FORMAT(ErrorCode.MAPPING_INVALID, "\"{field}\" is read as it is and takes no format."),
    UNIT_UNKNOWN(ErrorCode.MAPPING_INVALID, "\"{field}\" cannot have the unit \"{unit}\"."),
    MAPPING_ZONE_UNKNOWN(ErrorCode.MAPPING_INVALID, "\"{zone}\" is no time zone; write one such as Europe/Berlin."),
    MAPPING_BROKEN(ErrorCode.MAPPING_INVALID, "The mapping {mapping} cannot be used: it is no YAML: {why}."),
    MAPPING_EMPTY(ErrorCode.MAPPING_INVALID, "The mapping {mapping} cannot be used: it holds no mapping."),
    MAPPING_PART_UNKNOWN(
            ErrorCode.MAPPING_INVALID,
            "The mapping {mapping} cannot be used: \"{part}\" is no part of a mapping; the parts are " + "{known}."),
    MAPPING_KIND_MISSING(ErrorCode.MAPPING_INVALID, "The mapping {mapping} cannot be used: the kind is missing."),
    MAPPING_KIND_UNKNOWN(
            ErrorCode.MAPPING_INVALID,
            "The mapping {mapping} cannot be used: \"{word}\" is no kind of fact; known are {known}."),
    MAPPING_SHAPE_UNKNOWN(
            ErrorCode.MAPPING_INVALID,
            "The mapping {mapping} cannot be used: \"{word}\" is no shape; known are {known}."),
    MAPPING_DAY_UNREADABLE(
            ErrorCode.MAPPING_INVALID,
            "The mapping {mapping} cannot be used: snapshot \"{text}\" is no day such as 2026-01-31."),
    MAPPING_FIELD_PART_UNKNOWN(
            ErrorCode.MAPPING_INVALID,
            "The mapping {mapping} cannot be used: field \"{field}\" has an unknown part \"{part}\"; the "
                    + "parts are {known}."),
    COLUMNS_MISSING(
            ErrorCode.MAPPING_INCOMPLETE,
            "{file} as {kind}: no column was found for {missing}. The columns are {columns}. Give a "
                    + "mapping that names them."),
    COLUMN_ILLEGIBLE(
            ErrorCode.MAPPING_INCOMPLETE,
            "{file} as {kind}: column \"{column}\" is named like {missing}, but its values, such as \"{value}\", cannot be"
                    + " read as such. Mend them, or give a mapping that says how they are written."),
    KIND_UNCLEAR(
            ErrorCode.MAPPING_INCOMPLETE,
            "It is not clear what {file} holds; its columns are {columns}. Name the kind (contracts, "
                    + "orders, activities, customers ...) or give a mapping."),
    MAPPING_OF_ANOTHER_KIND(
            ErrorCode.MAPPING_INVALID, "The mapping makes {made}, and {asked} were asked for. Change one of them."),
    WORKBOOK_BROKEN(
            ErrorCode.FILE_FORMAT,
            "{file} cannot be read as a workbook; it may be cut off or damaged. Save it again as .xlsx or CSV."),
    WORKBOOK_CUT_OFF(
            ErrorCode.FILE_TRUNCATED,
            "{file} cannot be read as a workbook; it may be cut off or damaged. Save it again as .xlsx or CSV."),
    PARQUET_BROKEN_LATER(
            ErrorCode.FILE_FORMAT, "{file} starts like a Parquet file but cannot be read to its end. Write it again."),
    MAPPING_FILE_UNREADABLE(ErrorCode.FILE_NOT_FOUND, "The mapping {file} cannot be read: {why}."),
    MAPPING_NOT_KEPT(ErrorCode.CANNOT_WRITE, "The mapping cannot be kept as {file}: {why}."),
    CURRENCY_MISSING(
            ErrorCode.MAPPING_INCOMPLETE,
            "{file} has amounts and no currency, and some of its {kind} are known in {known}, whose "
                    + "amounts have other decimals than {target}. Name the currency in the mapping, as a column or "
                    + "a constant."),
    FILE_GONE(ErrorCode.FILE_NOT_FOUND, "{file} cannot be read any more."),
    FILE_MISSING(ErrorCode.FILE_NOT_FOUND, "There is no file {file}. Check the path."),
    FILE_IS_FOLDER(ErrorCode.FILE_FORMAT, "{file} is not a file. Name the files inside it instead of the folder."),
    FILE_UNREADABLE(ErrorCode.FILE_NOT_FOUND, "{file} cannot be read: {why}. Check its permissions."),
    JSON_BREAKS_OFF(
            ErrorCode.FILE_TRUNCATED,
            "{file} is a JSON list that breaks off or is damaged after element {number}. Fetch it again."),
    LINE_LONGER_THAN(ErrorCode.LINE_TOO_LONG, "A line is longer than {most} characters. It starts: {start} ..."),
    FILE_CUT_OFF(ErrorCode.FILE_TRUNCATED, "{file} is cut off or damaged ({why}). Fetch it again."),
    FILE_NOT_REWRITTEN(
            ErrorCode.CANNOT_WRITE,
            "{file} could not be brought into a readable form in {folder}: {why}. Check the free space " + "there."),
    SCRATCH_UNUSABLE(ErrorCode.CANNOT_WRITE, "The folder for temporary files {folder} cannot be used: {why}."),
    IMPORT_BROKEN_OFF(
            ErrorCode.IMPORT_CANCELLED,
            "The import was cancelled; nothing of it was kept. Import the file again if it was meant.");

    private final ErrorCode code;
    private final Wording wording;

    FileParticular(ErrorCode code, String english) {
        this.code = code;
        this.wording = Wording.of(english);
    }

    @Override
    public ErrorCode code() {
        return code;
    }

    @Override
    public Wording wording() {
        return wording;
    }
}
