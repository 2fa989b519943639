package io.holdfast.server.live;

import io.holdfast.server.live.LiveEvent.Trait;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Reads one message from a stream of JSON. Of a message only what is wanted is kept; what it says of the library, the
 * device and the page is passed over.
 */
final class MessageReader {
    static final int MOST_BYTES = 32 << 10;

    private static final Set<String> WANTED = Set.of(
            "type",
            "userId",
            "anonymousId",
            "previousId",
            "groupId",
            "event",
            "messageId",
            "timestamp",
            "originalTimestamp",
            "sentAt");
    private static final Set<String> WANTED_PROPERTIES = Set.of("value", "revenue", "total", "order_id", "currency");

    private MessageReader() {}

    /** Reads the object the parser stands at the beginning of; behind it when this returns. */
    static Message read(JsonParser json, String named) {
        long from = json.currentTokenLocation().getByteOffset();
        Map<String, String> texts = new HashMap<>();
        List<Trait> traits = new ArrayList<>();
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = json.currentName();
            JsonToken token = json.nextToken();
            if (token == JsonToken.START_OBJECT && name.equals("properties")) {
                properties(json, texts);
            } else if (token == JsonToken.START_OBJECT && name.equals("traits")) {
                traits(json, traits);
            } else if (WANTED.contains(name)) {
                plain(json, token, name, texts);
            } else {
                json.skipChildren();
            }
        }
        long bytes = json.currentLocation().getByteOffset() - from;
        if (bytes > MOST_BYTES) {
            throw Message.invalid("%s has %d bytes; %d are allowed. Send less in it.", named, bytes, MOST_BYTES);
        }
        return new Message(texts, traits);
    }

    /** The plain values among the wanted properties, under their name behind a dot. */
    private static void properties(JsonParser json, Map<String, String> texts) {
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = json.currentName();
            JsonToken token = json.nextToken();
            if (WANTED_PROPERTIES.contains(name)) {
                plain(json, token, '.' + name, texts);
            } else {
                json.skipChildren();
            }
        }
    }

    private static void traits(JsonParser json, List<Trait> traits) {
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = json.currentName();
            JsonToken token = json.nextToken();
            if (token == JsonToken.VALUE_NULL) {
                traits.add(new Trait(name, ""));
            } else if (token.isScalarValue()) {
                traits.add(new Trait(name, clean(json.getString())));
            } else {
                json.skipChildren();
            }
        }
    }

    private static void plain(JsonParser json, JsonToken token, String name, Map<String, String> texts) {
        if (token == JsonToken.VALUE_NULL) {
            return;
        }
        if (token.isScalarValue()) {
            texts.put(name, clean(json.getString()));
        } else {
            json.skipChildren();
        }
    }

    /** No source means anything by a character zero, and not every reader of the facts can take it. */
    private static String clean(String text) {
        return text.indexOf('\0') < 0 ? text : text.replace("\0", "");
    }
}
