package io.holdfast.server.live;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The calls of Segment's HTTP API. */
enum MessageType {
    TRACK,
    IDENTIFY,
    GROUP,
    PAGE,
    SCREEN,
    ALIAS;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<MessageType> of(String word) {
        return Arrays.stream(values()).filter(type -> type.word().equals(word)).findFirst();
    }
}
