package io.holdfast.store.timeline;

import io.holdfast.core.fact.FactKind;
import io.holdfast.store.FactTable;
import io.holdfast.store.Sql;
import java.sql.Connection;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The customers whose facts may be others since some batches came or went: those the batches tell of, and those of whom
 * another version of the same fact tells. A contract that a later file gives to another customer is no longer the first
 * one's, though no row of that file names him.
 *
 * @param after the last batch known before
 * @param undone the batches taken back since
 * @param moved the customers of facts that have versions of several; looked up once, for it costs a look at every key
 */
record Touched(int after, Set<Integer> undone, Set<String> moved) {

    /** More than these, and reading all anew costs less than looking for them. */
    private static final int MOST_MOVED = 1000;

    static Touched since(int after, Set<Integer> undone, Connection connection) {
        List<String> versioned = Sql.list(connection, "SELECT table_name FROM versioned", row -> row.getString(1));
        Touched told = new Touched(after, undone, Set.of());
        Set<String> moved = new TreeSet<>();
        for (FactKind kind : FactKind.values()) {
            if (versioned.contains(kind.table()) && moved.size() <= MOST_MOVED) {
                keyThatMoves(kind)
                        .ifPresent(key ->
                                moved.addAll(Sql.list(connection, told.othersOf(kind, key), row -> row.getString(1))));
            }
        }
        return new Touched(after, undone, moved);
    }

    boolean areMany() {
        return moved.size() > MOST_MOVED;
    }

    /** Whether somebody of them may not be known any more. */
    boolean mayBeGone() {
        return !undone.isEmpty() || !moved.isEmpty();
    }

    /** Their ids, each once, as a query. */
    String customers() {
        String told = Arrays.stream(FactKind.values())
                .filter(kind -> kind.field("customer_id").isPresent())
                .map(kind -> "SELECT customer_id FROM " + told(kind))
                .collect(Collectors.joining(" UNION "));
        return moved.isEmpty()
                ? told
                : moved.stream().map(Sql::literal).collect(Collectors.joining("), (", told + " UNION VALUES (", ")"));
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
