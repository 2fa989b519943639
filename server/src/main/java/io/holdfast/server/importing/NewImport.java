package io.holdfast.server.importing;

import io.holdfast.core.problem.Problem;
import io.holdfast.server.problem.ServerParticular;
import jakarta.validation.constraints.NotNull;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * An import somebody asks for.
 *
 * @param upload the file
 * @param as what its rows are; guessed when left out
 * @param mapping which column becomes which field: the YAML of the preview, or the same as an object
 * @param source the name under which the mapping is remembered
 * @param zone of local times, where it is not the workspace's
 * @param snapshot the day a table of tenures was taken
 * @param knownAt the day the export was taken, when not today
 * @param encoding of the text, where the guess is wrong
 * @param sheet of a workbook, where not the first
 */
record NewImport(
        @NotNull UUID upload,
        @Nullable String as,
        @Nullable Object mapping,
        @Nullable String source,
        @Nullable String zone,
        @Nullable String snapshot,
        @Nullable String knownAt,
        @Nullable String encoding,
        @Nullable String sheet) {

    ImportOrder order() {
        return new ImportOrder(upload, null, as, source, yaml(), zone, snapshot, knownAt, encoding, sheet);
    }

    /** JSON is YAML as well. */
    private @Nullable String yaml() {
        if (mapping == null || mapping instanceof String) {
            return (String) mapping;
        }
        if (mapping instanceof Map<?, ?> parts) {
            return JsonMapper.shared().writeValueAsString(parts);
        }
        throw new Problem(ServerParticular.MAPPING_UNREADABLE);
    }
}
