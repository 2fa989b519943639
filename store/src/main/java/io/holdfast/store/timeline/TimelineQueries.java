package io.holdfast.store.timeline;

import io.holdfast.store.Sql;
import io.holdfast.store.bulk.BulkAttributes;
import io.holdfast.store.hand.HandFacts;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The queries timelines are made of, each in order of customer and then in an order that does not depend on how the
 * facts were divided into batches. Days come as whole numbers since 1970-01-01.
 */
final class TimelineQueries {
    private static final String EPOCH = " - DATE '1970-01-01')";

    /** Whether a person wrote the row down in Holdfast. */
    private static final String BY_HAND =
            "source IN (" + Sql.literal(HandFacts.SOURCE) + ", " + Sql.literal(BulkAttributes.SOURCE) + ")";

    static final String BATCHES_NOT_BY_HAND =
            "SELECT count(*) FROM batches WHERE NOT " + BY_HAND + " AND batch_id NOT IN (SELECT batch_id FROM undone)";

    private static final String RETURNED = "returned_day IS NOT NULL AND amount > 0";

    private final String suffix;
    private final Optional<Touched> touched;

    /** Everybody's facts, as known by a moment. */
    TimelineQueries(Optional<Instant> knownBy) {
        this(
                knownBy.map(at -> "_as_known(TIMESTAMP '"
                                + LocalDateTime.ofInstant(at, ZoneOffset.UTC)
                                        .toString()
                                        .replace('T', ' ') + "')")
                        .orElse(""),
                Optional.empty());
    }

    private TimelineQueries(String suffix, Optional<Touched> touched) {
        this.suffix = suffix;
        this.touched = touched;
    }

    /** All facts of some customers; of the kinds that were only added to, what was added. */
    static TimelineQueries of(Touched touched) {
        return new TimelineQueries("", Optional.of(touched));
    }

    /** A view, and whose rows of it. */
    private String from(String view) {
        Optional<String> added = touched.flatMap(some -> some.added(view));
        return " FROM "
                + added.map(rows -> rows + " WHERE TRUE")
                        .orElseGet(() -> view + suffix + " WHERE "
                                + touched.map(Touched::have).orElse("TRUE"));
    }

    /** The last day of any fact by a day, see {@link TimelineMerge#lastDay()}, and the first after it. */
    static String days(int today) {
        String days = Stream.of(
                        "start_day, FALSE FROM contract",
                        "end_day, FALSE FROM contract",
                        "day, " + BY_HAND + " FROM purchase",
                        "day, FALSE FROM activity",
                        "day, " + BY_HAND + " FROM status")
                .map(each -> "SELECT " + each)
                .collect(Collectors.joining(" UNION ALL "));
        String limit = "DATE '1970-01-01' + " + today;
        return "SELECT (coalesce(max(day) FILTER (WHERE day <= " + limit
                + " AND NOT by_hand), max(day) FILTER (WHERE day <= "
                + limit + "))" + EPOCH + "::INTEGER, (min(day) FILTER (WHERE day > " + limit + ")" + EPOCH
                + "::INTEGER FROM (" + days + ") facts(day, by_hand)";
    }

    String customers() {
        String told = touched.filter(some -> !some.mayBeGone())
                .map(some -> " FROM (" + some.customers() + ") LEFT JOIN (SELECT * FROM stated_customer WHERE "
                        + some.have() + ") USING (customer_id)")
                .orElseGet(() -> from("customer"));
        return "SELECT customer_id, " + day("acquired_day") + told + " ORDER BY 1";
    }

    String contracts() {
        return "SELECT customer_id, " + day("start_day") + ", " + day("end_day") + ", " + day("requested_day") + ", "
                + day("billing_end_day") + ", " + day("trial_end_day")
                + ", coalesce(plan, ''), coalesce(currency, ''), list_mrr, mrr, net_mrr, metered, end_kind,"
                + " coalesce(reason_code, ''), " + ranges("pauses") + ", " + ranges("past_due") + ", "
                + day("term_end_day")
                + ", coalesce(auto_renew, FALSE)" + from("contract") + " ORDER BY ALL";
    }

    String orders() {
        return "SELECT customer_id, " + day("day") + ", coalesce(amount, 0), coalesce(currency, ''), " + BY_HAND
                + from("purchase") + " UNION ALL " + returns() + " ORDER BY ALL";
    }

    /** What was given back on the day it was returned, as a source that writes returns as orders of their own has it. */
    private String returns() {
        return "SELECT customer_id, " + day("greatest(day, returned_day)") + ", -amount, coalesce(currency, ''), "
                + BY_HAND + from("purchase") + " AND " + RETURNED;
    }

    /** Activity without a value: one row per customer and name. */
    String activityDays() {
        return "SELECT customer_id, coalesce(name, ''), " + PackedDays.sql("day") + from("activity") + " AND NOT ("
                + apart() + ") GROUP BY 1, 2 ORDER BY 1, 2";
    }

    /** Activity with a value, and the odd day that cannot be packed: row by row. */
    String activityValues() {
        return "SELECT customer_id, coalesce(name, ''), " + day("day") + ", coalesce(value, 0)" + from("activity")
                + " AND (" + apart() + ") ORDER BY 1, 3, 2, 4";
    }

    String statuses() {
        return "SELECT customer_id, " + day("day") + ", is_void, " + BY_HAND + from("status") + " ORDER BY ALL";
    }

    String attributes() {
        return "SELECT customer_id, name, coalesce(value, ''), " + day("from_day") + from("attribute")
                + " ORDER BY 1, 2, 4 NULLS FIRST, 3";
    }

    private static String apart() {
        return "(value IS NOT NULL AND value <> 0) OR NOT (" + PackedDays.fits("day") + ")";
    }

    private static String day(String column) {
        return "(" + column + EPOCH + "::INTEGER";
    }

    /** Ranges as a text of days, {@code 100/200;300/}, empty for most. */
    private static String ranges(String column) {
        return "array_to_string(list_transform(" + column + ", lambda r: " + dayOf("r", "from") + " || '/' || coalesce("
                + dayOf("r", "to") + ", '')), ';')";
    }

    private static String dayOf(String row, String field) {
        return "(" + row + ".\"" + field + "\"" + EPOCH + "::VARCHAR";
    }
}
