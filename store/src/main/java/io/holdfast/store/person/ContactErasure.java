package io.holdfast.store.person;

import io.holdfast.core.fact.FactField;
import io.holdfast.core.fact.FactKind;
import io.holdfast.core.fact.PersonalAttributes;
import io.holdfast.core.problem.Problem;
import io.holdfast.core.problem.StoreParticular;
import io.holdfast.store.ErasedContacts;
import io.holdfast.store.ErasedIds;
import io.holdfast.store.FactTable;
import io.holdfast.store.Sql;
import java.sql.Connection;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The erasure of one contact, within its transaction. He keeps his role and his days under a pseudonym, and so does what was
 * spoken with him; what came of it in words goes away. His name, address and number, where they stand in the words, the
 * personal attributes and the personal fields of his customers, go too.
 */
final class ContactErasure {
    private static final String PSEUDONYM = "erased-contact";
    private static final String WHO = ErasedContacts.who(
            FactKind.CONTACT.fields().stream().map(FactField::name).toList());
    private static final String HIS_ROWS = WHO + " = ?";

    private final Connection connection;
    private final PersonalAttributes personal;

    ContactErasure(Connection connection, PersonalAttributes personal) {
        this.connection = connection;
        this.personal = personal;
    }

    Erasure.Erased erase(String customer, Erasure.Contact contact, Instant now) {
        String who = who(customer, contact);
        if (isPseudonym(who) || isPseudonym(customer)) {
            // He is known by a pseudonym already: what was written of him since goes away.
            touch(isPseudonym(who) ? who : customer, now);
            return new Erasure.Erased(who, forget(who, who));
        }
        String pseudonym = nextPseudonym();
        remember(who, new ErasedIds.Erased(pseudonym, now, ""));
        return new Erasure.Erased(pseudonym, forget(who, pseudonym));
    }

    /** Who of some erased came back with an older state of the store, by their sums. */
    Map<String, String> known(List<ErasedIds.Erased> erased) {
        return erased.isEmpty()
                ? Map.of()
                : contacts()
                        .known(
                                connection,
                                erased.stream().map(ErasedIds.Erased::sum).toList());
    }

    /** Erases one who came back, under the pseudonym he has had unless it was given to another. */
    void again(String who, ErasedIds.Erased erased) {
        String pseudonym = isPseudonym(erased.pseudonym()) ? nextPseudonym() : erased.pseudonym();
        remember(who, new ErasedIds.Erased(pseudonym, erased.at(), ""));
        forget(who, pseudonym);
    }

    private ErasedContacts contacts() {
        return new ErasedContacts(ErasedIds.of(connection));
    }

    private void remember(String who, ErasedIds.Erased erased) {
        ErasedIds.remember(
                connection,
                new ErasedIds.Erased(erased.pseudonym(), erased.at(), contacts().sum(who)));
    }

    private String who(String customer, Erasure.Contact contact) {
        String named = "SELECT DISTINCT " + WHO + " FROM contacts WHERE customer_id = ? AND ";
        List<String> found = contact.id().isPresent()
                ? texts(named + "contact_id = ?", customer, contact.id().get())
                : texts(
                        named + "contact_id IS NULL AND batch_id = ? AND row_no = ?",
                        customer,
                        contact.batch(),
                        contact.row());
        return found.stream().findFirst().orElseThrow(() -> unknown(customer));
    }

    static Problem unknown(String customer) {
        return new Problem(StoreParticular.CONTACT_UNKNOWN, customer);
    }

    private long forget(String who, String pseudonym) {
        Set<String> said = new LinkedHashSet<>();
        OwnWords.of(FactKind.CONTACT)
                .forEach(field ->
                        said.addAll(texts("SELECT DISTINCT " + field + " FROM contacts WHERE " + HIS_ROWS, who)));
        List<String> customers = texts(
                "SELECT customer_id FROM contacts WHERE " + HIS_ROWS
                        + " UNION SELECT customer_id FROM interactions WHERE contact_id = ?",
                who,
                who);
        String emptied = OwnWords.of(FactKind.CONTACT).stream()
                .map(field -> field + " = NULL")
                .collect(Collectors.joining(", "));
        long rows = Sql.update(
                        connection,
                        "UPDATE contacts SET " + emptied + " WHERE " + HIS_ROWS + " AND contact_id IS NULL",
                        who)
                + Sql.update(
                        connection,
                        "UPDATE contacts SET " + emptied + ", contact_id = ? WHERE contact_id = ?",
                        pseudonym,
                        who)
                + Sql.update(
                        connection,
                        "UPDATE interactions SET outcome = NULL, contact_id = ? WHERE contact_id = ?",
                        pseudonym,
                        who);
        Traces traces = new Traces(connection, pseudonym);
        said.forEach(trace -> forgetIn(customers, trace, traces));
        if (ErasedContacts.isId(who) && !who.equals(pseudonym)) {
            said.add(who);
        }
        traces.forget(said);
        return rows;
    }

    /** What is known of his customers may name him too. */
    private void forgetIn(List<String> customers, String trace, Traces traces) {
        String theirs = Sql.isOneOf("customer_id", customers);
        for (FactKind kind : FactKind.values()) {
            if (kind != FactKind.CONTACT) {
                OwnWords.of(kind).forEach(words -> traces.replace(kind.table(), words, theirs, trace));
            }
        }
        for (FactField field : FactTable.peopleFields()) {
            if (OwnWords.of(FactKind.CONTACT).contains(field.name())) {
                Sql.update(
                        connection,
                        "UPDATE people SET " + field.name() + " = NULL WHERE " + theirs + " AND " + field.name()
                                + " = ?",
                        trace);
            }
        }
        List<String> names = texts("SELECT DISTINCT name FROM attributes WHERE " + theirs).stream()
                .filter(personal::isPersonal)
                .toList();
        if (!names.isEmpty()) {
            Sql.update(
                    connection,
                    "UPDATE attributes SET value = NULL WHERE " + theirs + " AND " + Sql.isOneOf("name", names)
                            + " AND regexp_matches(value, ?)",
                    Traces.whole(trace));
        }
    }

    private boolean isPseudonym(String id) {
        return Sql.number(connection, "SELECT count(*) FROM erasures WHERE pseudonym = ?", id) > 0;
    }

    /** The files sent until now have him. */
    private void touch(String pseudonym, Instant now) {
        Sql.update(
                connection,
                "UPDATE erasures SET erased_at = make_timestamp(?) WHERE pseudonym = ?",
                ChronoUnit.MICROS.between(Instant.EPOCH, now),
                pseudonym);
    }

    private String nextPseudonym() {
        return PSEUDONYM
                + (1
                        + Sql.number(
                                connection,
                                "SELECT coalesce(max(try_cast(substr(pseudonym, " + (PSEUDONYM.length() + 1)
                                        + ") AS BIGINT)), 0) FROM erasures WHERE starts_with(pseudonym, '" + PSEUDONYM
                                        + "')"));
    }

    private List<String> texts(String sql, Object... values) {
        List<String> texts = new ArrayList<>();
        Sql.list(connection, sql, row -> Optional.ofNullable(row.getString(1)), values)
                .forEach(text -> text.filter(any -> !any.isBlank()).ifPresent(texts::add));
        return texts;
    }
}
