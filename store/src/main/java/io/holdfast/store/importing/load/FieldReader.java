package io.holdfast.store.importing.load;

import io.holdfast.core.fact.FactField;
import io.holdfast.core.fact.FactKind;
import io.holdfast.core.fact.FieldType;
import io.holdfast.store.CurrencySql;
import io.holdfast.store.Sql;
import io.holdfast.store.importing.mapping.FieldMapping;
import io.holdfast.store.importing.mapping.IdStyle;
import io.holdfast.store.importing.mapping.Mapping;
import io.holdfast.store.importing.sniff.NumberStyle;
import io.holdfast.store.importing.sniff.SourceFile;
import io.holdfast.store.importing.sniff.TimeFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes the SQL by which each mapped field is read from the text columns {@code c1}, {@code c2} ... of a file. */
final class FieldReader {
    private static final String MONEY = "DECIMAL(18,4)";

    private final Mapping mapping;
    private final SourceFile file;
    private final String defaultCurrency;

    FieldReader(Mapping mapping, SourceFile file, String defaultCurrency) {
        this.mapping = mapping;
        this.file = file;
        this.defaultCurrency = defaultCurrency;
    }

    Reading read(FactField field, FieldMapping from) {
        String text = text(from);
        String parsed = value(field, from, text);
        String value = Reading.alias(field.name());
        List<Check> checks = new ArrayList<>();
        String name = from.column().orElse(field.name());
        if (field.required()) {
            String empty = "(" + text + " IS NULL OR trim(" + text + ") = '')";
            checks.add(new Check(value + " IS NULL AND " + empty, text, name, Reason.MISSING));
        }
        checks.addAll(checks(field, from, text, value, name));
        boolean open = field.type() == FieldType.INSTANT && !field.required();
        return new Reading(field.name(), parsed, open ? TimeSql.neverAsNull(value) : value, checks);
    }

    /** An id as written, or the whole number that a decimal stands for. */
    String id(FieldMapping from) {
        String trimmed = "trim(" + text(from) + ")";
        String written = "nullif(" + trimmed + ", '')";
        return IdStyle.isWhole(from)
                ? "CASE WHEN regexp_full_match(" + trimmed + ", " + Sql.literal(IdStyle.DECIMAL) + ") THEN split_part("
                        + trimmed + ", '.', 1) ELSE " + written + " END"
                : written;
    }

    /** What stands before an id that tells a contract from others of the same customer only. */
    private String ofCustomer(FieldMapping from) {
        return from.unit()
                .filter(Mapping.PER_CUSTOMER::equals)
                .map(unit -> mapping.fields().get("customer_id"))
                .map(customer -> id(customer) + " || '/' || ")
                .orElse("");
    }

    /** The text column, or the constant, as SQL. */
    String text(FieldMapping from) {
        return from.constant()
                .map(Sql::literal)
                .orElseGet(() -> column(from.column().orElseThrow()));
    }

    String column(String name) {
        return "c" + (file.indexOf(name) + 1);
    }

    private String value(FactField field, FieldMapping from, String text) {
        return switch (field.type()) {
            case ID -> ofCustomer(from) + id(from);
            case TEXT -> words(field, text);
            case INSTANT -> TimeSql.instant(text, time(from), from.zone().orElse(mapping.zone()));
            case DATE -> TimeSql.date(text, time(from));
            case MONEY -> money(from, text);
            case INTEGER -> NumberSql.whole(text, style(from));
            case NUMBER -> from.times().isPresent() ? product(from, text, "DOUBLE") : NumberSql.real(text, style(from));
            case SHARE -> NumberSql.share(text, style(from));
            case RATE -> NumberSql.decimal(text, style(from), "DECIMAL(18,12)");
            case BOOLEAN -> WordSql.yesNo(text);
            case CURRENCY -> WordSql.currency(text);
            case INTERVAL -> WordSql.interval(text);
            case END_KIND -> WordSql.endKind(text);
            case RANGES -> WordSql.ranges(text);
        };
    }

    private String words(FactField field, String text) {
        if (isStatus(field)) {
            return WordSql.status(text);
        }
        return field.name().equals("reason_code") ? WordSql.reason(text) : "nullif(trim(" + text + "), '')";
    }

    private boolean isStatus(FactField field) {
        return mapping.kind() == FactKind.STATUS && field.name().equals("status");
    }

    static TimeFormat time(FieldMapping from) {
        return from.format().map(TimeFormat::parse).orElse(TimeFormat.ISO);
    }

    static NumberStyle style(FieldMapping from) {
        return from.format().map(NumberStyle::parse).orElse(NumberStyle.PLAIN);
    }

    private String money(FieldMapping from, String text) {
        String amount = from.times().isPresent()
                ? product(from, text, "DECIMAL(38,8)")
                : NumberSql.decimal(text, style(from), MONEY);
        boolean cents = from.unit().filter("cents"::equals).isPresent();
        String units = cents ? "1" : minorUnits();
        return "try_cast(round(" + amount + " * " + units + ") AS BIGINT)";
    }

    private String minorUnits() {
        Optional<FieldMapping> currency = Optional.ofNullable(mapping.fields().get("currency"));
        if (currency.isEmpty()) {
            return Long.toString(NumberSql.minorUnitsOf(defaultCurrency));
        }
        return currency.get()
                .constant()
                .map(code -> Long.toString(NumberSql.minorUnitsOf(code)))
                .orElseGet(() -> minorUnits(text(currency.get())));
    }

    /** The two usual codes are told at once: the look-up costs as much as reading the amount. */
    private static String minorUnits(String currency) {
        return "CASE WHEN " + currency + " = 'EUR' OR " + currency + " = 'USD' THEN 100 ELSE "
                + CurrencySql.minorUnits(WordSql.currency(currency)) + " END";
    }

    private String product(FieldMapping from, String text, String type) {
        String other = column(from.times().orElseThrow());
        String part = type.equals("DOUBLE") ? type : "DECIMAL(18,4)";
        return "CAST(" + NumberSql.decimal(text, style(from), part) + " AS " + type + ") * "
                + NumberSql.decimal(other, NumberStyle.PLAIN, part);
    }

    private List<Check> checks(FactField field, FieldMapping from, String text, String value, String name) {
        String present = text + " IS NOT NULL AND ";
        String something = present + "NOT " + WordSql.nothing(text) + " AND ";
        return switch (field.type()) {
            case ID -> List.of();
            case TEXT ->
                isStatus(field)
                        ? List.of(new Check(value + " IS NULL AND " + something + "true", text, name, Reason.BAD_VALUE))
                        : List.of();
            case INSTANT -> times(field, something, text, value, name);
            case DATE ->
                List.of(new Check(
                        TimeSql.unreadable(value) + " AND " + something + "true" + zeroDate(text),
                        text,
                        name,
                        Reason.BAD_DATE));
            case MONEY, INTEGER, NUMBER, SHARE ->
                List.of(new Check(
                        "(" + value + ") IS NULL AND " + (field.required() ? present : something) + "true",
                        from.times()
                                .map(other -> text + " || ' × ' || " + column(other))
                                .orElse(text),
                        name,
                        Reason.BAD_NUMBER));
            case RATE ->
                List.of(new Check(
                        "coalesce(" + value + ", 0) <= 0 AND " + present + "true", text, name, Reason.BAD_NUMBER));
            case CURRENCY ->
                List.of(new Check(
                        (mapping.kind() == FactKind.FX_RATE ? CurrencySql.isUnknown(value) : "(" + value + ") IS NULL")
                                + " AND " + something + "true",
                        text,
                        name,
                        Reason.BAD_VALUE));
            case BOOLEAN, INTERVAL, END_KIND ->
                List.of(new Check("(" + value + ") IS NULL AND " + something + "true", text, name, Reason.BAD_VALUE));
            case RANGES ->
                List.of(new Check(something + "(" + WordSql.badRanges(text) + ")", text, name, Reason.BAD_VALUE));
        };
    }

    /** Required dates may not be "nothing"; for the others what exports write for nothing is nothing. */
    private static List<Check> times(FactField field, String something, String text, String value, String name) {
        String unreadable = field.required()
                ? TimeSql.unreadable(value)
                : TimeSql.unreadable(value) + " AND " + something + "true" + zeroDate(text);
        String inRange = field.required() ? TimeSql.outOfRange(value) : TimeSql.outOfRange(TimeSql.neverAsNull(value));
        return List.of(
                new Check(unreadable, text, name, Reason.BAD_DATE),
                new Check(inRange, text, name, Reason.DATE_OUT_OF_RANGE));
    }

    /** What MySQL writes where there is no date. */
    private static String zeroDate(String text) {
        return " AND NOT starts_with(" + text + ", '0000-00-00')";
    }
}
