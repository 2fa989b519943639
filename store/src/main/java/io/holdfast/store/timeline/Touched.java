package io.holdfast.store.timeline;

import io.holdfast.core.fact.FactKind;
import io.holdfast.store.FactTable;
import io.holdfast.store.Sql;
import java.sql.Connection;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The customers whose facts may be others since some batches came or went: those the batches tell of, and those of whom
 * another version of the same fact tells. A contract that a later file gives to another customer is no longer the first
 * one's, though no row of that file names him.
 *
 * @param after the last batch known before
 * @param undone the batches taken back since
 * @param versioned the tables in which a fact has several versions
 * @param moved the customers of facts that have versions of several; looked up once, for it costs a look at every key
 * @param few all these customers where they are few; the database looks for values it is told sooner than for those it finds
 */
record Touched(int after, Set<Integer> undone, Set<String> versioned, Set<String> moved, Optional<List<String>> few) {

    /** More than these, and reading all anew costs less than looking for them. */
    private static final int MOST_MOVED = 1000;

    /** More than these are not told one by one. */
    private static final int MOST_FEW = 10_000;

    private static final Map<String, FactKind> GROWING =
            Map.of("purchase", FactKind.ORDER, "activity", FactKind.ACTIVITY);

    static Touched since(int after, Set<Integer> undone, Connection connection) {
        Set<String> versioned =
                Set.copyOf(Sql.list(connection, "SELECT table_name FROM versioned", row -> row.getString(1)));
        Touched told = new Touched(after, undone, versioned, Set.of(), Optional.empty());
        Set<String> moved = new TreeSet<>();
        for (FactKind kind : FactKind.values()) {
            if (versioned.contains(kind.table()) && moved.size() <= MOST_MOVED) {
                keyThatMoves(kind)
                        .ifPresent(key ->
                                moved.addAll(Sql.list(connection, told.othersOf(kind, key), row -> row.getString(1))));
            }
        }
        Touched all = new Touched(after, undone, versioned, moved, Optional.empty());
        List<String> few =
                Sql.list(connection, all.customers() + " ORDER BY 1 LIMIT " + (MOST_FEW + 1), row -> row.getString(1));
        return few.size() > MOST_FEW ? all : new Touched(after, undone, versioned, moved, Optional.of(few));
    }

    /** Such as exchange rates, which tell of no customer. */
    boolean isNobody() {
        return few.filter(List::isEmpty).isPresent();
    }

    boolean areMany() {
        return moved.size() > MOST_MOVED;
    }

    /** Whether somebody of them may not be known any more. */
    boolean mayBeGone() {
        return !undone.isEmpty() || !moved.isEmpty();
    }

    /** The kinds of which facts were only added, beside those there were: there are the most of these, so no others are read. */
    Set<FactKind> added() {
        return GROWING.values().stream().filter(this::isAdded).collect(Collectors.toSet());
    }

    /** The rows of a view that were added, where only those need be read. */
    Optional<String> added(String view) {
        return Optional.ofNullable(GROWING.get(view)).filter(this::isAdded).map(kind -> view + "_added(" + after + ")");
    }

    private boolean isAdded(FactKind kind) {
        return undone.isEmpty() && !versioned.contains(kind.table());
    }

    /** Whether no day on which something was known to happen can have gone. */
    boolean keepDays() {
        return undone.isEmpty()
                && Stream.of(FactKind.CONTRACT, FactKind.ORDER, FactKind.ACTIVITY, FactKind.STATUS)
                        .noneMatch(kind -> versioned.contains(kind.table()));
    }

    /** Whether a row is of one of them (there is one), as a condition by which the database can pass over parts of a table. */
    String have() {
        return "customer_id IN (" + few.map(ids -> literals(ids, ", ")).orElseGet(this::customers) + ")";
    }

    private static String literals(Collection<String> ids, String between) {
        return ids.stream().map(Sql::literal).collect(Collectors.joining(between));
    }

    /** Their ids, each once, as a query. */
    String customers() {
        return few.map(ids -> "SELECT * FROM (VALUES (" + literals(ids, "), (") + ")) few(customer_id)")
                .orElseGet(this::foundCustomers);
    }

    private String foundCustomers() {
        String told = Arrays.stream(FactKind.values())
                .filter(kind -> kind.field("customer_id").isPresent())
                .map(kind -> "SELECT customer_id FROM " + told(kind))
                .collect(Collectors.joining(" UNION "));
        return moved.isEmpty() ? told : told + " UNION VALUES (" + literals(moved, "), (") + ")";
    }

    /** How many they are, known any more or not, as a query. */
    String count() {
        return "SELECT count(*) FROM (" + customers() + ")";
    }

    private String othersOf(FactKind kind, String key) {
        return "SELECT DISTINCT f.customer_id FROM " + kind.table() + " f JOIN (SELECT DISTINCT " + key
                + ", customer_id FROM " + told(kind) + " AND " + key + " IS NOT NULL) told ON f." + key + " = told."
                + key
                + " AND f.customer_id <> told.customer_id LIMIT " + (MOST_MOVED + 1);
    }

    private String told(FactKind kind) {
        return kind.table() + " WHERE (batch_id > " + after
                + undone.stream().sorted().map(each -> " OR batch_id = " + each).collect(Collectors.joining()) + ")";
    }

    /** The field by which versions of a fact are told that need not be of one customer. */
    private static Optional<String> keyThatMoves(FactKind kind) {
        return kind.key()
                .filter(key ->
                        !key.equals("customer_id") && kind.field("customer_id").isPresent())
                .map(FactTable::quoted);
    }
}
