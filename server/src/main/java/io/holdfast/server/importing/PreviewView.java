package io.holdfast.server.importing;

import io.holdfast.core.fact.FactField;
import io.holdfast.core.fact.FactKind;
import io.holdfast.core.fact.FieldType;
import io.holdfast.core.problem.Problem;
import io.holdfast.store.importing.ImportPreview;
import io.holdfast.store.importing.mapping.Clue;
import io.holdfast.store.importing.mapping.FieldMapping;
import io.holdfast.store.importing.mapping.Mapping;
import io.holdfast.store.importing.mapping.MappingYaml;
import io.holdfast.store.importing.mapping.Reading;
import io.holdfast.store.importing.sniff.ColumnSample;
import io.holdfast.store.importing.sniff.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a file looks like, for a person who is about to say how it is to be read.
 *
 * @param encoding of its text
 * @param delimiter between values, of a text file
 * @param kind what its rows seem to be; absent when that is not clear
 * @param mapping which column would become which field, as YAML to edit and send back with the import
 * @param mappingFrom guessed, remembered from an earlier file of the source, or given
 * @param shape how a row tells its fact
 * @param attributes names of attributes of the customer, each with its column
 * @param fields every field of the kind, with where it would come from
 * @param columns every column, with the first values and what would read it
 * @param rows the first rows as text
 * @param notes what to look at
 * @param problem why it cannot be imported like this
 */
record PreviewView(
        String name,
        long bytes,
        String container,
        boolean compressed,
        String encoding,
        @Nullable String delimiter,
        boolean header,
        @Nullable String kind,
        @Nullable String source,
        @Nullable String zone,
        @Nullable String snapshot,
        @Nullable String mapping,
        String mappingFrom,
        @Nullable String shape,
        Map<String, String> attributes,
        List<Field> fields,
        List<Column> columns,
        List<List<String>> rows,
        List<NoteView> notes,
        @Nullable ProblemView problem) {
    private static final int SAMPLES = 5;
    private static final int ROWS = 20;

    /**
     * A field of the kind, or a further one of the mapping.
     *
     * @param required whether a row is no fact without it
     * @param type how its values are read
     * @param clue what speaks for the column: name, common_name or values; absent without one
     * @param column where it would come from; absent when nothing is mapped to it or it is constant
     */
    record Field(
            String name,
            String type,
            boolean required,
            @Nullable String clue,
            @Nullable String column,
            @Nullable String times,
            @Nullable String constant,
            @Nullable String format,
            @Nullable String zone,
            @Nullable String unit) {
        static Field of(FactKind kind, String name, boolean required, Optional<FieldMapping> mapped) {
            return new Field(
                    name,
                    word(kind.field(name).map(FactField::type).orElse(type(name))),
                    required,
                    mapped.flatMap(FieldMapping::column)
                            .map(column -> word(Clue.of(kind, name, column)))
                            .orElse(null),
                    mapped.flatMap(FieldMapping::column).orElse(null),
                    mapped.flatMap(FieldMapping::times).orElse(null),
                    mapped.flatMap(FieldMapping::constant).orElse(null),
                    mapped.flatMap(FieldMapping::format).orElse(null),
                    mapped.flatMap(FieldMapping::zone).orElse(null),
                    mapped.flatMap(FieldMapping::unit).orElse(null));
        }

        /** Of the fields that only a mapping has. */
        private static FieldType type(String name) {
            return switch (name) {
                case Mapping.KNOWN_AT -> FieldType.INSTANT;
                case Mapping.TENURE -> FieldType.NUMBER;
                default -> FieldType.BOOLEAN;
            };
        }
    }

    /**
     * A column of the file.
     *
     * @param readAs the fields and attributes it becomes; empty when nothing reads it
     * @param values the first ones that are not empty
     * @param dates the format of its dates; absent when they are ISO dates or none
     * @param numbers the style of its numbers; absent when they are plain or none
     */
    record Column(
            String name,
            List<String> readAs,
            List<String> values,
            @Nullable String dates,
            @Nullable String numbers) {
        static Column of(ColumnSample column, List<String> readAs) {
            Reading reading = Reading.of(column);
            return new Column(
                    column.name(),
                    readAs,
                    column.values().stream().limit(SAMPLES).toList(),
                    reading.dates().orElse(null),
                    reading.numbers().orElse(null));
        }
    }

    /**
     * A failure, with its code in words and as a number.
     *
     * @param particular what exactly is the matter, where languages other than English have words for it
     */
    record ProblemView(String code, @Nullable Integer number, String detail, Problem.@Nullable Told particular) {
        static ProblemView of(Problem problem) {
            return new ProblemView(
                    problem.code().name(),
                    problem.code().number(),
                    String.valueOf(problem.getMessage()),
                    problem.told().orElse(null));
        }
    }

    static PreviewView of(ImportPreview preview) {
        SourceFile file = preview.file();
        Optional<Mapping> mapping = preview.mapping();
        return new PreviewView(
                file.display(),
                file.bytes(),
                word(file.container()),
                file.gzip(),
                file.charset().name(),
                delimiter(file),
                file.dialect().header(),
                mapping.map(found -> found.kind().table()).orElse(null),
                mapping.map(Mapping::source).orElse(null),
                mapping.map(Mapping::zone).orElse(null),
                mapping.flatMap(Mapping::snapshot).map(Object::toString).orElse(null),
                mapping.map(MappingYaml::write).orElse(null),
                word(preview.origin()),
                mapping.map(found -> found.shape().text()).orElse(null),
                mapping.map(Mapping::attributes).orElse(Map.of()),
                mapping.map(PreviewView::fields).orElse(List.of()),
                columns(file, mapping),
                file.preview().stream().limit(ROWS).toList(),
                NoteView.of(preview.notes()),
                preview.problem().map(ProblemView::of).orElse(null));
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static @Nullable String delimiter(SourceFile file) {
        return switch (file.container()) {
            case TEXT -> String.valueOf(file.dialect().delimiter());
            case JSON_LINES, JSON_ARRAY, PARQUET, XLSX -> null;
        };
    }

    private static List<Field> fields(Mapping mapping) {
        List<Field> fields = new ArrayList<>();
        for (FactField field : mapping.kind().fields()) {
            fields.add(Field.of(
                    mapping.kind(),
                    field.name(),
                    field.required(),
                    Optional.ofNullable(mapping.fields().get(field.name()))));
        }
        for (Map.Entry<String, FieldMapping> entry : mapping.fields().entrySet()) {
            if (mapping.kind().field(entry.getKey()).isEmpty()) {
                fields.add(Field.of(mapping.kind(), entry.getKey(), true, Optional.of(entry.getValue())));
            }
        }
        return fields;
    }

    private static List<Column> columns(SourceFile file, Optional<Mapping> mapping) {
        return file.columns().stream()
                .map(column -> Column.of(
                        column,
                        mapping.map(found -> readAs(found, column.name())).orElse(List.of())))
                .toList();
    }

    private static List<String> readAs(Mapping mapping, String column) {
        List<String> names = new ArrayList<>();
        mapping.fields().forEach((name, field) -> {
            if (field.column().filter(column::equals).isPresent()
                    || field.times().filter(column::equals).isPresent()) {
                names.add(name);
            }
        });
        mapping.attributes().forEach((name, from) -> {
            if (from.equals(column)) {
                names.add("attribute " + name);
            }
        });
        return names;
    }
}
