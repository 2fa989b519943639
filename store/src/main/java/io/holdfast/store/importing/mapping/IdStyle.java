package io.holdfast.store.importing.mapping;

import io.holdfast.store.importing.sniff.ColumnSample;
import java.util.List;
import java.util.regex.Pattern;

/**
 * How ids are read. As they are written, unless all of a column are whole numbers written as decimals, as spreadsheets
 * and data frames write a column of numbers that has a gap: {@code 17850.0} is the customer that another file calls
 * {@code 17850}. How many zeros follow the point says nothing ({@code 12.00} comes from a cell shown with two places). A
 * leading zero ({@code 0017.0}) is no number's and an exponent ({@code 1e5}) may have cost digits: such ids stay as they
 * are, and so do all of their column.
 */
public final class IdStyle {
    /** The format of ids that are whole numbers, with or without a point and zeros. */
    public static final String WHOLE = "whole";
    /** The format of ids that are kept as written, whatever they look like. */
    public static final String TEXT = "text";

    static final List<String> FORMATS = List.of(WHOLE, TEXT);

    /** A whole number written as a decimal, as the database's regular expressions and Java's take it. */
    public static final String DECIMAL = "(0|[1-9][0-9]*)\\.0+";

    private static final Pattern WHOLE_DECIMAL = Pattern.compile(DECIMAL);

    private IdStyle() {}

    /** Whether every sampled value is a whole number written as a decimal; a column without values is none. */
    public static boolean isWhole(ColumnSample column) {
        return !column.values().isEmpty()
                && column.values().stream()
                        .allMatch(value -> WHOLE_DECIMAL.matcher(value.trim()).matches());
    }

    /** Whether a field's ids are read as whole numbers. */
    public static boolean isWhole(FieldMapping field) {
        return field.format().filter(WHOLE::equals).isPresent();
    }
}
