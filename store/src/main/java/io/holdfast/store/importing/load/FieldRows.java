package io.holdfast.store.importing.load;

import static io.holdfast.store.FactTable.quoted;

import io.holdfast.core.fact.FactField;
import io.holdfast.core.fact.FactKind;
import io.holdfast.core.fact.FieldType;
import io.holdfast.store.importing.mapping.FieldMapping;
import io.holdfast.store.importing.mapping.Mapping;
import io.holdfast.store.importing.mapping.Shape;
import io.holdfast.store.importing.read.RowSource;
import io.holdfast.store.importing.sniff.NumberStyle;
import io.holdfast.store.importing.sniff.SourceFile;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The rows of a file as SQL: one typed column per field, one text column per attribute, and {@code bad}, null for a good
 * row and otherwise the number of the failed check, a colon and the value.
 */
final class FieldRows {
    /** SQL that numbers rows as they come, on one thread. */
    static final String BY_ORDER = "row_number() OVER ()";

    private final Mapping mapping;
    private final FieldReader reader;
    private final List<Reading> readings = new ArrayList<>();
    private final List<Check> checks = new ArrayList<>();

    FieldRows(Mapping mapping, SourceFile file, String currency) {
        this.mapping = mapping;
        this.reader = new FieldReader(mapping, file, currency);
        checks.add(new Check("raw IS NOT NULL", "raw", "", Reason.BAD_JSON));
        mapping.fields().forEach((name, from) -> add(name, from));
        if (mapping.shape() == Shape.TENURE) {
            addTenure();
        }
        readings.forEach(reading -> checks.addAll(reading.checks()));
    }

    /** The fields of the table, in order. */
    Set<String> fields() {
        Set<String> names = new LinkedHashSet<>();
        readings.forEach(reading -> names.add(reading.field()));
        return names;
    }

    List<Check> checks() {
        return List.copyOf(checks);
    }

    /** The columns a field is read from; empty where that cannot be told from the mapping. */
    Set<String> columnsOf(String field) {
        Set<String> columns = new LinkedHashSet<>();
        Optional.ofNullable(mapping.fields().get(field)).ifPresent(from -> {
            from.column().ifPresent(columns::add);
            from.times().ifPresent(columns::add);
        });
        return columns;
    }

    /** Several rows may share the key: each is a line of what the key names. */
    boolean lines() {
        return mapping.kind()
                .key()
                .map(mapping.fields()::get)
                .flatMap(FieldMapping::unit)
                .filter(Mapping.LINES::equals)
                .isPresent();
    }

    /** A query of the rows with {@code row_no} first where the source has it. */
    String select(RowSource source) {
        return select(source.sql(), source.numbered() ? Optional.of("row_no") : Optional.empty());
    }

    /** A query of one field alone, which the database plans in a fraction of the time that all of them take. */
    String select(RowSource source, String field) {
        Reading reading = readings.stream()
                .filter(each -> each.field().equals(field))
                .findFirst()
                .orElseThrow();
        return "SELECT " + reading.value() + " AS " + quoted(field) + " FROM (SELECT " + reading.parsed() + " AS "
                + Reading.alias(field) + " FROM " + source.sql() + ")";
    }

    /** The same as {@link #select(RowSource)} with {@code row_no} in any case. */
    String numbered(RowSource source) {
        return select(source.sql(), Optional.of(source.numbered() ? "row_no" : BY_ORDER));
    }

    private String select(String source, Optional<String> number) {
        List<String> columns = new ArrayList<>();
        List<String> parsed = new ArrayList<>(List.of("*"));
        number.ifPresent(sql -> columns.add("row_no"));
        number.filter(sql -> !sql.equals("row_no")).ifPresent(sql -> parsed.add(sql + " AS row_no"));
        readings.forEach(reading -> parsed.add(reading.parsed() + " AS " + Reading.alias(reading.field())));
        readings.forEach(reading -> columns.add(reading.value() + " AS " + quoted(reading.field())));
        int count = 0;
        for (Map.Entry<String, String> attribute : mapping.attributes().entrySet()) {
            count++;
            columns.add("nullif(trim(" + reader.column(attribute.getValue()) + "), '') AS " + attributeColumn(count));
        }
        columns.add(bad() + " AS bad");
        return "SELECT " + String.join(", ", columns) + " FROM (SELECT " + String.join(", ", parsed) + " FROM " + source
                + ")";
    }

    static String attributeColumn(int number) {
        return "attribute_" + number;
    }

    private void add(String name, FieldMapping from) {
        if (name.equals(Mapping.KNOWN_AT)) {
            readings.add(reader.read(new FactField(name, FieldType.INSTANT, false, ""), from));
            return;
        }
        boolean pseudo = name.equals(Mapping.TENURE) || name.equals(Mapping.CHURNED);
        if (mapping.shape() == Shape.TENURE && pseudo) {
            return;
        }
        readings.add(reader.read(mapping.kind().field(name).orElseThrow(), from));
    }

    /**
     * A contract from the snapshot day minus the tenure; it ended on the snapshot day or runs on. Who left within the
     * first month or year was a customer all the same, if only for the day before: a contract of no day would hide him.
     */
    private void addTenure() {
        FieldMapping tenure = mapping.fields().getOrDefault(Mapping.TENURE, FieldMapping.constant("0"));
        FieldMapping churned = mapping.fields().getOrDefault(Mapping.CHURNED, FieldMapping.constant("no"));
        LocalDate day = mapping.snapshot().orElseThrow();
        String snapshot = "DATE '" + day + "'";
        String text = reader.text(tenure);
        String length = NumberSql.whole(text, NumberStyle.PLAIN);
        String unit = "to_" + tenure.unit().orElse("months");
        String flag = reader.text(churned);
        String left = WordSql.left(flag);
        String reckoned = snapshot + " - " + unit + "(CAST(" + length + " AS INTEGER))";
        String latest = "CASE WHEN " + left + " THEN " + snapshot + " - to_days(1) END";
        String start = TimeSql.utc("CAST(least(" + reckoned + ", " + latest + ") AS TIMESTAMP)", mapping.zone());
        String negative = "(" + length + ") IS NULL OR (" + length + ") NOT BETWEEN 0 AND 20000";
        readings.add(Reading.plain(
                "started_at",
                "CASE WHEN (" + length + ") BETWEEN 0 AND 20000 THEN " + start + " END",
                List.of(new Check(negative, text, tenure.column().orElse(Mapping.TENURE), Reason.BAD_NUMBER))));
        readings.add(Reading.plain(
                "ended_at",
                "CASE WHEN " + left + " THEN " + TimeSql.utc("CAST(" + snapshot + " AS TIMESTAMP)", mapping.zone())
                        + " END",
                List.of(new Check(
                        "(" + left + ") IS NULL", flag, churned.column().orElse(Mapping.CHURNED), Reason.BAD_VALUE))));
        if (!mapping.fields().containsKey("contract_id") && mapping.kind() == FactKind.CONTRACT) {
            FieldMapping customer = mapping.fields().getOrDefault("customer_id", FieldMapping.constant(""));
            readings.add(Reading.plain("contract_id", reader.id(customer), List.of()));
        }
    }

    private String bad() {
        StringBuilder sql = new StringBuilder("CASE");
        for (int i = 0; i < checks.size(); i++) {
            Check check = checks.get(i);
            sql.append(" WHEN ")
                    .append(check.condition())
                    .append(" THEN '")
                    .append(i)
                    .append(":' || coalesce(left(");
            sql.append(check.value()).append(", 1000), '')");
        }
        return sql.append(" END").toString();
    }
}
