package io.holdfast.store;

import java.sql.Connection;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Contacts who were erased alone, by sums beside those of customers. A contact is told from others by his id, or, where he
 * has none, by all that says who he is.
 */
public final class ErasedContacts {
    private static final String DOMAIN = "contact\n";
    private static final List<String> WHO = List.of("name", "email", "phone");

    private final ErasedIds erased;

    public ErasedContacts(ErasedIds erased) {
        this.erased = erased;
    }

    /** What tells one from others, as SQL over rows that have some fields; null where nothing does. */
    public static String who(Collection<String> fields) {
        String said = WHO.stream()
                .map(field -> fields.contains(field) ? "coalesce(" + FactTable.quoted(field) + ", '')" : "''")
                .collect(Collectors.joining(" || chr(10) || ", "chr(10) || ", ""));
        String person = "nullif(" + said + ", repeat(chr(10), " + WHO.size() + "))";
        return fields.contains("contact_id") ? "coalesce(contact_id, " + person + ")" : person;
    }

    /** Whether it is an id, and not all that is known of one who has none. */
    public static boolean isId(String who) {
        return !who.startsWith("\n");
    }

    /** The sum of what tells him from others. */
    public String sum(String who) {
        return erased.sum(DOMAIN + who);
    }

    /** The erased among some rows that have some fields, as a query of {@code id} and {@code pseudonym}. */
    public String among(String rows, Collection<String> fields) {
        return "SELECT c.who AS id, e.pseudonym FROM (SELECT DISTINCT " + who(fields) + " AS who FROM " + rows
                + ") c JOIN erasures e ON e.id_sum = " + sumSql("c.who");
    }

    /** Those a store knows whose sums are some; what tells each from others by his sum. */
    public Map<String, String> known(Connection connection, Collection<String> sums) {
        Map<String, String> known = new HashMap<>();
        Sql.list(
                        connection,
                        "SELECT * FROM (SELECT who, " + sumSql("who") + " AS id_sum FROM (SELECT "
                                + who(List.of("contact_id", "name", "email", "phone"))
                                + " AS who FROM contacts UNION SELECT contact_id FROM interactions) WHERE who IS NOT NULL)"
                                + " WHERE " + Sql.isOneOf("id_sum", List.copyOf(sums)),
                        row -> Map.entry(row.getString(2), row.getString(1)))
                .forEach(each -> known.put(each.getKey(), each.getValue()));
        return known;
    }

    private String sumSql(String who) {
        return erased.sumSql("'contact' || chr(10) || " + who);
    }
}
