package io.holdfast.server.live;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** The write key that stands in the body of a request, which is where libraries for browsers put it. */
public final class WriteKey {
    /** So much of a body is looked at. */
    public static final int MOST_BYTES = RequestBody.MOST_BYTES;

    private static final JsonFactory JSON = new JsonFactory();

    private WriteKey() {}

    /** The key in a body; empty when there is none, or what it says of itself is not so. */
    public static Optional<String> in(byte[] body, boolean packed) {
        try {
            return in(packed ? new GZIPInputStream(new ByteArrayInputStream(body)).readNBytes(MOST_BYTES) : body);
        } catch (IOException | JacksonException broken) {
            return Optional.empty();
        }
    }

    private static Optional<String> in(byte[] body) {
        try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), body)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                return Optional.empty();
            }
            while (json.nextToken() == JsonToken.PROPERTY_NAME) {
                boolean wanted = json.currentName().equals("writeKey");
                JsonToken token = json.nextToken();
                if (wanted && token == JsonToken.VALUE_STRING) {
                    return Optional.of(json.getString());
                }
                json.skipChildren();
            }
            return Optional.empty();
        }
    }
}
