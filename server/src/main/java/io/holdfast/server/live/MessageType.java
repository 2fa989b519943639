package io.holdfast.server.live;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The calls of Segment's HTTP API. */
enum MessageType {
    TRACK,
    IDENTIFY,
    GROUP,
    PAGE,
    SCREEN,
    ALIAS;

    private static final Map<String, MessageType> BY_WORD =
            Arrays.stream(values()).collect(Collectors.toMap(MessageType::word, Function.identity()));

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<MessageType> of(String word) {
        return Optional.ofNullable(BY_WORD.get(word));
    }
}
