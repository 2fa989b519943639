package io.holdfast.server.problem;

import io.holdfast.core.problem.Problem;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** What exactly was the matter, as it is kept with what failed by it: a column of JSON. */
public final class KeptParticular {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private KeptParticular() {}

    /** The value of the column; empty where only an English sentence is known, and then the column has none. */
    public static String write(Optional<Problem.Told> told) {
        return told.map(JSON::writeValueAsString).orElse("");
    }

    /** What a value of the column says. */
    public static Optional<Problem.Told> read(@Nullable String column) {
        return Optional.ofNullable(column).map(text -> JSON.readValue(text, Problem.Told.class));
    }
}
