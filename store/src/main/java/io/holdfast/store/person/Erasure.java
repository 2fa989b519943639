package io.holdfast.store.person;

import io.holdfast.core.fact.FactField;
import io.holdfast.core.fact.FactKind;
import io.holdfast.core.fact.PersonalAttributes;
import io.holdfast.store.ErasedIds;
import io.holdfast.store.FactStore;
import io.holdfast.store.FactTable;
import io.holdfast.store.Sql;
import io.holdfast.store.timeline.Snapshot;
import java.sql.Connection;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Makes a store forget who a customer is and keep what he did. His id becomes a pseudonym everywhere, and so do the ids of
 * his contracts, orders and the like; personal fields and attributes, and what he said in his own words, go away; rows in
 * quarantine and findings that show his id or his personal fields no longer do. Every count and every sum stays, also as
 * known on an earlier day. It cannot be taken back. A file or
 * an event that still has him adds to the pseudonym, without personal data, see {@link ErasedIds}.
 */
public final class Erasure {
    private static final String PSEUDONYM = "erased";

    private final FactStore store;

    public Erasure(FactStore store) {
        this.store = store;
    }

    /**
     * What came of it.
     *
     * @param pseudonym by which the customer is known from now on
     * @param rows how many facts are now his
     */
    public record Erased(String pseudonym, long rows) {}

    public Erased erase(String customer) {
        PersonalAttributes personal = store.personalAttributes();
        List<Erased> erased = new ArrayList<>();
        store.rewrite(connection -> erased.add(
                new Work(connection, customer).run(personal, store.clock().instant())));
        new Snapshot(store).forget();
        ErasureList.write(store);
        return erased.get(0);
    }

    /** Erases one contact of a customer alone. */
    public Erased erase(String customer, Contact contact) {
        PersonalAttributes personal = store.personalAttributes();
        List<Erased> erased = new ArrayList<>();
        store.rewrite(connection -> erased.add(new ContactErasure(connection, personal)
                .erase(customer, contact, store.clock().instant())));
        new Snapshot(store).forget();
        ErasureList.write(store);
        return erased.get(0);
    }

    /**
     * Which contact of a customer.
     *
     * @param id his own, where he has one
     * @param batch and row of one who has none
     */
    public record Contact(Optional<String> id, int batch, long row) {
        public static Contact of(String id) {
            return new Contact(Optional.of(id), 0, 0);
        }
    }

    /**
     * Erases who was erased before and came back with an older state of the store; of whom it knows nothing, that he was
     * erased is remembered.
     *
     * @return how many came back
     */
    int again(List<ErasedIds.Erased> erased) {
        PersonalAttributes personal = store.personalAttributes();
        Map<String, String> back = new HashMap<>();
        store.rewrite(connection -> {
            Set<String> known = ErasedIds.all(connection).stream()
                    .map(ErasedIds.Erased::sum)
                    .collect(Collectors.toSet());
            List<ErasedIds.Erased> missing =
                    erased.stream().filter(each -> !known.contains(each.sum())).toList();
            ContactErasure contacts = new ContactErasure(connection, personal);
            Map<String, String> contactsBack = contacts.known(missing);
            back.putAll(idsOf(connection, missing));
            for (ErasedIds.Erased each : missing) {
                if (contactsBack.containsKey(each.sum())) {
                    contacts.again(contactsBack.get(each.sum()), each);
                } else {
                    again(connection, personal, Optional.ofNullable(back.get(each.sum())), each);
                }
            }
            back.putAll(contactsBack);
        });
        new Snapshot(store).forget();
        return back.size();
    }

    private static void again(
            Connection connection, PersonalAttributes personal, Optional<String> id, ErasedIds.Erased erased) {
        String pseudonym =
                Work.isPseudonym(connection, erased.pseudonym()) ? Work.nextPseudonym(connection) : erased.pseudonym();
        if (id.isPresent()) {
            new Work(connection, id.get(), pseudonym).run(personal, erased.at());
        } else {
            ErasedIds.remember(connection, new ErasedIds.Erased(pseudonym, erased.at(), erased.sum()));
        }
    }

    private static Map<String, String> idsOf(Connection connection, List<ErasedIds.Erased> erased) {
        String customers = KnownOfOne.tables().stream()
                .map(table -> "SELECT customer_id FROM " + table)
                .collect(Collectors.joining(" UNION "));
        return erased.isEmpty()
                ? Map.of()
                : ErasedIds.idsOf(
                        connection,
                        customers,
                        erased.stream().map(ErasedIds.Erased::sum).toList());
    }

    /** One erasure, within its transaction. */
    private static final class Work {
        private final Connection connection;
        private final String customer;
        private final String pseudonym;
        /** Whether he was erased before, and only what was written of him since goes away. */
        private final boolean again;

        Work(Connection connection, String customer) {
            this(connection, customer, isPseudonym(connection, customer) ? customer : nextPseudonym(connection));
        }

        Work(Connection connection, String customer, String pseudonym) {
            this.connection = connection;
            this.customer = customer;
            this.pseudonym = pseudonym;
            this.again = customer.equals(pseudonym);
        }

        /** One that nobody has: a number that was taken once is not given again. */
        static String nextPseudonym(Connection connection) {
            return PSEUDONYM
                    + (1
                            + Sql.number(
                                    connection,
                                    "SELECT coalesce(max(try_cast(substr(pseudonym, " + (PSEUDONYM.length() + 1)
                                            + ") AS BIGINT)), 0) FROM erasures"));
        }

        static boolean isPseudonym(Connection connection, String customer) {
            return Sql.number(connection, "SELECT count(*) FROM erasures WHERE pseudonym = ?", customer) > 0;
        }

        Erased run(PersonalAttributes personal, Instant now) {
            Set<String> traces = new LinkedHashSet<>(List.of(customer));
            traces.addAll(personalValues(personal));
            Optional<ErasedIds> ids =
                    again ? Optional.empty() : Optional.of(ErasedIds.remember(connection, customer, pseudonym, now));
            long rows = facts(personal, ids);
            if (rows == 0) {
                throw KnownOfOne.unknown(customer);
            }
            new Traces(connection, pseudonym).forget(traces);
            if (again) {
                Sql.update(
                        connection,
                        "UPDATE erasures SET erased_at = make_timestamp(?) WHERE pseudonym = ?",
                        ChronoUnit.MICROS.between(Instant.EPOCH, now),
                        customer);
            }
            return new Erased(pseudonym, rows);
        }

        private List<String> personalValues(PersonalAttributes personal) {
            List<String> values = new ArrayList<>();
            for (FactField field : FactTable.peopleFields()) {
                String column = FactTable.quoted(field.name());
                values.addAll(texts("SELECT DISTINCT CAST(" + column
                        + " AS VARCHAR) FROM people WHERE customer_id = ? AND " + column + " IS NOT NULL"));
            }
            for (String field : OwnWords.of(FactKind.CONTACT)) {
                String column = FactTable.quoted(field);
                values.addAll(texts("SELECT DISTINCT " + column + " FROM contacts WHERE customer_id = ? AND " + column
                        + " IS NOT NULL"));
            }
            for (String name : personalNames(personal)) {
                values.addAll(texts("SELECT DISTINCT value FROM attributes WHERE customer_id = ? AND value IS NOT NULL"
                        + " AND name = " + Sql.literal(name)));
            }
            return values;
        }

        private List<String> personalNames(PersonalAttributes personal) {
            return texts("SELECT DISTINCT name FROM attributes WHERE customer_id = ?").stream()
                    .filter(personal::isPersonal)
                    .toList();
        }

        private List<String> texts(String sql) {
            return Sql.list(
                            connection,
                            sql,
                            row -> Optional.ofNullable(row.getString(1)).orElse(""),
                            customer)
                    .stream()
                    .filter(text -> !text.isBlank())
                    .toList();
        }

        private long facts(PersonalAttributes personal, Optional<ErasedIds> ids) {
            for (String name : personalNames(personal)) {
                Sql.update(
                        connection,
                        "UPDATE attributes SET value = NULL WHERE customer_id = ? AND name = ?",
                        customer,
                        name);
            }
            Sql.update(
                    connection,
                    "UPDATE attributes SET value = ? WHERE name = ? AND value = ?",
                    pseudonym,
                    PersonalAttributes.PREVIOUS_ID,
                    customer);
            long people = Sql.update(connection, "DELETE FROM people WHERE customer_id = ?", customer);
            ids.ifPresent(this::spokenTo);
            long rows = 0;
            for (FactKind kind : FactKind.values()) {
                if (kind.field("customer_id").isPresent()) {
                    rows += facts(kind, ids);
                }
            }
            return people + rows;
        }

        private long facts(FactKind kind, Optional<ErasedIds> ids) {
            for (String words : OwnWords.of(kind)) {
                Sql.update(
                        connection,
                        "UPDATE " + kind.table() + " SET " + words + " = NULL WHERE customer_id = ?",
                        customer);
            }
            ids.ifPresent(known -> kind.key()
                    .filter(key -> !key.equals("customer_id"))
                    .ifPresent(key -> keys(kind.table(), key, known)));
            return Sql.update(
                    connection,
                    "UPDATE " + kind.table() + " SET customer_id = ? WHERE customer_id = ?",
                    pseudonym,
                    customer);
        }

        /** Whom of his contacts was spoken to, by the ids these get; one that another customer has too keeps his. */
        private void spokenTo(ErasedIds ids) {
            Sql.update(
                    connection,
                    "UPDATE interactions SET contact_id = " + ids.keySql("?", "interactions.contact_id")
                            + " WHERE customer_id = ? AND contact_id IS NOT NULL AND contact_id NOT IN (SELECT contact_id FROM"
                            + " contacts WHERE customer_id <> ? AND contact_id IS NOT NULL)",
                    pseudonym,
                    customer,
                    customer);
        }

        /**
         * Gives his contracts and the like new ids, equal ones equal ones: rows of one id are versions of one fact. An id that
         * another customer's row has too stays, or a version that was corrected would count again.
         */
        private void keys(String table, String key, ErasedIds ids) {
            Sql.update(
                    connection,
                    "UPDATE " + table + " SET " + key + " = " + ids.keySql("?", table + "." + key) + " WHERE " + key
                            + " IN (SELECT " + key + " FROM " + table + " WHERE " + key + " IN (SELECT " + key
                            + " FROM " + table + " WHERE customer_id = ?) GROUP BY " + key
                            + " HAVING count(DISTINCT customer_id) = 1)",
                    pseudonym,
                    customer);
        }
    }
}
