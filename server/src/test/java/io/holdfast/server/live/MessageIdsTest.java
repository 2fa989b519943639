package io.holdfast.server.live;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class MessageIdsTest {

    private static boolean add(MessageIds ids, int number) {
        return ids.add(MessageIds.Key.of("message " + number));
    }

    @Test
    void knowAnIdAgain() {
        MessageIds ids = new MessageIds(10);

        assertThat(add(ids, 1)).isTrue();
        assertThat(add(ids, 2)).isTrue();
        assertThat(add(ids, 1)).isFalse();
    }

    /** More than the first table has room for, so that it grows on the way. */
    @Test
    void rememberAtLeastTheWindowAndAtMostTwoOfThem() {
        int window = 10_000;
        MessageIds ids = new MessageIds(window);
        for (int i = 0; i < 3 * window; i++) {
            assertThat(add(ids, i)).isTrue();
        }

        assertThat(add(ids, 2 * window)).as("the oldest of the last window").isFalse();
        assertThat(add(ids, 2 * window - 1))
                .as("one older, forgotten with its generation")
                .isTrue();
        assertThat(add(ids, 3 * window - 1)).as("the newest").isFalse();
    }
}
