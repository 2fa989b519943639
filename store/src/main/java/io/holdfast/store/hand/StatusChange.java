package io.holdfast.store.hand;

import io.holdfast.core.problem.Problem;
import io.holdfast.core.problem.StoreParticular;
import io.holdfast.store.FactTable;
import io.holdfast.store.Sql;
import java.sql.Connection;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes sure that a status written by hand changes something: read while nobody else writes, so that of two only one does. */
final class StatusChange {
    private static final String AT = "at";
    private static final String VOID = "void";

    /** How many of those who refuse a change of many are named. */
    private static final int NAMED = 5;

    private final Connection connection;
    private final ZoneId zone;

    StatusChange(Connection connection, ZoneId zone) {
        this.connection = connection;
        this.zone = zone;
    }

    /** The newest status of a customer. */
    private record Last(boolean isVoid, Instant at) {}

    /**
     * The fact, at a moment at which it counts. A person gives a day, and one that he gives for both of two changes begins
     * with the same moment: on the day of the one before, it is not before that.
     */
    HandFact settled(HandFact fact) {
        Last last = last(" WHERE customer_id = ?", fact.customer()).get(fact.customer());
        boolean wanted = isVoid(fact);
        if (wanted == isVoid(last)) {
            throw wanted
                    ? new Problem(StoreParticular.CUSTOMER_VOID_ALREADY)
                    : new Problem(StoreParticular.CUSTOMER_NOT_VOID);
        }
        return last == null ? fact : after(fact, last);
    }

    /** The same of many, one of each customer, without those of whom it would change nothing; refused where that is all. */
    List<HandFact> settled(List<HandFact> facts) {
        Map<String, Last> last = last("");
        List<HandFact> changing = facts.stream()
                .filter(fact -> isVoid(fact) != isVoid(last.get(fact.customer())))
                .toList();
        if (changing.isEmpty()) {
            throw isVoid(facts.get(0))
                    ? new Problem(StoreParticular.CUSTOMERS_VOID_ALREADY, facts.size(), some(facts))
                    : new Problem(StoreParticular.CUSTOMERS_NOT_VOID, facts.size(), some(facts));
        }
        return changing.stream()
                .map(fact -> Optional.ofNullable(last.get(fact.customer()))
                        .map(before -> after(fact, before))
                        .orElse(fact))
                .toList();
    }

    private static String some(List<HandFact> facts) {
        String named = facts.stream()
                .limit(NAMED)
                .map(fact -> "'" + fact.customer() + "'")
                .collect(Collectors.joining(", "));
        return facts.size() > NAMED ? named + " …" : named;
    }

    private static boolean isVoid(@Nullable Last last) {
        return last != null && last.isVoid();
    }

    private static boolean isVoid(HandFact fact) {
        return VOID.equals(fact.values().get("status"));
    }

    private HandFact after(HandFact fact, Last before) {
        if (!(fact.values().get(AT) instanceof Instant at) || !at.isBefore(before.at())) {
            return fact;
        }
        if (!day(at).equals(day(before.at()))) {
            throw new Problem(
                    before.isVoid() ? StoreParticular.CUSTOMER_VOID_SINCE : StoreParticular.CUSTOMER_RESTORED_SINCE,
                    fact.customer(),
                    day(before.at()));
        }
        Map<String, Object> values = new HashMap<>(fact.values());
        values.put(AT, before.at());
        return HandFact.of(fact.kind(), fact.customer(), values);
    }

    /** @param which an SQL clause: whose are read */
    private Map<String, Last> last(String which, Object... parameters) {
        String at = FactTable.quoted(AT);
        return Sql.list(
                        connection,
                        "SELECT customer_id, lower(status), epoch_us(" + at
                                + ") FROM statuses_known(TIMESTAMP 'infinity')"
                                + which + " QUALIFY row_number() OVER (PARTITION BY customer_id ORDER BY " + at
                                + " DESC, known_at DESC, batch_id DESC, row_no DESC) = 1",
                        row -> Map.entry(
                                row.getString(1),
                                new Last(
                                        VOID.equals(row.getString(2)),
                                        Instant.EPOCH.plus(row.getLong(3), ChronoUnit.MICROS))),
                        parameters)
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, zone);
    }
}
