package io.holdfast.server.customer;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whom one talks to at a customer.
 *
 * @param contacts who is there first, then who left; champions, buyers, users, others
 * @param championLeft the day the last champion left, where nobody has followed him; null otherwise
 * @param lastInteraction with the customer, whoever of them it was with; null where there was none
 * @param masked whether names, e-mail addresses and telephone numbers are hidden
 */
record ContactPage(
        List<Contact> contacts,
        @Nullable String championLeft,
        @Nullable LastInteraction lastInteraction,
        boolean masked) {

    /**
     * One of them. Days are those of the workspace's zone.
     *
     * @param role champion, buyer, user or other, or as the source calls it
     * @param since from when one talks to him
     * @param left when he left; null while he is there
     * @param at the moment behind {@code since}, UTC
     * @param source the system it comes from, or "by hand"
     * @param by who wrote it, where it was written by hand
     * @param batch its number; one by hand is corrected and taken back by it
     * @param row in its batch; with it one without a key is erased
     * @param byHand whether it can be corrected and taken back here
     */
    record Contact(
            @Nullable String key,
            @Nullable String name,
            @Nullable String role,
            @Nullable String email,
            @Nullable String phone,
            @Nullable String since,
            @Nullable String left,
            @Nullable String at,
            String source,
            @Nullable String by,
            int batch,
            long row,
            boolean byHand) {}

    /**
     * The newest that was no note.
     *
     * @param by the colleague
     * @param contact with whom of the contacts, where it says; hidden as their names are
     */
    record LastInteraction(
            String day,
            @Nullable String channel,
            @Nullable String direction,
            @Nullable String by,
            @Nullable String contact) {}
}
