package io.holdfast.bench;

/** Random numbers that are a pure function of a seed and a number, so that any customer can be made alone. */
final class Chance {
    private long state;

    /** Starts anew for one customer. */
    void start(long seed, long number) {
        state = mix(seed * 0x632BE59BD9B4E019L + number * 0x9E3779B97F4A7C15L);
    }

    private static long mix(long bits) {
        long z = bits;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    private long next() {
        state += 0x9E3779B97F4A7C15L;
        return mix(state);
    }

    /** Uniform in [0, 1). */
    double share() {
        return (next() >>> 11) * 0x1.0p-53;
    }

    int below(int bound) {
        return (int) (((next() >>> 33) * bound) >>> 31);
    }

    /** About normal: mean 0, variance 1. */
    double normal() {
        return (share() + share() + share() + share() - 2) * Math.sqrt(3);
    }

    int poisson(double mean) {
        if (mean > 25) {
            return Math.max(0, (int) Math.round(mean + Math.sqrt(mean) * normal()));
        }
        double limit = Math.exp(-mean);
        int count = -1;
        double product = 1;
        do {
            count++;
            product *= share();
        } while (product > limit);
        return count;
    }
}
