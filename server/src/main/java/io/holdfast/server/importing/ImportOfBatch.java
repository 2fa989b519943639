package io.holdfast.server.importing;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which import a batch was; batches of the command line and of live events were none. */
@Repository
class ImportOfBatch {
    private final JdbcClient jdbc;

    ImportOfBatch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Imports by batch. */
    Map<Integer, UUID> all() {
        Map<Integer, UUID> imports = new HashMap<>();
        jdbc.sql("SELECT (result ->> 'batch')::integer, id FROM job WHERE kind = ? AND result ->> 'batch' IS NOT NULL")
                .param(ImportWork.KIND)
                .query(row -> {
                    imports.put(row.getInt(1), row.getObject(2, UUID.class));
                });
        return imports;
    }
}
