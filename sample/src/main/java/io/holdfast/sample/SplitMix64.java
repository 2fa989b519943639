package io.holdfast.sample;

import java.util.List;

/**
 * A small pseudo-random generator that gives the same numbers on every Java. Algorithm: Guy Steele, Doug Lea and
 * Christine Flood, "Fast Splittable Pseudorandom Number Generators", OOPSLA 2014.
 */
final class SplitMix64 {
    private static final long GAMMA = 0x9E3779B97F4A7C15L;

    private long state;

    SplitMix64(long seed) {
        this.state = seed;
    }

    /** The stream of one customer and topic: it depends on nothing else, so no customer disturbs another. */
    static SplitMix64 of(long seed, int customer, Topic topic) {
        long mixed = scramble(seed + GAMMA) + customer * 0xD1342543DE82EF95L;
        return new SplitMix64(scramble(scramble(mixed) + topic.salt()));
    }

    long next() {
        state += GAMMA;
        return scramble(state);
    }

    /** Uniform in {@code [0, 1)}. */
    double unit() {
        return (next() >>> 11) * 0x1.0p-53;
    }

    boolean chance(double probability) {
        return unit() < probability;
    }

    /** Uniform in {@code [0, bound)}. */
    int below(int bound) {
        return (int) (((next() >>> 32) * bound) >>> 32);
    }

    /** Uniform between both ends, both included. */
    int between(int low, int high) {
        return low + below(high - low + 1);
    }

    <T> T pick(List<T> values) {
        return values.get(below(values.size()));
    }

    /** Nearly normal with mean 0 and variance 1: the sum of twelve uniforms less six; never beyond six. */
    double normal() {
        double sum = -6;
        for (int i = 0; i < 12; i++) {
            sum += unit();
        }
        return sum;
    }

    /** A count that is Poisson with this mean, by multiplying uniforms; meant for small means. */
    int poisson(double mean) {
        double limit = StrictMath.exp(-mean);
        double product = unit();
        int count = 0;
        while (product > limit) {
            product *= unit();
            count++;
        }
        return count;
    }

    /** The index drawn in proportion to the weights. */
    int weighted(double... weights) {
        double total = 0;
        for (double weight : weights) {
            total += weight;
        }
        double left = unit() * total;
        for (int i = 0; i < weights.length - 1; i++) {
            left -= weights[i];
            if (left < 0) {
                return i;
            }
        }
        return weights.length - 1;
    }

    private static long scramble(long value) {
        long mixed = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }
}
