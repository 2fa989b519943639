package io.holdfast.core.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** Bits by customer become bits by day. */
class BitSquareTest {
    @Test
    void bitJOfWordIIsBitIOfWordJAfterwards() {
        long[] rows = new Random(3).longs(Long.SIZE).toArray();
        long[] turned = rows.clone();

        BitSquare.transpose(turned);

        for (int i = 0; i < Long.SIZE; i++) {
            for (int j = 0; j < Long.SIZE; j++) {
                assertThat(turned[j] >>> i & 1).as("row %d, column %d", i, j).isEqualTo(rows[i] >>> j & 1);
            }
        }
    }
}
