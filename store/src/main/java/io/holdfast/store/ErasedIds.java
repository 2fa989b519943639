package io.holdfast.store;

import io.holdfast.core.fact.PersonalAttributes;
import io.holdfast.core.problem.Problem;
import io.holdfast.core.problem.StoreParticular;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.Connection;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Who was erased, by sums of their ids under a secret of the store, so that a file or an event that still has one of them
 * adds to his pseudonym instead of bringing him back. The ids of his contracts and the like become sums too: the same id
 * gives the same sum, and so the same fact of a later file is known again.
 */
public final class ErasedIds {
    private static final int SECRET_BYTES = 32;
    private static final int KEY_DIGITS = 16;
    private static final int MARK_DIGITS = 12;

    private final String secret;
    private final Map<String, String> pseudonyms;
    private final Set<String> known;
    private final PersonalAttributes personal;

    private ErasedIds(String secret, Map<String, String> pseudonyms, PersonalAttributes personal) {
        this.secret = secret;
        this.pseudonyms = pseudonyms;
        this.known = Set.copyOf(pseudonyms.values());
        this.personal = personal;
    }

    /** Those of a store. */
    public static ErasedIds of(FactStore store) {
        try (FactStore.Connections one = store.connectAtOneMoment(1)) {
            return of(one.all().get(0));
        }
    }

    /** Those a connection sees. */
    public static ErasedIds of(Connection connection) {
        Map<String, String> pseudonyms = new HashMap<>();
        Sql.list(
                        connection,
                        "SELECT id_sum, pseudonym FROM erasures WHERE id_sum IS NOT NULL",
                        row -> Map.entry(row.getString(1), row.getString(2)))
                .forEach(each -> pseudonyms.put(each.getKey(), each.getValue()));
        return new ErasedIds(
                Settings.read(connection, Settings.ERASURE_SECRET).orElse(""),
                pseudonyms,
                Settings.read(connection, Settings.PERSONAL)
                        .map(PersonalAttributes::of)
                        .orElse(PersonalAttributes.STANDARD));
    }

    /**
     * One of them.
     *
     * @param sum of the id he had, under the secret of the store
     */
    public record Erased(String pseudonym, Instant at, String sum) {}

    /** All of a store, in the order in which they were erased. */
    public static List<Erased> all(FactStore store) {
        try (FactStore.Connections one = store.connectAtOneMoment(1)) {
            return all(one.all().get(0));
        }
    }

    /** Those a connection sees, in the order in which they were erased. */
    public static List<Erased> all(Connection connection) {
        return Sql.list(
                connection,
                "SELECT pseudonym, epoch_us(erased_at), id_sum FROM erasures WHERE id_sum IS NOT NULL ORDER BY erased_at,"
                        + " pseudonym",
                row -> new Erased(row.getString(1), Micros.instant(row.getLong(2)), row.getString(3)));
    }

    /** When somebody was erased last; empty where nobody ever was. */
    public static Optional<Instant> last(FactStore store) {
        try (FactStore.Connections one = store.connectAtOneMoment(1)) {
            return Sql.first(
                    one.all().get(0),
                    "SELECT epoch_us(erased_at) FROM erasures ORDER BY erased_at DESC LIMIT 1",
                    row -> Micros.instant(row.getLong(1)));
        }
    }

    /** By what the secret of a store is told from that of another, and not known. */
    public static String mark(FactStore store) {
        try (FactStore.Connections one = store.connectAtOneMoment(1)) {
            return of(one.all().get(0)).sum("").substring(0, MARK_DIGITS);
        }
    }

    /** Gives a store its secret where it has none yet. */
    static void makeSecret(Connection connection) {
        if (Settings.read(connection, Settings.ERASURE_SECRET).isEmpty()) {
            byte[] secret = new byte[SECRET_BYTES];
            new SecureRandom().nextBytes(secret);
            Settings.write(connection, Settings.ERASURE_SECRET, HexFormat.of().formatHex(secret));
        }
    }

    /** Remembers one more; returns these with him. */
    public static ErasedIds remember(Connection connection, String customer, String pseudonym, Instant at) {
        remember(connection, new Erased(pseudonym, at, of(connection).sum(customer)));
        return of(connection);
    }

    /** Remembers one of whom nothing but the sum is known. */
    public static void remember(Connection connection, Erased erased) {
        Sql.update(
                connection,
                "INSERT INTO erasures (pseudonym, erased_at, id_sum) VALUES (?, make_timestamp(?), ?)",
                erased.pseudonym(),
                Micros.of(erased.at()),
                erased.sum());
    }

    /** Those of some customers, a query of {@code customer_id}, whose ids have one of some sums; ids by sums. */
    public static Map<String, String> idsOf(Connection connection, String customers, Collection<String> sums) {
        Map<String, String> ids = new HashMap<>();
        Sql.list(
                        connection,
                        "SELECT * FROM (SELECT customer_id, " + of(connection).sumSql("customer_id")
                                + " AS id_sum FROM (" + customers + ")) WHERE "
                                + Sql.isOneOf("id_sum", List.copyOf(sums)),
                        row -> Map.entry(row.getString(2), row.getString(1)))
                .forEach(each -> ids.put(each.getKey(), each.getValue()));
        return ids;
    }

    /** Whether nobody was erased whose id is remembered. */
    public boolean isEmpty() {
        return pseudonyms.isEmpty();
    }

    /** As whom a customer is known since he was erased; empty for everybody else. */
    public Optional<String> pseudonym(String customer) {
        return pseudonyms.isEmpty() ? Optional.empty() : Optional.ofNullable(pseudonyms.get(sum(customer)));
    }

    /** Whether it is the pseudonym of one of them. */
    public boolean isPseudonym(String customer) {
        return known.contains(customer);
    }

    /** The value of an attribute of anybody; the id by which one of them was known before is his pseudonym. */
    public String attribute(String name, String value) {
        return name.equals(PersonalAttributes.PREVIOUS_ID) ? pseudonym(value).orElse(value) : value;
    }

    /**
     * Refuses to write down anything under the id somebody had before he was erased: a person's word would bring him back.
     *
     * @throws Problem {@code NOT_FOUND} with the id
     */
    public void refuse(Collection<String> customers) {
        for (String customer : customers) {
            if (pseudonym(customer).isPresent()) {
                throw new Problem(StoreParticular.CUSTOMER_ERASED, customer);
            }
        }
    }

    /** The id that takes the place of an id of his contracts and the like. */
    public String key(String pseudonym, String key) {
        return pseudonym + '-' + sum(key).substring(0, KEY_DIGITS);
    }

    /** The same in SQL. */
    public String keySql(String pseudonym, String key) {
        return "(" + pseudonym + " || '-' || left(" + sumSql(key) + ", " + KEY_DIGITS + "))";
    }

    /** Whether an attribute says who somebody is. */
    public boolean isPersonal(String attribute) {
        return personal.isPersonal(attribute);
    }

    /** The erased among some customers, as a query of {@code id} and {@code pseudonym}. */
    public String among(String customers) {
        return "SELECT c.customer_id AS id, e.pseudonym FROM (SELECT DISTINCT customer_id FROM " + customers
                + " WHERE customer_id IS NOT NULL) c JOIN erasures e ON e.id_sum = " + sumSql("c.customer_id");
    }

    String sumSql(String text) {
        return "sha256(" + Sql.literal(secret + ":") + " || " + text + ")";
    }

    String sum(String text) {
        try {
            byte[] sum =
                    MessageDigest.getInstance("SHA-256").digest((secret + ":" + text).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(sum);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
