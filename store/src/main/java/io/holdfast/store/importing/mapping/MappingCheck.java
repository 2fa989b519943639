package io.holdfast.store.importing.mapping;

import io.holdfast.core.fact.FactField;
import io.holdfast.core.fact.FactKind;
import io.holdfast.core.fact.FieldType;
import io.holdfast.core.problem.FileParticular;
import io.holdfast.core.problem.Problem;
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
        List<String> wrong = new ArrayList<>();
        for (String column : mapping.columns()) {
            if (file.indexOf(column) < 0) {
                wrong.add("there is no column \"%s\"".formatted(column));
            }
        }
        checkZone(mapping.zone(), wrong);
        mapping.fields().forEach((name, field) -> check(mapping, name, field, wrong));
        if (!mapping.attributes().isEmpty()
                && mapping.kind().field("customer_id").isEmpty()) {
            wrong.add(mapping.kind().table() + " have no customer, so attributes cannot be kept from them");
        }
        if (!wrong.isEmpty()) {
            throw new Problem(
                    FileParticular.MAPPING_MISFITS,
                    mapping.source(),
                    file.display(),
                    String.join("; ", wrong),
                    String.join(", ", file.names()));
        }
        List<String> missing = missing(mapping);
        if (!missing.isEmpty()) {
            throw new Problem(
                    FileParticular.COLUMNS_MISSING,
                    file.display(),
                    mapping.kind().table(),
                    String.join(", ", missing),
                    String.join(", ", file.names()));
        }
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

    private static void check(Mapping mapping, String name, FieldMapping field, List<String> wrong) {
        Optional<FieldType> type = type(mapping, name);
        if (type.isEmpty()) {
            wrong.add("%s have no field \"%s\"".formatted(mapping.kind().table(), name));
            return;
        }
        if (field.column().isPresent() == field.constant().isPresent()) {
            wrong.add("\"%s\" needs either a column or a constant".formatted(name));
        }
        if (field.times().isPresent() && type.get() != FieldType.MONEY && type.get() != FieldType.NUMBER) {
            wrong.add("\"%s\" is no number and cannot be a product".formatted(name));
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

    private static void checkFormat(String name, FieldType type, FieldMapping field, List<String> wrong) {
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
                        wrong.add("\"%s\" is an id and takes no format but %s"
                                .formatted(name, String.join(" or ", IdStyle.FORMATS)));
                    }
                }
                case TEXT, BOOLEAN, CURRENCY, INTERVAL, END_KIND, RANGES ->
                    wrong.add("\"%s\" is read as it is and takes no format".formatted(name));
            }
        } catch (Problem problem) {
            wrong.add(String.valueOf(problem.getMessage()));
        }
    }

    private static void checkUnit(Mapping mapping, String name, FieldMapping field, List<String> wrong) {
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
        }
        if (!allowed.contains(field.unit().get())) {
            wrong.add("\"%s\" cannot have the unit \"%s\""
                    .formatted(name, field.unit().get()));
        }
    }

    private static void checkZone(String zone, List<String> wrong) {
        try {
            ZoneId.of(zone);
        } catch (DateTimeException unknown) {
            wrong.add("\"%s\" is no time zone; write one such as Europe/Berlin".formatted(zone));
        }
    }
}
