package io.holdfast.core.fact;

/** How the text of a field is read and how its value is kept. */
public enum FieldType {
    /** An identifier as the source writes it, trimmed; never parsed. */
    ID,
    /** Free or coded text. */
    TEXT,
    /** A point in time, kept as UTC microseconds; a bare date is the start of that day in the source's zone. */
    INSTANT,
    /** A local date without a time, such as a birthday. */
    DATE,
    /** An amount of money, kept as {@code long} minor units of the row's currency. */
    MONEY,
    /** A whole number. */
    INTEGER,
    /** A number with a fraction, such as a quantity or a score. */
    NUMBER,
    /** A share, kept as a fraction of one; {@code 25 %} and {@code 0.25} are the same. */
    SHARE,
    /** A positive factor kept exactly, with at most twelve decimals, such as an exchange rate. */
    RATE,
    /** Yes or no, in any of the languages the importer reads. */
    BOOLEAN,
    /** An ISO-4217 code. */
    CURRENCY,
    /** A billing interval: day, week, month, quarter, year, or a count of them. */
    INTERVAL,
    /** One of {@link EndKind}. */
    END_KIND,
    /** Ranges of days, written {@code 2026-01-01/2026-01-15;2026-03-01/}; the end is exclusive and may be open. */
    RANGES
}
