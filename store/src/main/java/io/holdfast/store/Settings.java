package io.holdfast.store;

import java.sql.Connection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The table of settings: the workspace's, and the fingerprint of the views made for it. */
final class Settings {
    static final String VIEWS = "views";
    static final String PERSONAL = "personal_attributes";
    static final String ERASURE_SECRET = "erasure_secret";
    private static final String ZONE = "time_zone";
    private static final String CURRENCY = "default_currency";
    private static final String FISCAL_YEAR = "fiscal_year_start_month";

    private Settings() {}

    static Workspace workspace(Connection connection) {
        Workspace standard = Workspace.standard();
        Map<String, String> all = new HashMap<>();
        Sql.list(connection, "SELECT name, value FROM workspace", row -> Map.entry(row.getString(1), row.getString(2)))
                .forEach(setting -> all.put(setting.getKey(), setting.getValue()));
        return Workspace.of(
                all.getOrDefault(ZONE, standard.zone().getId()),
                all.getOrDefault(CURRENCY, standard.currency()),
                Optional.ofNullable(all.get(FISCAL_YEAR))
                        .map(Integer::valueOf)
                        .orElse(standard.fiscalYearStartMonth()));
    }

    static void write(Connection connection, Workspace workspace) {
        write(connection, ZONE, workspace.zone().getId());
        write(connection, CURRENCY, workspace.currency());
        write(connection, FISCAL_YEAR, Integer.toString(workspace.fiscalYearStartMonth()));
    }

    static Optional<String> read(Connection connection, String name) {
        return Sql.first(connection, "SELECT value FROM workspace WHERE name = ?", row -> row.getString(1), name);
    }

    static void write(Connection connection, String name, String value) {
        Sql.update(
                connection,
                "INSERT INTO workspace VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value",
                name,
                value);
    }
}
