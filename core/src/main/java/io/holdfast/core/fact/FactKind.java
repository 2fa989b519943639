package io.holdfast.core.fact;

import static io.holdfast.core.fact.FactField.optional;
import static io.holdfast.core.fact.FactField.required;

import io.holdfast.core.problem.Problem;
import io.holdfast.core.problem.QuestionParticular;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What can be known of a customer. Each kind names its table, the field that says when the fact was true
 * ({@code valid_at}) and the fields that identify it (its natural key). A kind without an id of its own is identified by
 * all its fields; two equal rows of one file are then two facts, and the same rows in a later file are the same facts.
 */
public enum FactKind {
    CUSTOMER(
            "customers",
            "acquired_at",
            "customer_id",
            List.of(
                    required("customer_id", FieldType.ID, "who"),
                    optional("name", FieldType.TEXT, "personal: kept apart from the facts"),
                    optional("email", FieldType.TEXT, "personal: kept apart from the facts"),
                    optional("phone", FieldType.TEXT, "personal: kept apart from the facts"),
                    optional("birthday", FieldType.DATE, "personal: kept apart from the facts"),
                    optional("kind", FieldType.TEXT, "person or company"),
                    optional("owner", FieldType.TEXT, "the colleague responsible"),
                    optional("segment", FieldType.TEXT, "segment or tier"),
                    optional("industry", FieldType.TEXT, "industry"),
                    optional("country", FieldType.TEXT, "country"),
                    optional("region", FieldType.TEXT, "region"),
                    optional("city", FieldType.TEXT, "city"),
                    optional("acquired_at", FieldType.INSTANT, "when he was won"),
                    optional("acquisition_channel", FieldType.TEXT, "how he was won"),
                    optional("acquisition_cost", FieldType.MONEY, "what winning him cost"),
                    optional("currency", FieldType.CURRENCY, "currency of the cost"),
                    optional("gross_margin", FieldType.SHARE, "gross margin on what he pays"))),
    CONTRACT(
            "contracts",
            "started_at",
            "contract_id",
            List.of(
                    required("customer_id", FieldType.ID, "whose"),
                    optional("contract_id", FieldType.ID, "the contract's own id"),
                    optional("plan", FieldType.TEXT, "product or plan"),
                    optional("quantity", FieldType.NUMBER, "seats, units"),
                    required("started_at", FieldType.INSTANT, "first day of service"),
                    optional("trial_ends_at", FieldType.INSTANT, "when the trial turns into a paid contract"),
                    optional("ended_at", FieldType.INSTANT, "first moment without service; empty while it runs"),
                    optional("billing_ended_at", FieldType.INSTANT, "when billing stopped"),
                    optional("amount", FieldType.MONEY, "recurring amount per interval, before discount"),
                    optional("currency", FieldType.CURRENCY, "currency of the amount"),
                    optional("interval", FieldType.INTERVAL, "billing interval; month when absent"),
                    optional("discount", FieldType.MONEY, "whole discount per interval"),
                    optional("recurring_discount", FieldType.MONEY, "the part of the discount that recurs"),
                    optional("metered", FieldType.BOOLEAN, "billed by use"),
                    optional("cancel_requested_at", FieldType.INSTANT, "when the customer asked to end it"),
                    optional("end_kind", FieldType.END_KIND, "why it ended"),
                    optional("reason_code", FieldType.TEXT, "stated reason"),
                    optional("reason_text", FieldType.TEXT, "stated reason in his words"),
                    optional("auto_renew", FieldType.BOOLEAN, "renews by itself"),
                    optional("term_ends_at", FieldType.INSTANT, "end of the agreed term"),
                    optional("notice_days", FieldType.INTEGER, "notice period"),
                    optional("pauses", FieldType.RANGES, "when it was paused"),
                    optional("past_due", FieldType.RANGES, "when payment was overdue"))),
    ORDER(
            "orders",
            "ordered_at",
            "order_id",
            List.of(
                    required("customer_id", FieldType.ID, "whose"),
                    optional("order_id", FieldType.ID, "the order's own id"),
                    required("ordered_at", FieldType.INSTANT, "when"),
                    optional("amount", FieldType.MONEY, "net amount; negative for a return"),
                    optional("currency", FieldType.CURRENCY, "currency of the amount"),
                    optional("discount", FieldType.MONEY, "discount given"),
                    optional("cost", FieldType.MONEY, "cost of goods"),
                    optional("product", FieldType.TEXT, "what"),
                    optional("quantity", FieldType.NUMBER, "how many"),
                    optional("returned_at", FieldType.INSTANT, "when it came back"))),
    ACTIVITY(
            "activities",
            "at",
            "message_id",
            List.of(
                    required("customer_id", FieldType.ID, "whose"),
                    optional("message_id", FieldType.ID, "the event's own id"),
                    required("at", FieldType.INSTANT, "when"),
                    optional("name", FieldType.TEXT, "what he did"),
                    optional("value", FieldType.NUMBER, "a number that goes with it"))),
    TICKET(
            "tickets",
            "opened_at",
            "ticket_id",
            List.of(
                    required("customer_id", FieldType.ID, "whose"),
                    optional("ticket_id", FieldType.ID, "the ticket's own id"),
                    required("opened_at", FieldType.INSTANT, "when it was opened"),
                    optional("first_response_at", FieldType.INSTANT, "first answer"),
                    optional("solved_at", FieldType.INSTANT, "solved"),
                    optional("closed_at", FieldType.INSTANT, "closed"),
                    optional("priority", FieldType.TEXT, "priority"),
                    optional("category", FieldType.TEXT, "what it is about"),
                    optional("channel", FieldType.TEXT, "how it came"),
                    optional("agent", FieldType.TEXT, "who worked on it"),
                    optional("reopened", FieldType.INTEGER, "how often it was opened again"),
                    optional("satisfaction", FieldType.NUMBER, "score the customer gave"),
                    optional("is_complaint", FieldType.BOOLEAN, "whether it is a complaint"))),
    RESPONSE(
            "responses",
            "answered_at",
            "response_id",
            List.of(
                    required("customer_id", FieldType.ID, "whose"),
                    optional("response_id", FieldType.ID, "the answer's own id"),
                    optional("survey", FieldType.TEXT, "which survey"),
                    optional("kind", FieldType.TEXT, "nps, csat, ces, exit or custom"),
                    optional("touchpoint", FieldType.TEXT, "at which moment"),
                    optional("sent_at", FieldType.INSTANT, "sent"),
                    optional("opened_at", FieldType.INSTANT, "opened"),
                    required("answered_at", FieldType.INSTANT, "answered"),
                    optional("score", FieldType.NUMBER, "score"),
                    optional("text", FieldType.TEXT, "in his words"),
                    optional("reason_code", FieldType.TEXT, "stated reason"),
                    optional("language", FieldType.TEXT, "language of the answer"))),
    INTERACTION(
            "interactions",
            "at",
            "interaction_id",
            List.of(
                    required("customer_id", FieldType.ID, "with whom"),
                    optional("interaction_id", FieldType.ID, "its own id"),
                    required("at", FieldType.INSTANT, "when"),
                    optional("channel", FieldType.TEXT, "e-mail, phone, meeting, visit, letter, chat, social"),
                    optional("direction", FieldType.TEXT, "in or out"),
                    optional("by", FieldType.TEXT, "by which colleague"),
                    optional("cost", FieldType.MONEY, "what it cost"),
                    optional("currency", FieldType.CURRENCY, "currency of the cost"),
                    optional("outcome", FieldType.TEXT, "what came of it"),
                    optional("contact_id", FieldType.ID, "with which contact there"))),
    COST(
            "costs",
            "at",
            "cost_id",
            List.of(
                    required("customer_id", FieldType.ID, "for whom"),
                    optional("cost_id", FieldType.ID, "its own id"),
                    required("at", FieldType.INSTANT, "when"),
                    optional("kind", FieldType.TEXT, "acquisition, service or incentive"),
                    required("amount", FieldType.MONEY, "how much"),
                    optional("currency", FieldType.CURRENCY, "currency of the amount"))),
    STATUS(
            "statuses",
            "at",
            "status_id",
            List.of(
                    required("customer_id", FieldType.ID, "whose"),
                    optional("status_id", FieldType.ID, "its own id"),
                    required("at", FieldType.INSTANT, "from when"),
                    required("status", FieldType.TEXT, "void or unvoid"),
                    optional("reason_code", FieldType.TEXT, "why"),
                    optional("competitor", FieldType.TEXT, "to whom he went"),
                    optional("by", FieldType.TEXT, "who set it"))),
    MARKET_EVENT(
            "market_events",
            "at",
            "event_id",
            List.of(
                    optional("event_id", FieldType.ID, "its own id"),
                    required("at", FieldType.INSTANT, "when"),
                    required("kind", FieldType.TEXT, "price change, release, competitor offer, policy, season"),
                    optional("note", FieldType.TEXT, "what happened"))),
    /** What one unit of a currency is worth in that of the workspace, from a day on. */
    FX_RATE(
            "fx_rates",
            "at",
            "",
            List.of(
                    required("currency", FieldType.CURRENCY, "which currency"),
                    required("at", FieldType.INSTANT, "from when"),
                    required("rate", FieldType.RATE, "units of the workspace's currency for one unit of it"))),
    /** Values of free attributes with the time from which they hold; also written when a customer row changes. */
    ATTRIBUTE(
            "attributes",
            "at",
            "",
            List.of(
                    required("customer_id", FieldType.ID, "whose"),
                    required("name", FieldType.TEXT, "which attribute"),
                    optional("value", FieldType.TEXT, "its value from then on; empty takes it away"),
                    optional("at", FieldType.INSTANT, "from when; from the beginning when absent"))),
    /** Somebody to talk to at a customer. */
    CONTACT(
            "contacts",
            "since",
            "contact_id",
            List.of(
                    required("customer_id", FieldType.ID, "at which customer"),
                    optional("contact_id", FieldType.ID, "its own id"),
                    optional("name", FieldType.TEXT, "personal: masked, and gone when the customer is erased"),
                    optional("role", FieldType.TEXT, "champion, buyer, user or other"),
                    optional("email", FieldType.TEXT, "personal: masked, and gone when the customer is erased"),
                    optional("phone", FieldType.TEXT, "personal: masked, and gone when the customer is erased"),
                    optional("since", FieldType.INSTANT, "from when one talks to him"),
                    optional("left_at", FieldType.INSTANT, "when he left the customer; empty while he is there")));

    private final String table;
    private final String validAt;
    private final String key;
    private final List<FactField> fields;

    FactKind(String table, String validAt, String key, List<FactField> fields) {
        this.table = table;
        this.validAt = validAt;
        this.key = key;
        this.fields = fields;
    }

    /** The table of the fact store and the word on the command line. */
    public String table() {
        return table;
    }

    /** The field that says when the fact was true. */
    public String validAt() {
        return validAt;
    }

    /** The field that holds the source's own id, the natural key; empty for a kind that has none. */
    public Optional<String> key() {
        return key.isEmpty() ? Optional.empty() : Optional.of(key);
    }

    public List<FactField> fields() {
        return fields;
    }

    public Optional<FactField> field(String name) {
        return fields.stream().filter(field -> field.name().equals(name)).findFirst();
    }

    /**
     * The kind somebody named, see {@link #find}.
     *
     * @throws Problem {@code INVALID_ARGUMENT} with the kinds there are
     */
    public static FactKind named(String word) {
        return find(word)
                .orElseThrow(() -> new Problem(
                        QuestionParticular.FACT_KIND_UNKNOWN,
                        word,
                        Arrays.stream(values()).map(FactKind::table).collect(Collectors.joining(", "))));
    }

    /** Finds a kind by its table name or its singular, in any case. */
    public static Optional<FactKind> find(String word) {
        String wanted = word.trim().toLowerCase(Locale.ROOT).replace('-', '_');
        for (FactKind kind : values()) {
            if (kind.table.equals(wanted)
                    || kind.name().toLowerCase(Locale.ROOT).equals(wanted)) {
                return Optional.of(kind);
            }
        }
        return switch (wanted) {
            case "activity" -> Optional.of(ACTIVITY);
            case "fx" -> Optional.of(FX_RATE);
            default -> Optional.empty();
        };
    }
}
