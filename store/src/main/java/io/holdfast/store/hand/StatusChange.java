package io.holdfast.store.hand;

import io.holdfast.core.problem.ErrorCode;
import io.holdfast.core.problem.Problem;
import io.holdfast.store.FactTable;
import io.holdfast.store.Sql;
import java.sql.Connection;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Makes sure that a status written by hand changes something: read while nobody else writes, so that of two only one does. */
final class StatusChange {
    private static final String AT = "at";
    private static final String VOID = "void";

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
        Optional<Last> last = last(fact.customer());
        boolean wanted = VOID.equals(fact.values().get("status"));
        if (wanted == last.map(Last::isVoid).orElse(false)) {
            throw new Problem(
                    ErrorCode.CHANGED_MEANWHILE,
                    wanted
                            ? "The customer is void already. Look at his timeline for who did it and why."
                            : "The customer is not void, so there is nothing to restore.");
        }
        return last.map(before -> after(fact, before)).orElse(fact);
    }

    private HandFact after(HandFact fact, Last before) {
        if (!(fact.values().get(AT) instanceof Instant at) || !at.isBefore(before.at())) {
            return fact;
        }
        if (!day(at).equals(day(before.at()))) {
            throw new Problem(
                    ErrorCode.INVALID_ARGUMENT,
                    "The customer has been %s since %s. Give that day or a later one, or it would change nothing.",
                    before.isVoid() ? "void" : "restored",
                    day(before.at()));
        }
        Map<String, Object> values = new HashMap<>(fact.values());
        values.put(AT, before.at());
        return HandFact.of(fact.kind(), fact.customer(), values);
    }

    private Optional<Last> last(String customer) {
        return Sql.first(
                connection,
                "SELECT lower(status), epoch_us(" + FactTable.quoted(AT) + ") FROM statuses_known(TIMESTAMP 'infinity')"
                        + " WHERE customer_id = ? ORDER BY " + FactTable.quoted(AT)
                        + " DESC, known_at DESC, batch_id DESC, row_no DESC LIMIT 1",
                row -> new Last(VOID.equals(row.getString(1)), Instant.EPOCH.plus(row.getLong(2), ChronoUnit.MICROS)),
                customer);
    }

    private LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, zone);
    }
}
