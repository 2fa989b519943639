package io.holdfast.store.importing.load;

import static io.holdfast.store.FactTable.quoted;

import io.holdfast.core.fact.FactField;
import io.holdfast.core.fact.FieldType;
import io.holdfast.core.problem.FileParticular;
import io.holdfast.core.problem.Problem;
import io.holdfast.store.CurrencySql;
import io.holdfast.store.FactTable;
import io.holdfast.store.Sql;
import io.holdfast.store.importing.mapping.FieldMapping;
import io.holdfast.store.importing.mapping.Mapping;
import java.sql.Connection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Gives the staged rows what was known of their keys before in the fields the file has no column for: an export with fewer
 * columns corrects what it speaks of and forgets nothing else. An empty cell of a mapped column does speak: it empties the
 * value. What counts as known before is the newest version known when the row became known, so that an old export takes
 * nothing from versions younger than itself.
 */
final class Carried {
    private final Connection connection;
    private final Mapping mapping;
    private final Set<String> read;
    private final Target target;

    /** @param read the fields of the stage */
    Carried(Connection connection, Mapping mapping, Set<String> read, Target target) {
        this.connection = connection;
        this.mapping = mapping;
        this.read = read;
        this.target = target;
    }

    /** Adds the fields to the stage where there is anything to carry; returns all fields it has then. */
    Set<String> into(Stage stage) {
        Optional<String> key = mapping.kind().key().filter(read::contains);
        List<String> own = absent(FactTable.fields(mapping.kind()));
        List<String> personal = personal();
        boolean something = !own.isEmpty() || !personal.isEmpty();
        if (key.isEmpty() || !something || !known(quoted(key.get()))) {
            return read;
        }
        stage.extend(
                connection,
                moment(),
                columns("v", own) + columns("p", personal),
                join("v", mapping.kind().table(), quoted(key.get()))
                        + (personal.isEmpty() ? "" : join("p", FactTable.PEOPLE, quoted(key.get()))));
        Set<String> all = new LinkedHashSet<>(read);
        all.addAll(own);
        all.addAll(personal);
        requireOneUnit();
        return all;
    }

    private List<String> absent(List<FactField> fields) {
        return fields.stream()
                .map(FactField::name)
                .filter(name -> !read.contains(name))
                .toList();
    }

    /** Personal fields have rows of their own; a file without any writes none. */
    private List<String> personal() {
        boolean some = mapping.kind().fields().stream()
                .anyMatch(field -> FactTable.isPersonal(mapping.kind(), field) && read.contains(field.name()));
        return some ? absent(FactTable.peopleFields()) : List.of();
    }

    private boolean known(String key) {
        return exists("SELECT 1 FROM " + versions(mapping.kind().table()) + " WHERE " + key + " IN (SELECT " + key
                + " FROM " + Stage.TABLE + " WHERE bad IS NULL)");
    }

    private boolean exists(String query) {
        return Sql.number(connection, "SELECT count(*) FROM (" + query + " LIMIT 1)") > 0;
    }

    private String versions(String table) {
        return table + "_versions(make_timestamp(" + target.knownBy() + "))";
    }

    /** When a row became known. */
    private String moment() {
        String export = "make_timestamp(" + target.knownAt() + ")";
        return read.contains(Mapping.KNOWN_AT) ? "coalesce(known_at, " + export + ")" : export;
    }

    private static String columns(String from, List<String> names) {
        return names.stream()
                .map(name -> ", " + from + "." + quoted(name) + " AS " + quoted(name))
                .collect(Collectors.joining());
    }

    private String join(String name, String table, String key) {
        return " ASOF LEFT JOIN (SELECT * FROM " + versions(table) + " WHERE " + key + " IN (SELECT " + key + " FROM "
                + Stage.TABLE + ") QUALIFY row_number() OVER (PARTITION BY " + key
                + ", known_at ORDER BY batch_id DESC, row_no DESC) = 1) " + name + " ON s." + key + " = " + name + "."
                + key + " AND s." + Stage.MOMENT + " >= " + name + ".known_at";
    }

    /** Amounts were read as of the workspace's currency; a carried one with other minor units would multiply them. */
    private void requireOneUnit() {
        if (read.contains("currency") || !hasAmounts()) {
            return;
        }
        Optional<String> other = Sql.first(
                connection,
                "SELECT currency FROM " + Stage.TABLE + " WHERE bad IS NULL AND currency IS NOT NULL AND "
                        + CurrencySql.minorUnits("currency") + " <> " + NumberSql.minorUnitsOf(target.currency())
                        + " LIMIT 1",
                row -> row.getString(1));
        other.ifPresent(currency -> {
            throw new Problem(
                    FileParticular.CURRENCY_MISSING,
                    target.fileName(),
                    mapping.kind().table(),
                    currency,
                    target.currency());
        });
    }

    private boolean hasAmounts() {
        return mapping.kind().field("currency").isPresent()
                && mapping.kind().fields().stream()
                        .filter(field -> field.type() == FieldType.MONEY)
                        .map(field -> Optional.ofNullable(mapping.fields().get(field.name())))
                        .flatMap(Optional::stream)
                        .map(FieldMapping::unit)
                        .anyMatch(unit -> unit.filter("cents"::equals).isEmpty());
    }
}
