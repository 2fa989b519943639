package io.holdfast.store.importing.mapping;

import io.holdfast.core.wording.Wording;
import java.util.SortedMap;

/**
 * What a person should look at in how a file is read: a code, and the values its sentence needs.
 *
 * @param values by name: columns and formats as they are written, days as 2026-01-31, names of fields and units
 */
public record ImportNote(Code code, SortedMap<String, String> values) {

    /** What there is to say. The names are codes scripts and texts rely on; they are never renamed. */
    public enum Code {
        REMEMBERED("Read as before, by the mapping remembered in mappings/{file} of the data folder."),
        SNAPSHOT_GIVEN(Snapshot.BEFORE + "(as given)" + Snapshot.AFTER),
        SNAPSHOT_OF_MAPPING(Snapshot.BEFORE + "(as the mapping says)" + Snapshot.AFTER),
        SNAPSHOT_OF_NAME(Snapshot.BEFORE + "(by the file's name)" + Snapshot.AFTER),
        SNAPSHOT_OF_FILE(Snapshot.BEFORE + "(the day the file was last changed)" + Snapshot.AFTER),
        WHOLE_IDS("Column \"{column}\" holds whole numbers written as decimals, such as 17850.0; they are read as whole"
                + " numbers, such as 17850. Write the format {format} into the mapping to keep them as they are."),
        IDS_AS_WRITTEN(
                "Column \"{column}\" also holds \"{value}\", which is no whole number: its ids are kept as they are"
                        + " written."),
        TITLES("The first {count} rows that are not blank stand above the header and are not read."),
        DAY_OR_MONTH(
                "Column \"{column}\" could have day and month the other way round: no value above 12 was seen. Read"
                        + " as {format}."),
        LINES_OF_ORDERS("Several rows share one \"{column}\": each row is kept as a line of its order."),
        IDS_PER_CUSTOMER("Several customers share one \"{column}\": it is read together with the customer's id, as in"
                + " \"{example}\". Take its unit {unit} out of the mapping if contracts went from one customer to"
                + " another."),
        CURRENCY_OF_AMOUNTS(
                "The amounts of \"{column}\" are written with their currency, and there is no column of it: all are read"
                        + " as {currency}."),
        CURRENCIES_OF_AMOUNTS(
                "Some amounts of \"{column}\" are written with a currency ({currencies}), not all with the same, and there is"
                        + " no column of it: all are read in that of the workspace. Add a column with the currency of each"
                        + " row."),
        AMOUNTS_WITHOUT_CURRENCY("Some rows have nothing in \"{column}\": their amounts are read in the currency of the"
                + " workspace."),
        NAME_WITHOUT_VALUES(
                "Column \"{column}\" is named like {field}, and its values cannot be read as such; it is not"
                        + " used for it."),
        UNIT_OF_TENURE(
                "Column \"{column}\" goes up to {most} and is read as {unit}. Change its unit in the mapping if it"
                        + " is another."),
        NO_HEADER("The file has no header: the columns were matched by their values alone. Check them.");

        private final Wording wording;

        Code(String english) {
            this.wording = Wording.of(english);
        }

        public Wording wording() {
            return wording;
        }
    }

    /** A table of how long and whether gone has one day for all its rows; where that comes from is always said. */
    private static final class Snapshot {
        static final String BEFORE =
                "The table has no dates, only how long each customer had been one and whether he had"
                        + " left. Contracts are reckoned back from the snapshot of {day} ";
        static final String AFTER =
                "; give another day if that is wrong. Those who had left count as leaving on that day.";
    }

    /** @param values in the order of the English sentence */
    public static ImportNote of(Code code, Object... values) {
        return new ImportNote(code, code.wording().named(values));
    }

    /** What it says in English. */
    public String sentence() {
        return code.wording().with(values);
    }
}
