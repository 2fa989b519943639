package io.holdfast.store.importing.mapping;

import io.holdfast.store.importing.sniff.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A mapping as a table to read: field, where it comes from, how it is read, and the first values. */
public final class MappingTable {
    private MappingTable() {}

    /** Lines without a final line end. */
    public static String of(Mapping mapping, SourceFile file) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("field", "from", "read as", "first values"));
        for (Map.Entry<String, FieldMapping> entry : mapping.fields().entrySet()) {
            FieldMapping field = entry.getValue();
            rows.add(List.of(entry.getKey(), from(field), how(field), values(field, file)));
        }
        for (Map.Entry<String, String> entry : mapping.attributes().entrySet()) {
            rows.add(List.of(
                    "attribute " + entry.getKey(),
                    entry.getValue(),
                    "",
                    values(FieldMapping.of(entry.getValue()), file)));
        }
        StringBuilder text = new StringBuilder("%s as %s, shape %s, zone %s%s\n"
                .formatted(
                        file.display(),
                        mapping.kind().table(),
                        mapping.shape().text(),
                        mapping.zone(),
                        mapping.snapshot().map(day -> ", snapshot of " + day).orElse("")));
        text.append(lines(rows));
        if (!mapping.unused().isEmpty()) {
            text.append("\nnot read: ").append(String.join(", ", mapping.unused()));
        }
        return text.toString();
    }

    private static String from(FieldMapping field) {
        String column = field.column().orElse("");
        return field.constant()
                .map(value -> "always " + value)
                .orElse(field.times().map(other -> column + " × " + other).orElse(column));
    }

    private static String how(FieldMapping field) {
        List<String> parts = new ArrayList<>();
        field.format().ifPresent(parts::add);
        field.unit().ifPresent(parts::add);
        field.zone().ifPresent(parts::add);
        return String.join(", ", parts);
    }

    private static String values(FieldMapping field, SourceFile file) {
        int place = field.column().map(file::indexOf).orElse(-1);
        return place < 0
                ? ""
                : String.join(
                        " · ",
                        file.columns().get(place).values().stream()
                                .limit(3)
                                .map(value -> value.length() > 24 ? value.substring(0, 23) + "…" : value)
                                .toList());
    }

    private static String lines(List<List<String>> rows) {
        int[] widths = new int[3];
        rows.forEach(row -> {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], row.get(i).length());
            }
        });
        List<String> lines = new ArrayList<>();
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < widths.length; i++) {
                line.append(row.get(i)).append(" ".repeat(widths[i] - row.get(i).length() + 2));
            }
            lines.add(line.append(row.get(3)).toString().stripTrailing());
        }
        return String.join("\n", lines);
    }
}
