package io.holdfast.store.importing.mapping;

import io.holdfast.core.fact.FieldType;
import io.holdfast.store.importing.sniff.ColumnSample;
import io.holdfast.store.importing.sniff.Most;
import io.holdfast.store.importing.sniff.NumberStyle;
import io.holdfast.store.importing.sniff.TimeFormat;
import io.holdfast.store.importing.sniff.TimeSniffer;
import io.holdfast.store.importing.sniff.Words;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Whether the values of a column can be read as a type of field, and with which format. */
final class ColumnFit {
    private static final Pattern WHOLE = Pattern.compile("-?\\d+(\\.0+)?");
    private static final Pattern CURRENCY = Pattern.compile("[A-Za-z]{3}|[$€£¥￥₽]|руб\\.?|元");

    private ColumnFit() {}

    /** A column without values in the sample fits everything. */
    static boolean fits(ColumnSample column, FieldType type) {
        List<String> values = present(column);
        if (values.isEmpty()) {
            return true;
        }
        return switch (type) {
            case ID, TEXT, END_KIND -> true;
            case INSTANT, DATE -> TimeSniffer.of(values).isPresent();
            case MONEY, NUMBER, SHARE, RATE -> NumberStyle.numeric(values);
            case INTEGER -> mostAre(values, value -> WHOLE.matcher(value).matches());
            case BOOLEAN -> Words.yesOrNo(column.values());
            case CURRENCY -> mostAre(values, value -> CURRENCY.matcher(value).matches());
            case INTERVAL -> mostAre(values, ColumnFit::isInterval);
            case RANGES -> values.stream().allMatch(value -> value.contains("/"));
        };
    }

    /** The values that say something. */
    static List<String> present(ColumnSample column) {
        return column.values().stream().filter(value -> !Words.isNothing(value)).toList();
    }

    private static boolean mostAre(List<String> values, Predicate<String> fitting) {
        return Most.are(values.stream().filter(fitting).count(), values.size());
    }

    private static boolean isInterval(String value) {
        return Words.INTERVALS.containsKey(value.trim().toLowerCase(Locale.ROOT));
    }

    /** The mapping of a column for a type, with the format its values need. */
    static FieldMapping mapping(ColumnSample column, FieldType type, List<ImportNote> notes) {
        FieldMapping plain = FieldMapping.of(column.name());
        return switch (type) {
            case INSTANT, DATE -> time(column, plain, notes);
            case MONEY -> money(column, number(column, plain));
            case NUMBER, INTEGER -> number(column, plain);
            case SHARE, RATE -> number(column, plain);
            case ID, TEXT, BOOLEAN, CURRENCY, INTERVAL, END_KIND, RANGES -> plain;
        };
    }

    private static FieldMapping time(ColumnSample column, FieldMapping plain, List<ImportNote> notes) {
        Optional<TimeSniffer.Guess> guess = TimeSniffer.of(present(column));
        if (guess.isEmpty() || guess.get().format().equals(TimeFormat.ISO)) {
            return plain;
        }
        String format = guess.get().format().text();
        if (guess.get().doubtful()) {
            notes.add(ImportNote.of(ImportNote.Code.DAY_OR_MONTH, column.name(), format));
        }
        return plain.withFormat(format);
    }

    private static FieldMapping number(ColumnSample column, FieldMapping plain) {
        NumberStyle style = NumberStyle.of(present(column));
        return style.equals(NumberStyle.PLAIN) ? plain : plain.withFormat(style.text());
    }

    /** Exports that write cents say so in the name; Baremetrics' {@code plan_amount} is cents by its documentation. */
    private static FieldMapping money(ColumnSample column, FieldMapping plain) {
        String name = Synonyms.normal(column.name());
        return name.contains("cents") || name.equals("planamount") || name.equals("unitamount")
                ? plain.withUnit("cents")
                : plain;
    }
}
