package io.holdfast.server.live;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;

/** Reads the body of a request, one message or a batch, in one pass. One bad message refuses all of them. */
final class RequestReader {
    private static final JsonFactory JSON = new JsonFactory();
    private static final String ONE = "The message";

    private RequestReader() {}

    /** The event of a body that is one message of the type its address says. */
    static List<LiveEvent> one(byte[] body, MessageType type, Instant received) {
        try (JsonParser json = begin(body)) {
            Message message = MessageReader.read(json, ONE);
            requireEnd(json);
            return List.of(message.event(type, SentAt.of(received, ""), ONE));
        } catch (JacksonException broken) {
            throw broken(broken);
        }
    }

    /** The events of a body that is {@code {"batch": [...], "sentAt": ...}}. */
    static List<LiveEvent> batch(byte[] body, Instant received) {
        List<Message> messages = new ArrayList<>();
        String sentAt = "";
        boolean found = false;
        try (JsonParser json = begin(body)) {
            while (json.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = json.currentName();
                JsonToken token = json.nextToken();
                if (name.equals("batch") && token == JsonToken.START_ARRAY) {
                    found = true;
                    messages(json, messages);
                } else if (name.equals("sentAt") && token == JsonToken.VALUE_STRING) {
                    sentAt = json.getString();
                } else {
                    json.skipChildren();
                }
            }
            requireEnd(json);
        } catch (JacksonException broken) {
            throw broken(broken);
        }
        if (!found) {
            throw Message.invalid("The body has no list 'batch'. Send {\"batch\": [...]}.");
        }
        return events(messages, SentAt.of(received, sentAt));
    }

    private static JsonParser begin(byte[] body) {
        JsonParser json = JSON.createParser(ObjectReadContext.empty(), body);
        if (json.nextToken() != JsonToken.START_OBJECT) {
            throw Message.invalid("The body is no JSON object. Send one message, or {\"batch\": [...]} to /v1/batch.");
        }
        return json;
    }

    private static void requireEnd(JsonParser json) {
        if (json.nextToken() != null) {
            throw Message.invalid(
                    "The body goes on behind the end of its JSON. Send one object, and nothing behind it.");
        }
    }

    private static void messages(JsonParser json, List<Message> messages) {
        for (JsonToken token = json.nextToken(); token != JsonToken.END_ARRAY; token = json.nextToken()) {
            String named = named(messages.size());
            if (token != JsonToken.START_OBJECT) {
                throw Message.invalid("%s is no JSON object.", named);
            }
            messages.add(MessageReader.read(json, named));
        }
    }

    private static List<LiveEvent> events(List<Message> messages, SentAt sent) {
        List<LiveEvent> events = new ArrayList<>(messages.size());
        for (Message message : messages) {
            String named = named(events.size());
            String word = message.text("type");
            MessageType type = MessageType.of(word)
                    .orElseThrow(() -> Message.invalid(
                            "%s has the type '%s'. Known are track, identify, group, page, screen and alias.",
                            named, word));
            events.add(message.event(type, sent, named));
        }
        return events;
    }

    private static String named(int index) {
        return "Message " + (index + 1) + " of the batch";
    }

    /** Says where, and nothing of what stands there: it may be about a person. Of what is too much no place is known. */
    private static RuntimeException broken(JacksonException broken) {
        @Nullable TokenStreamLocation place = broken.getLocation();
        return place == null
                ? Message.invalid(
                        "The body is nested too deep, or has too long a number, name or text. Send less in it.")
                : Message.invalid(
                        "The body is no JSON from line %d, column %d on.", place.getLineNr(), place.getColumnNr());
    }
}
