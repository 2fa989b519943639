package io.holdfast.store.person;

import io.holdfast.store.Sql;
import java.sql.Connection;
import java.util.Collection;
import java.util.regex.Pattern;

/** What shows somebody where nobody is named: values in quarantine, findings, words people wrote. */
final class Traces {
    private final Connection connection;
    private final String pseudonym;

    Traces(Connection connection, String pseudonym) {
        this.connection = connection;
        this.pseudonym = pseudonym;
    }

    /** In what imports left beside the facts. */
    void forget(Collection<String> traces) {
        traces.forEach(this::forgetQuarantined);
        // Two that stand beside each other share what parts them, so that one look changes every other one only.
        traces.forEach(trace -> replace("finding_details", "value", "true", trace));
        traces.forEach(trace -> replace("finding_details", "value", "true", trace));
    }

    private void forgetQuarantined(String trace) {
        Sql.update(
                connection,
                "UPDATE quarantine SET value = NULL WHERE value IS NOT NULL AND regexp_matches(value, ?)",
                whole(trace));
    }

    /** The pseudonym takes the place of a trace in a column, of rows of which a condition is true. */
    void replace(String table, String column, String rows, String trace) {
        Sql.update(
                connection,
                "UPDATE " + table + " SET " + column + " = regexp_replace(" + column + ", ?, '\\1' || ? || '\\2', 'g')"
                        + " WHERE " + rows + " AND regexp_matches(" + column + ", ?)",
                whole(trace),
                pseudonym,
                whole(trace));
    }

    /** The text as a whole word, in the database's kind of patterns: 12 is found in "12,x" and not in "312". */
    static String whole(String text) {
        String escaped = Pattern.compile("[^\\p{L}\\p{N}]").matcher(text).replaceAll(found -> "\\\\x{%x}"
                .formatted(found.group().codePointAt(0)));
        return "(^|[^\\p{L}\\p{N}])" + escaped + "($|[^\\p{L}\\p{N}])";
    }
}
