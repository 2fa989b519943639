package io.holdfast.server.access;

import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/**
 * Who may ask how often: each has a bucket of so many requests, which fills again evenly. In memory, so a new start forgets;
 * a bucket that is full again is forgotten too, once there are many.
 */
final class TokenBuckets {
    private static final double NANOS = 1e9;
    private static final int MANY = 10_000;

    private final Limit limit;
    private final LongSupplier ticker;
    private final ConcurrentHashMap<String, Bucket> buckets = new ConcurrentHashMap<>();

    /** @param ticker nanoseconds that only go forward */
    TokenBuckets(Limit limit, LongSupplier ticker) {
        this.limit = limit;
        this.ticker = ticker;
    }

    /**
     * How much is too much.
     *
     * @param perSecond requests in the long run
     * @param burst requests at once after a pause
     */
    record Limit(double perSecond, int burst) {}

    /**
     * What is left for one.
     *
     * @param left requests, with a fraction of the next one
     * @param at when that was so
     * @param granted whether the last request was one of them
     */
    private record Bucket(double left, long at, boolean granted) {}

    /** Takes a request out of somebody's bucket; returns 0, or after how many whole seconds there will be one. */
    long secondsUntilGranted(String who) {
        long now = ticker.getAsLong();
        if (buckets.size() > MANY) {
            buckets.values().removeIf(bucket -> filled(bucket, now) >= limit.burst());
        }
        Bucket bucket = Objects.requireNonNull(buckets.compute(
                who, (key, before) -> take(before == null ? new Bucket(limit.burst(), now, true) : before, now)));
        return bucket.granted() ? 0 : Math.max(1, (long) Math.ceil((1 - bucket.left()) / limit.perSecond()));
    }

    /** How many are remembered. */
    int size() {
        return buckets.size();
    }

    private Bucket take(Bucket before, long now) {
        double left = filled(before, now);
        return left >= 1 ? new Bucket(left - 1, now, true) : new Bucket(left, now, false);
    }

    private double filled(Bucket bucket, long now) {
        return Math.min(limit.burst(), bucket.left() + (now - bucket.at()) / NANOS * limit.perSecond());
    }
}
