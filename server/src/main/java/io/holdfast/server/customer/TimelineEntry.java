package io.holdfast.server.customer;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something on the timeline of a customer.
 *
 * @param kind contract, order, activity, ticket, response, interaction, note, cost, contact, status, attribute, customer or
 *     market_event
 * @param event which moment of a fact that has several: started, cancel_requested, ended; ordered, returned; opened, solved; joined, left
 * @param at the moment, UTC, of activity the end of its day; null where it holds from the beginning
 * @param day the same as a day of the workspace's zone
 * @param fields of the fact, by their names; money in minor units
 * @param key the fact's own id
 * @param source the system it comes from, or "by hand"; empty for the activity of a day, which may come from several
 * @param by who wrote it, where it was written by hand, of one customer or of many at once
 * @param batch its number, 0 for the activity of a day; a fact by hand is corrected and taken back by it
 * @param knownAt since when it is known; null for the activity of a day
 * @param corrections how many versions there were before
 * @param takenBack when it was taken back; null while it counts
 * @param byHand whether it can be taken back alone
 */
record TimelineEntry(
        String kind,
        String event,
        @Nullable String at,
        @Nullable String day,
        @Schema(ref = "#/components/schemas/EntryFields") Map<String, @Nullable Object> fields,
        @Nullable String key,
        String source,
        @Nullable String by,
        int batch,
        @Nullable String knownAt,
        int corrections,
        @Nullable String takenBack,
        boolean byHand) {}
