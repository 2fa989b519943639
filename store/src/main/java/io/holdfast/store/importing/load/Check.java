package io.holdfast.store.importing.load;

/**
 * A condition under which a row is set aside.
 *
 * @param condition SQL, true for a bad row
 * @param value SQL of the offending value as text
 * @param column the column's name for people
 * @param reason why
 */
record Check(String condition, String value, String column, Reason reason) {}
