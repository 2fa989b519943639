package io.holdfast.server.importing;

import io.holdfast.core.problem.Problem;
import io.holdfast.server.problem.ServerParticular;
import io.holdfast.store.FactStore;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.util.unit.DataSize;

/** The files people sent: the bytes in a folder, what they are in a table. */
@Repository
class Uploads implements InitializingBean {
    private final JdbcClient jdbc;
    private final Clock clock;
    private final UploadFolder folder;
    private final Duration kept;

    Uploads(
            JdbcClient jdbc,
            FactStore store,
            @Value("${holdfast.uploads.limit}") DataSize limit,
            @Value("${holdfast.uploads.kept}") Duration kept) {
        this.jdbc = jdbc;
        this.clock = store.clock();
        this.folder = new UploadFolder(store.directory().resolve("uploads"), limit.toBytes());
        this.kept = kept;
    }

    @Override
    public void afterPropertiesSet() {
        folder.clearPartial();
    }

    UploadFolder folder() {
        return folder;
    }

    /**
     * Takes a file in.
     *
     * @param declared how long the sender says it is; negative when he does not
     */
    Upload receive(String sentName, String actor, InputStream body, long declared) {
        String name = UploadName.of(sentName);
        Path received = folder.receive(body, declared);
        boolean kept = false;
        try {
            UUID id = jdbc.sql("SELECT gen_random_uuid()").query(UUID.class).single();
            folder.keep(received, id, name);
            jdbc.sql("INSERT INTO upload (id, name, bytes, actor, created_at) VALUES (?, ?, ?, ?, ?)")
                    .params(
                            id,
                            name,
                            size(folder.path(id, name)),
                            actor,
                            clock.instant().atOffset(ZoneOffset.UTC))
                    .update();
            kept = true;
            return find(id);
        } finally {
            if (!kept) {
                UploadFolder.delete(received);
            }
        }
    }

    Upload find(UUID id) {
        return jdbc.sql("SELECT * FROM upload WHERE id = ?")
                .param(id)
                .query((row, number) -> new Upload(
                        id,
                        row.getString("name"),
                        row.getLong("bytes"),
                        row.getTimestamp("created_at").toInstant(),
                        folder.path(id, row.getString("name"))))
                .optional()
                .filter(upload -> Files.isRegularFile(upload.path()))
                .orElseThrow(() -> new Problem(ServerParticular.UPLOAD_GONE, id, kept.toDays()));
    }

    /** Takes away what was kept long enough and no open job wants. */
    void sweep() {
        sweep(clock.instant().minus(kept));
    }

    /**
     * Takes away what came before a moment and no open job wants.
     *
     * @return how many files
     */
    long sweep(Instant before) {
        List<UUID> old = jdbc.sql(
                        "DELETE FROM upload WHERE created_at < ? AND NOT EXISTS (SELECT 1 FROM job"
                                + " WHERE state IN ('queued', 'running') AND request ->> 'upload' = upload.id::text) RETURNING id")
                .param(before.atOffset(ZoneOffset.UTC))
                .query(UUID.class)
                .list();
        old.forEach(folder::remove);
        return old.size();
    }

    /** How many there are that came before a moment. */
    long countBefore(Instant moment) {
        return jdbc.sql("SELECT count(*) FROM upload WHERE created_at < ?")
                .param(moment.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    private static long size(Path path) {
        return path.toFile().length();
    }
}
