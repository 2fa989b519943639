package io.holdfast.store.live;

import io.holdfast.core.fact.FactKind;
import io.holdfast.store.BatchWriter;
import io.holdfast.store.ErasedIds;
import io.holdfast.store.FactTable;
import io.holdfast.store.StoreFailure;
import java.sql.SQLException;
import java.util.Optional;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/** The rows of one batch of events, written as they come. */
public final class LiveRows implements AutoCloseable {
    private final BatchWriter batch;
    private final DuckDBAppender activities;
    private final DuckDBAppender orders;
    private final DuckDBAppender attributes;
    private final DuckDBAppender quarantine;
    private final String range;
    private final LivePeople people;
    private final ErasedIds erased;
    private long events;
    private long unfit;
    private long lastUnfit;
    private boolean open = true;

    LiveRows(BatchWriter batch, LogRange range) {
        this.batch = batch;
        this.range = range.text();
        this.erased = ErasedIds.of(batch.connection());
        try {
            DuckDBConnection connection = batch.connection().unwrap(DuckDBConnection.class);
            people = LivePeople.stagedFor(batch);
            activities = connection.createAppender("main", FactKind.ACTIVITY.table());
            orders = connection.createAppender("main", FactKind.ORDER.table());
            attributes = connection.createAppender("main", FactKind.ATTRIBUTE.table());
            quarantine = connection.createAppender("main", "quarantine");
        } catch (SQLException failure) {
            throw StoreFailure.of(failure);
        }
    }

    /** Begins the next event: the facts added from now on are of it and carry its number as their row. */
    public void nextEvent() {
        events++;
    }

    /** What an event says, in the batch's own transaction; of an erased customer what he did, and not who he is. */
    public void add(LiveFact fact) {
        Optional<String> pseudonym = erased.pseudonym(fact.customer());
        if (pseudonym.isPresent()) {
            ofErased(fact, pseudonym.get()).ifPresent(this::write);
        } else if (!erased.isPseudonym(fact.customer()) || !saysWho(fact)) {
            write(ofAnother(fact));
        }
    }

    private boolean saysWho(LiveFact fact) {
        return fact instanceof LiveFact.Person
                || (fact instanceof LiveFact.Attribute attribute && erased.isPersonal(attribute.name()));
    }

    private LiveFact ofAnother(LiveFact fact) {
        return fact instanceof LiveFact.Attribute attribute
                ? new LiveFact.Attribute(
                        attribute.customer(),
                        attribute.name(),
                        attribute.value().map(value -> erased.attribute(attribute.name(), value)),
                        attribute.at())
                : fact;
    }

    private Optional<LiveFact> ofErased(LiveFact fact, String pseudonym) {
        if (fact instanceof LiveFact.Activity activity) {
            return Optional.of(new LiveFact.Activity(
                    pseudonym,
                    erased.key(pseudonym, activity.messageId()),
                    activity.at(),
                    activity.name(),
                    activity.value()));
        }
        if (fact instanceof LiveFact.Order order) {
            return Optional.of(new LiveFact.Order(
                    pseudonym, erased.key(pseudonym, order.orderId()), order.at(), order.amount(), order.currency()));
        }
        if (fact instanceof LiveFact.Unfit) {
            return Optional.of(fact);
        }
        return fact instanceof LiveFact.Attribute attribute && !saysWho(fact)
                ? Optional.of(new LiveFact.Attribute(pseudonym, attribute.name(), attribute.value(), attribute.at()))
                : Optional.empty();
    }

    private void write(LiveFact fact) {
        try {
            if (fact instanceof LiveFact.Activity activity) {
                add(activity);
            } else if (fact instanceof LiveFact.Order order) {
                add(order);
            } else if (fact instanceof LiveFact.Attribute attribute) {
                add(attribute);
            } else if (fact instanceof LiveFact.Unfit odd) {
                add(odd);
            } else if (fact instanceof LiveFact.Person person) {
                people.add(person, events);
            }
        } catch (SQLException failure) {
            throw StoreFailure.of(failure);
        }
    }

    long events() {
        return events;
    }

    /** How many events had something that was set aside. */
    long unfit() {
        return unfit;
    }

    /** Writes out what is still buffered. */
    void finish() {
        close();
        people.write();
    }

    @Override
    public void close() {
        if (!open) {
            return;
        }
        open = false;
        try (people;
                activities;
                orders;
                attributes;
                quarantine) {
            // closing writes what they hold; a batch that failed is rolled back after it
        } catch (SQLException failure) {
            throw StoreFailure.of(failure);
        }
    }

    private void add(LiveFact.Activity activity) throws SQLException {
        begin(activities, activity.at());
        activities.append(activity.customer()).append(activity.messageId()).appendEpochMicros(activity.at());
        activities.append(activity.name());
        if (activity.value().isPresent()) {
            activities.append(activity.value().getAsDouble());
        } else {
            activities.appendNull();
        }
        activities.endRow();
    }

    /** The columns of an order that an event does not speak of follow those it does, except the last. */
    private void add(LiveFact.Order order) throws SQLException {
        begin(orders, order.at());
        orders.append(order.customer()).append(order.orderId()).appendEpochMicros(order.at());
        orders.append(order.amount());
        text(orders, order.currency().orElse(""));
        int written = 5;
        for (int i = written; i < FactTable.fields(FactKind.ORDER).size(); i++) {
            orders.appendNull();
        }
        orders.endRow();
    }

    private void add(LiveFact.Attribute attribute) throws SQLException {
        begin(attributes, attribute.at());
        attributes.append(attribute.customer()).append(attribute.name());
        text(attributes, attribute.value().orElse(""));
        attributes.appendEpochMicros(attribute.at()).endRow();
    }

    private void add(LiveFact.Unfit odd) throws SQLException {
        quarantine.beginRow().append(batch.id()).append(range).append(events).append(odd.property());
        text(quarantine, odd.value());
        quarantine.append(odd.code()).append(odd.sentence()).endRow();
        unfit += events == lastUnfit ? 0 : 1;
        lastUnfit = events;
    }

    private void begin(DuckDBAppender rows, long at) throws SQLException {
        rows.beginRow().appendEpochMicros(at).appendEpochMicros(batch.knownAtMicros());
        rows.append(LiveBatches.SOURCE).append(batch.id()).append(events);
    }

    private static void text(DuckDBAppender rows, String text) throws SQLException {
        if (text.isEmpty()) {
            rows.appendNull();
        } else {
            rows.append(text);
        }
    }
}
