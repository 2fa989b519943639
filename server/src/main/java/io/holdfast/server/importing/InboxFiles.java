package io.holdfast.server.importing;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which files of the inbox have a job. */
@Repository
class InboxFiles {
    private final JdbcClient jdbc;

    InboxFiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What a file was when its job was asked for.
     *
     * @param job whatever has become of it
     */
    record Taken(long bytes, long modified, UUID job) {
        boolean is(InboxFile file) {
            return bytes == file.bytes() && modified == file.modified();
        }
    }

    Optional<Taken> find(InboxFile file) {
        return jdbc.sql("SELECT bytes, modified, job FROM inbox_file WHERE path = ?")
                .param(file.below())
                .query((row, number) -> new Taken(row.getLong(1), row.getLong(2), row.getObject(3, UUID.class)))
                .optional();
    }

    void add(InboxFile file, UUID job) {
        jdbc.sql("INSERT INTO inbox_file (path, bytes, modified, job) VALUES (?, ?, ?, ?)")
                .params(file.below(), file.bytes(), file.modified(), job)
                .update();
    }

    void remove(InboxFile file) {
        jdbc.sql("DELETE FROM inbox_file WHERE path = ?").param(file.below()).update();
    }
}
