package io.holdfast.core.problem;

import io.holdfast.core.wording.Wording;

/** What is the matter with what is kept, or with what somebody wants to have kept: customers, contacts, definitions, segments, the store itself. */
public enum StoreParticular implements Particular {
    CUSTOMER_UNKNOWN(
            ErrorCode.NOT_FOUND,
            "Nothing is known of a customer '{customer}'. Ids are told apart by case and by leading zeros."),
    EMPTY_STORE_LEFT(
            ErrorCode.CANNOT_WRITE,
            "Nothing was imported, and the empty store in {folder} could not be removed: {why}."),
    CONTACT_UNKNOWN(
            ErrorCode.NOT_FOUND,
            "The customer '{customer}' has no such contact, or nothing is left to erase of him. Look at "
                    + "the contacts on his page."),
    DEFINITION_CIRCULAR(ErrorCode.INVALID_DEFINITION, "{file} is based on itself by way of others; name another."),
    DEFINITION_BROKEN(ErrorCode.INVALID_DEFINITION, "{file}, line {line}: it is no YAML: {why}."),
    DEFINITION_EMPTY(
            ErrorCode.INVALID_DEFINITION,
            "{file}, line {line}: it holds no definition; write name, based_on and switches."),
    DEFINITION_PART_UNKNOWN(
            ErrorCode.INVALID_DEFINITION,
            "{file}, line {line}: '{part}' is no part of a definition; the parts are {known}."),
    DEFINITION_PART_UNCLEAR(ErrorCode.INVALID_DEFINITION, "{file}, line {line}: '{part}' needs one value."),
    DEFINITION_SWITCH_UNKNOWN(
            ErrorCode.INVALID_DEFINITION, "{file}, line {line}: '{key}' is no switch; the switches are {known}."),
    DEFINITION_SWITCH_UNCLEAR(
            ErrorCode.INVALID_DEFINITION, "{file}, line {line}: the switch '{key}' needs one value, such as {value}."),
    DEFINITION_SWITCH_WRONG(ErrorCode.INVALID_DEFINITION, "{file}, line {line}: {key}: {why}"),
    DEFINITION_VERSION_WRONG(
            ErrorCode.INVALID_DEFINITION, "{file}, line {line}: the version '{text}' is no whole number from 1 on."),
    DEFINITION_MOMENT_WRONG(
            ErrorCode.INVALID_DEFINITION, "{file}, line {line}: 'at' is no moment such as 2026-01-15T08:00:00Z."),
    DEFINITION_METRIC_UNKNOWN(
            ErrorCode.INVALID_DEFINITION,
            "{file}, line {line}: there is no metric '{metric}' of customers; known are {known}."),
    DEFINITION_UNREADABLE(ErrorCode.FILE_NOT_FOUND, "The definition {file} cannot be read: {why}."),
    DEFINITION_NOT_KEPT(ErrorCode.CANNOT_WRITE, "The definition cannot be kept as {file}: {why}."),
    FOLDER_UNREADABLE(ErrorCode.FILE_NOT_FOUND, "The folder {folder} cannot be read: {why}."),
    DEFINITION_NAME_WRONG(
            ErrorCode.INVALID_DEFINITION,
            "'{name}' cannot be the name of a definition; write a letter, then up to 39 letters, digits, "
                    + "'-' or '_'."),
    DEFINITION_SHIPPED(
            ErrorCode.INVALID_DEFINITION,
            "'{name}' is a definition that ships with the program and keeps its meaning; take another " + "name."),
    FISCAL_START_WRONG(
            ErrorCode.INVALID_ARGUMENT, "The fiscal year cannot start in month {month}; give a month from 1 to 12."),
    WORKSPACE_ZONE_UNKNOWN(
            ErrorCode.INVALID_ZONE, "'{zone}' is no time zone; write one such as Europe/Berlin, Asia/Shanghai or UTC."),
    WORKSPACE_CURRENCY_NOT_PAID_IN(
            ErrorCode.UNKNOWN_CURRENCY, "'{code}' is not a currency people pay in; write one such as USD, EUR or CNY."),
    WORKSPACE_CURRENCY_UNKNOWN(
            ErrorCode.UNKNOWN_CURRENCY, "'{code}' is no ISO-4217 currency; write one such as USD, EUR or CNY."),
    NOT_WRITTEN_BY_HAND(ErrorCode.NOT_FOUND, "Nothing was written by hand of '{customer}' under the number {number}."),
    NOT_WRITTEN_UNDER_KEY(ErrorCode.NOT_FOUND, "Nothing was written by hand of '{customer}' under the key '{key}'."),
    WRITTEN_MEANWHILE(
            ErrorCode.CHANGED_MEANWHILE,
            "Somebody has written this anew meanwhile. Look at what stands there now, then write yours " + "again."),
    CONTACT_ERASED(
            ErrorCode.NOT_FOUND,
            "The contact '{contact}' was erased; nothing can be written down of him any more. Add a new " + "one."),
    CONTACT_OF_ANOTHER(
            ErrorCode.INVALID_ARGUMENT,
            "'{contact}' is no contact of this customer. Choose one of his contacts, or add him first."),
    CUSTOMER_VOID_ALREADY(
            ErrorCode.VOID_ALREADY, "The customer is void already. Look at his timeline for who did it and why."),
    CUSTOMER_NOT_VOID(ErrorCode.NOT_VOID, "The customer is not void, so there is nothing to restore."),
    CUSTOMERS_VOID_ALREADY(
            ErrorCode.VOID_ALREADY, "All {count} customers are void already, so nothing was changed: {some}."),
    CUSTOMERS_NOT_VOID(
            ErrorCode.NOT_VOID, "None of the {count} customers is void, so there is nothing to restore: {some}."),
    CUSTOMER_ERASED(
            ErrorCode.NOT_FOUND, "The customer '{customer}' was erased; nothing can be written down of him any more."),
    SEGMENT_NAME_WRONG(
            ErrorCode.INVALID_ARGUMENT,
            "'{name}' cannot be the name of a segment; write a letter, then up to 39 letters, digits, "
                    + "'-' or '_'."),
    SEGMENT_BROKEN(ErrorCode.INVALID_SEGMENT, "{file}: it is no YAML: {why}."),
    SEGMENT_EMPTY(ErrorCode.INVALID_SEGMENT, "{file}: it holds no segment; write name and rule."),
    SEGMENT_PART_UNKNOWN(ErrorCode.INVALID_SEGMENT, "{file}: '{part}' is no part of a segment; the parts are {known}."),
    SEGMENT_PART_UNCLEAR(ErrorCode.INVALID_SEGMENT, "{file}: '{part}' needs one value."),
    SEGMENT_WITHOUT_RULE(ErrorCode.INVALID_SEGMENT, "{file}: it says no rule."),
    SEGMENT_VERSION_WRONG(ErrorCode.INVALID_SEGMENT, "{file}: the version '{text}' is no whole number from 1 on."),
    SEGMENT_MOMENT_WRONG(ErrorCode.INVALID_SEGMENT, "{file}: 'at' is no moment such as 2026-01-15T08:00:00Z."),
    SEGMENT_PART_OF(ErrorCode.SEGMENT_IN_USE, "The segment '{name}' is a part of {others}; change these first."),
    SEGMENT_UNHEARD_OF(ErrorCode.UNKNOWN_SEGMENT, "There is no saved segment '{name}'. Known: {known}."),
    SEGMENT_UNREADABLE(ErrorCode.FILE_NOT_FOUND, "{file} cannot be read: {why}."),
    SEGMENT_NOT_KEPT(ErrorCode.CANNOT_WRITE, "The segment cannot be kept as {file}: {why}."),
    SEGMENT_NONE_KEPT(ErrorCode.UNKNOWN_SEGMENT, "There is no saved segment '{name}'. Known: none."),
    SEGMENT_PART_OF_HIDDEN(
            ErrorCode.SEGMENT_IN_USE,
            "The segment '{name}' is a part of {count} that others keep for themselves; change these " + "first."),
    SEGMENT_PART_OF_BOTH(
            ErrorCode.SEGMENT_IN_USE,
            "The segment '{name}' is a part of {others}, {count} that others keep for themselves; change "
                    + "these first."),
    CUSTOMER_VOID_SINCE(
            ErrorCode.INVALID_ARGUMENT,
            "The customer '{customer}' has been void since {day}. Give that day or a later one, or it "
                    + "would change nothing."),
    CUSTOMER_RESTORED_SINCE(
            ErrorCode.INVALID_ARGUMENT,
            "The customer '{customer}' has been restored since {day}. Give that day or a later one, or "
                    + "it would change nothing."),
    STORE_OUT_OF_MEMORY(
            ErrorCode.OUT_OF_MEMORY,
            "The store ran out of the memory it may use. Close other programs or raise its limit. ({why})"),
    STORE_DISK_FULL(
            ErrorCode.OUT_OF_DISK,
            "The disk of the store is full. Free some space and run the same again; nothing half was "
                    + "kept. ({why})"),
    STORE_NOT_WRITABLE(
            ErrorCode.CANNOT_WRITE, "A file cannot be written. Check the folder and its permissions. ({why})"),
    STORE_FILE_DAMAGED(
            ErrorCode.STORE_DAMAGED,
            "The store's file is damaged. Restore it from a copy, or import the files again into a new "
                    + "folder. ({why})"),
    STORE_IN_USE(
            ErrorCode.STORE_LOCKED,
            "{file} is in use by another process, such as an import or a server (holdfast serve). Wait "
                    + "until it has finished, or stop it, and run the same again; a running server answers over "
                    + "HTTP."),
    STORE_OF_NEWER_VERSION(
            ErrorCode.STORE_VERSION,
            "{file} was written by a newer version than this one reads. Update Holdfast, or use another " + "folder."),
    STORE_READ_ONLY(
            ErrorCode.CANNOT_WRITE,
            "{file} cannot be written, which is needed also to read it. Give yourself the right to write "
                    + "in its folder, or copy the folder and name the copy with --data. ({why})"),
    STORE_FOLDER_NOT_MADE(ErrorCode.CANNOT_WRITE, "The folder of {file} cannot be made: {why}"),
    STORE_NOT_CLEANED(ErrorCode.CANNOT_WRITE, "{folder} cannot be cleaned: {why}"),
    STORE_MISSING(
            ErrorCode.STORE_NOT_FOUND,
            "There is no store in {folder}. Import a file into it first, or name another folder."),
    BATCH_UNKNOWN(ErrorCode.UNKNOWN_BATCH, "There is no batch {number}; the last one is {last}."),
    BATCH_UNDONE(ErrorCode.BATCH_ALREADY_UNDONE, "Batch {number} was undone already, at {moment}."),
    ANOTHER_IMPORT_RUNS(
            ErrorCode.STORE_LOCKED, "Another import into this store is running. Wait until it has finished."),
    SNAPSHOT_UNREADABLE(ErrorCode.CANNOT_WRITE, "{file} cannot be read: {why}"),
    SNAPSHOT_NOT_WRITTEN(ErrorCode.CANNOT_WRITE, "{file} cannot be written: {why}"),
    FACTS_NOT_WRITTEN(ErrorCode.CANNOT_WRITE, "The facts cannot be written into {folder}: {why}"),
    ERASURES_DAMAGED(
            ErrorCode.FILE_FORMAT,
            "The list of erased customers {file} is damaged at '{line}'. Take that of the data folder or "
                    + "of another folder of backups."),
    ERASURES_UNUSABLE(ErrorCode.CANNOT_WRITE, "The list of erased customers {file} cannot be read or written: {why}");

    private final ErrorCode code;
    private final Wording wording;

    StoreParticular(ErrorCode code, String english) {
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
