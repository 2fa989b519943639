package io.holdfast.core.timeline;

/**
 * A computation over customers that can be split: start a state, let it accept customers one by one, merge the states of
 * disjoint groups of customers, finish once.
 *
 * <p>{@code merge} is associative, and the runner always merges neighbours in the order of the customers, so the result
 * does not depend on how many threads or machines took part; not even the last bit of a floating-point sum does.
 *
 * @param <S> the state, owned by one thread at a time; it may be mutable
 * @param <R> the result
 */
public interface Fold<S, R> {

    S start();

    /** Takes in one customer. The timeline is a cursor that moves on afterwards; it must not be kept. */
    void accept(S state, Timeline timeline);

    /** Joins the states of two groups, {@code left} holding the earlier customers. May reuse either. */
    S merge(S left, S right);

    R finish(S state);

    /**
     * Takes in customers {@code [from, to)} of a shard. Override it where a loop over the columns themselves is much
     * faster; the result must be the same.
     */
    default void acceptAll(S state, TimelineShard shard, int from, int to) {
        Timeline timeline = new Timeline(shard);
        for (int local = from; local < to; local++) {
            accept(state, timeline.moveTo(local));
        }
    }
}
