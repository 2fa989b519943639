package io.holdfast.store.timeline;

import io.holdfast.core.fact.FactKind;
import io.holdfast.store.FactTable;
import io.holdfast.store.Sql;
import java.sql.Connection;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The customers whose facts may be others since some batches came or went: those the batches tell of, and those of whom
 * another version of the same fact tells. A contract that a later file gives to another customer is no longer the first
 * one's, though no row of that file names him.
 *
 * @param after the last batch known before
 * @param undone the batches taken back since
 * @param versioned the tables in which some fact has more than one version; in others no fact can have moved
 */
record Touched(int after, Set<Integer> undone, Set<String> versioned) {

    static Touched since(int after, Set<Integer> undone, Connection connection) {
        Set<String> versioned =
                Set.copyOf(Sql.list(connection, "SELECT table_name FROM versioned", row -> row.getString(1)));
        return new Touched(after, undone, versioned);
    }

    /** Whether somebody of them may not be known any more. */
    boolean mayBeGone() {
        return !undone.isEmpty()
                || Arrays.stream(FactKind.values())
                        .anyMatch(kind -> keyThatMoves(kind).isPresent());
    }

    /** Their ids, each once, as a query. */
    String customers() {
        return Arrays.stream(FactKind.values())
                .filter(kind -> kind.field("customer_id").isPresent())
                .flatMap(this::selects)
                .collect(Collectors.joining(" UNION "));
    }

    /** How many they are, known any more or not, as a query. */
    String count() {
        return "SELECT count(*) FROM (" + customers() + ")";
    }

    private Stream<String> selects(FactKind kind) {
        String told = kind.table() + " WHERE (batch_id > " + after
                + undone.stream().sorted().map(each -> " OR batch_id = " + each).collect(Collectors.joining()) + ")";
        String select = "SELECT customer_id FROM ";
        return Stream.concat(
                Stream.of(select + told),
                keyThatMoves(kind).stream()
                        .map(key -> select + kind.table() + " WHERE " + key + " IN (SELECT " + key + " FROM " + told
                                + " AND " + key + " IS NOT NULL)"));
    }

    /** The field by which versions of a fact are told that need not be of one customer. */
    private Optional<String> keyThatMoves(FactKind kind) {
        return kind.key()
                .filter(key -> !key.equals("customer_id") && versioned.contains(kind.table()))
                .filter(key -> kind.field("customer_id").isPresent())
                .map(FactTable::quoted);
    }
}
