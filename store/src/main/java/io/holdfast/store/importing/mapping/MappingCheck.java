package io.holdfast.store.importing.mapping;

import io.holdfast.core.fact.FactField;
import io.holdfast.core.fact.FactKind;
import io.holdfast.core.fact.FieldType;
import io.holdfast.core.problem.FileParticular;
import io.holdfast.core.problem.Problem;
import io.holdfast.store.importing.sniff.ColumnSample;
import io.holdfast.store.importing.sniff.NumberStyle;
import io.holdfast.store.importing.sniff.SourceFile;
import io.holdfast.store.importing.sniff.TimeFormat;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Holds a mapping against the kind it makes and the file it reads, and says everything that is wrong at once. */
public final class MappingCheck {
    private MappingCheck() {}

    /** Fails unless the mapping can be used on the file. */
    public static void require(Mapping mapping, SourceFile file) {
        List<Problem> wrong = new ArrayList<>();
        for (String column : mapping.columns()) {
            if (file.indexOf(column) < 0) {
                wrong.add(new Problem(FileParticular.COLUMN_ABSENT, column));
            }
        }
        checkZone(mapping.zone(), wrong);
        mapping.fields().forEach((name, field) -> check(mapping, name, field, wrong));
        if (!mapping.attributes().isEmpty()
                && mapping.kind().field("customer_id").isEmpty()) {
            wrong.add(new Problem(
                    FileParticular.ATTRIBUTES_OF_NO_CUSTOMER, mapping.kind().table()));
        }
        if (!wrong.isEmpty()) {
            throw new Problem(
                    FileParticular.MAPPING_MISFITS,
                    mapping.source(),
                    file.display(),
                    new Problem.Reasons(wrong),
                    String.join(", ", file.names()));
        }
        requireAll(mapping, file);
    }

    private static void requireAll(Mapping mapping, SourceFile file) {
        List<String> missing = missing(mapping);
        if (!missing.isEmpty()) {
            missing.forEach(field -> illegible(mapping, field, file).ifPresent(column -> {
                throw new Problem(
                        FileParticular.COLUMN_ILLEGIBLE,
                        file.display(),
                        mapping.kind().table(),
                        column.name(),
                        field,
                        column.values().get(0));
            }));
            throw new Problem(
                    FileParticular.COLUMNS_MISSING,
                    file.display(),
                    mapping.kind().table(),
                    String.join(", ", missing),
                    String.join(", ", file.names()));
        }
    }

    /** The column that has the name of a field that nothing is mapped to, for its values cannot be read as the field's. */
    static Optional<ColumnSample> illegible(Mapping mapping, String field, SourceFile file) {
        List<String> names = Synonyms.of(mapping.kind(), field).strong();
        return file.columns().stream()
                .filter(column -> names.contains(Synonyms.normal(column.name()))
                        && !column.values().isEmpty())
                .filter(column -> !mapping.columns().contains(column.name()))
                .findFirst();
    }

    /** The required fields that nothing is mapped to. */
    static List<String> missing(Mapping mapping) {
        List<String> missing = new ArrayList<>();
        for (FactField field : mapping.kind().fields()) {
            boolean fromTenure = mapping.shape() == Shape.TENURE
                    && field.name().equals(mapping.kind().validAt());
            if (field.required() && !fromTenure && !mapping.fields().containsKey(field.name())) {
                missing.add(field.name());
            }
        }
        if (mapping.shape() == Shape.TENURE) {
            for (String name : List.of(Mapping.TENURE, Mapping.CHURNED)) {
                if (!mapping.fields().containsKey(name)) {
                    missing.add(name);
                }
            }
        }
        return missing;
    }

    private static void check(Mapping mapping, String name, FieldMapping field, List<Problem> wrong) {
        Optional<FieldType> type = type(mapping, name);
        if (type.isEmpty()) {
            wrong.add(new Problem(FileParticular.FIELD_ABSENT, mapping.kind().table(), name));
            return;
        }
        if (field.column().isPresent() == field.constant().isPresent()) {
            wrong.add(new Problem(FileParticular.FIELD_SOURCE_UNCLEAR, name));
        }
        if (field.times().isPresent() && type.get() != FieldType.MONEY && type.get() != FieldType.NUMBER) {
            wrong.add(new Problem(FileParticular.FIELD_NO_PRODUCT, name));
        }
        field.zone().ifPresent(zone -> checkZone(zone, wrong));
        checkFormat(name, type.get(), field, wrong);
        checkUnit(mapping, name, field, wrong);
    }

    /** The type of a field of the mapping, the pseudo-fields included. */
    static Optional<FieldType> type(Mapping mapping, String name) {
        if (name.equals(Mapping.KNOWN_AT)) {
            return Optional.of(FieldType.INSTANT);
        }
        if (mapping.shape() == Shape.TENURE && mapping.kind() == FactKind.CONTRACT) {
            Optional<FieldType> pseudo =
                    Optional.ofNullable(Map.of(Mapping.TENURE, FieldType.NUMBER, Mapping.CHURNED, FieldType.BOOLEAN)
                            .get(name));
            if (pseudo.isPresent()) {
                return pseudo;
            }
        }
        return mapping.kind().field(name).map(FactField::type);
    }

    private static void checkFormat(String name, FieldType type, FieldMapping field, List<Problem> wrong) {
        if (field.format().isEmpty()) {
            return;
        }
        try {
            switch (type) {
                case INSTANT, DATE -> TimeFormat.parse(field.format().get());
                case MONEY, NUMBER, INTEGER, SHARE, RATE ->
                    NumberStyle.parse(field.format().get());
                case ID -> {
                    if (!IdStyle.FORMATS.contains(field.format().get())) {
                        wrong.add(new Problem(
                                FileParticular.ID_FORMAT_UNKNOWN, name, String.join(", ", IdStyle.FORMATS)));
                    }
                }
                case TEXT, BOOLEAN, CURRENCY, INTERVAL, END_KIND, RANGES ->
                    wrong.add(new Problem(FileParticular.FIELD_WITHOUT_FORMAT, name));
            }
        } catch (Problem problem) {
            wrong.add(problem);
        }
    }

    private static void checkUnit(Mapping mapping, String name, FieldMapping field, List<Problem> wrong) {
        if (field.unit().isEmpty()) {
            return;
        }
        List<String> allowed = List.of();
        if (type(mapping, name).orElseThrow() == FieldType.MONEY) {
            allowed = List.of("cents");
        } else if (name.equals(Mapping.TENURE)) {
            allowed = List.of("days", "months", "years");
        } else if (mapping.kind() == FactKind.ORDER
                && mapping.kind().key().filter(name::equals).isPresent()) {
            allowed = List.of(Mapping.LINES);
        } else if (mapping.kind() == FactKind.CONTRACT && name.equals("contract_id")) {
            allowed = List.of(Mapping.PER_CUSTOMER);
        }
        if (!allowed.contains(field.unit().get())) {
            wrong.add(
                    new Problem(FileParticular.UNIT_UNKNOWN, name, field.unit().get()));
        }
    }

    private static void checkZone(String zone, List<Problem> wrong) {
        try {
            ZoneId.of(zone);
        } catch (DateTimeException unknown) {
            wrong.add(new Problem(unknown, FileParticular.MAPPING_ZONE_UNKNOWN, zone));
        }
    }
}
