package io.holdfast.server.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Two requests a second in the long run, four at once. */
final class TokenBucketsTest {
    private static final long SECOND = 1_000_000_000L;

    private final AtomicLong now = new AtomicLong(-5 * SECOND);
    private final TokenBuckets buckets = new TokenBuckets(new TokenBuckets.Limit(2, 4), now::get);

    /** How many of so many requests are granted. */
    private long granted(String who, int requests) {
        return IntStream.range(0, requests)
                .filter(i -> buckets.secondsUntilGranted(who) == 0)
                .count();
    }

    @Test
    void grantABurstAndThenWhatComesIn() {
        assertThat(granted("a", 10)).isEqualTo(4);
        now.addAndGet(SECOND);
        assertThat(granted("a", 10)).isEqualTo(2);
        now.addAndGet(SECOND / 2);
        assertThat(granted("a", 10)).isEqualTo(1);
        now.addAndGet(SECOND / 2 - 1);
        assertThat(granted("a", 10)).as("a nanosecond too early").isZero();
        now.addAndGet(1);
        assertThat(granted("a", 10)).isEqualTo(1);
        now.addAndGet(3600 * SECOND);
        assertThat(granted("a", 10)).as("no more than a burst after an hour").isEqualTo(4);
    }

    @Test
    void countEachByHimself() {
        assertThat(granted("a", 9)).isEqualTo(4);
        assertThat(granted("b", 9)).isEqualTo(4);
    }

    @Test
    void sayAfterHowManyWholeSeconds() {
        TokenBuckets slow = new TokenBuckets(new TokenBuckets.Limit(0.25, 1), now::get);
        assertThat(slow.secondsUntilGranted("a")).isZero();
        assertThat(slow.secondsUntilGranted("a")).isEqualTo(4);
        now.addAndGet(3 * SECOND);
        assertThat(slow.secondsUntilGranted("a")).isEqualTo(1);
        now.addAndGet(SECOND);
        assertThat(slow.secondsUntilGranted("a")).isZero();
        granted("b", 4);
        assertThat(buckets.secondsUntilGranted("b"))
                .as("half a second is said as one")
                .isEqualTo(1);
    }

    @Test
    void forgetThoseWhoHaveTheirBurstAgain() {
        IntStream.rangeClosed(0, 10_000).forEach(i -> buckets.secondsUntilGranted("address " + i));
        assertThat(buckets.size()).isEqualTo(10_001);
        now.addAndGet(SECOND);
        granted("busy", 4);
        assertThat(buckets.size()).isEqualTo(1);
    }
}
