package io.holdfast.store.importing.read;

import io.holdfast.core.problem.FileParticular;
import io.holdfast.core.problem.Problem;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Copies the elements of a JSON array, one a row, keeping one element in memory at a time. */
final class JsonElements {
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private JsonElements() {}

    static void copy(Reader in, Writer out, String name) throws IOException {
        long number = 0;
        boolean closed = false;
        try (JsonParser parser = JSON.createParser(in)) {
            parser.nextToken();
            JsonToken token = parser.nextToken();
            while (token != null && token != JsonToken.END_ARRAY) {
                JsonNode element = JSON.readTree(parser);
                number++;
                CsvOut.row(out, number, List.of(element.toString()));
                token = parser.nextToken();
            }
            closed = token == JsonToken.END_ARRAY;
        } catch (JacksonException broken) {
            throw cut(name, number, broken);
        }
        if (!closed) {
            throw cut(name, number, new IOException("the list is not closed"));
        }
    }

    private static Problem cut(String name, long number, Exception cause) {
        return new Problem(cause, FileParticular.JSON_BREAKS_OFF, name, number);
    }
}
