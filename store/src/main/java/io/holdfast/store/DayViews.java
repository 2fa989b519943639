package io.holdfast.store;

import io.holdfast.core.fact.FactKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The views every SQL text shown to an analyst runs on: one row per fact, instants turned into local days of the
 * workspace's zone, money into minor units of a month. Each view {@code X} is {@code X_as_known(known_by)} at the end of
 * time. Their text stands in the resources {@code day-views/X.sql}. {@code activity_added(batch)} and {@code purchase_added(batch)} are what came in later
 * batches, right where no fact has several versions and none was taken back.
 */
final class DayViews {
    /** The columns of the customer table that are attributes with a history. */
    static final List<String> ATTRIBUTES =
            List.of("owner", "segment", "industry", "country", "region", "city", "kind", "acquisition_channel");

    /** Attributes that come from what was paid to win a customer and from his margin; they hold from the beginning. */
    private static final List<String> ECONOMICS = List.of("acquisition_cost", "acquisition_currency", "gross_margin");

    private static final List<String> VIEWS = List.of(
            "stated_customer", "customer", "contract", "purchase", "activity", "status", "attribute", "fx_rate");

    /** Views whose rows are read batch by batch, by the table behind them. */
    private static final Map<String, FactKind> ADDED =
            new TreeMap<>(Map.of("activity", FactKind.ACTIVITY, "purchase", FactKind.ORDER));

    private DayViews() {}

    static List<String> create(Workspace workspace, Set<String> versioned, ReadingZones zones) {
        List<String> statements = new ArrayList<>();
        statements.add(ZoneSql.macro(workspace.zone()));
        statements.add(ZoneSql.macro(zones));
        statements.add(CurrencySql.macro());
        statements.addAll(SqlResource.statements("day-views/macros.sql"));
        Map<String, String> words = words(workspace, versioned);
        for (String view : VIEWS) {
            String select = part(view, words);
            statements.add("CREATE OR REPLACE MACRO " + view + "_as_known(known_by) AS TABLE " + select);
            statements.add(
                    "CREATE OR REPLACE VIEW " + view + " AS SELECT * FROM " + view + "_as_known(TIMESTAMP 'infinity')");
        }
        ADDED.forEach((view, kind) -> {
            words.put(kind.table(), "(SELECT * FROM " + kind.table() + " WHERE batch_id > since)");
            statements.add("CREATE OR REPLACE MACRO " + view + "_added(since) AS TABLE " + part(view, words));
        });
        return statements;
    }

    private static Map<String, String> words(Workspace workspace, Set<String> versioned) {
        Map<String, String> words = new TreeMap<>();
        words.put("currency", Sql.literal(workspace.currency()));
        words.put("customer_ids", customerIds());
        ADDED.values().forEach(kind -> words.put(kind.table(), kind.table() + "_known(known_by)"));
        words.put("attributes", ATTRIBUTES.stream().map(FactTable::quoted).collect(Collectors.joining(", ")));
        words.put(
                "attribute_names",
                Stream.concat(ATTRIBUTES.stream(), ECONOMICS.stream())
                        .map(Sql::literal)
                        .collect(Collectors.joining(", ")));
        boolean corrected = versioned.contains(FactKind.CUSTOMER.table());
        words.put("customer_row", part(corrected ? "customer-merged" : "customer-plain", words));
        words.put("acquisition", part("acquisition", words));
        words.put("attribute_economics", part("attribute-economics", words));
        words.put("attribute_history", part(corrected ? "attribute-changed" : "attribute-plain", words));
        boolean repeated = versioned.contains(FactKind.ATTRIBUTE.table());
        words.put("attribute_facts", part(repeated ? "attribute-repeated" : "attribute-facts", words));
        return words;
    }

    private static String part(String name, Map<String, String> words) {
        return SqlResource.text("day-views/" + name + ".sql", words);
    }

    /** Everyone any kind of fact speaks of. */
    private static String customerIds() {
        List<String> selects = new ArrayList<>();
        for (FactKind kind : FactKind.values()) {
            if (kind.field("customer_id").isPresent()) {
                selects.add("SELECT customer_id FROM " + kind.table() + "_known(known_by)");
            }
        }
        return String.join(" UNION ", selects);
    }
}
