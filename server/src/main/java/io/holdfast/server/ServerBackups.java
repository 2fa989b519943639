package io.holdfast.server;

import io.holdfast.core.problem.ErrorCode;
import io.holdfast.core.problem.Problem;
import io.holdfast.server.account.Reach;
import io.holdfast.server.account.Role;
import io.holdfast.server.account.Tokens;
import io.holdfast.server.backup.Backup;
import io.holdfast.server.backup.Restore;
import io.holdfast.server.database.DatabaseAddress;
import io.holdfast.store.FactStore;
import io.holdfast.store.person.ErasureList;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;

/** Backups of a data folder, whether its server runs or not, and data folders made of them. */
public final class ServerBackups {
    private static final Duration TOKEN_IS_GOOD_FOR = Duration.ofMinutes(5);

    private ServerBackups() {}

    /** Writes a backup; a running server, which alone has the facts open, is asked for it. */
    public static void write(Path data, Optional<DatabaseAddress> outside, Path file, Clock clock) {
        try (FactStore store = FactStore.openExisting(data, clock)) {
            toFile(file, output -> write(store, outside, output));
        } catch (Problem problem) {
            Optional<String> server =
                    problem.code() == ErrorCode.STORE_LOCKED ? ServerAddress.read(data) : Optional.empty();
            String address = server.orElseThrow(() -> problem);
            String secret = ServerTokens.create(data, outside, shortLived(clock), clock);
            toFile(file, output -> fetch(address, secret, output));
        }
        ErasureList.follow(data, file.toAbsolutePath().resolveSibling("."));
    }

    /**
     * What to make a data folder of.
     *
     * @param erased the list of who was erased since; that beside the backup, if there is one, when empty
     */
    public record Kept(Path file, Optional<Path> erased) {}

    /** Makes a data folder, which must not be there or be empty, of a backup. */
    public static Restore.Restored restore(Kept kept, Path data, Optional<DatabaseAddress> outside, Clock clock) {
        Path file = kept.file();
        if (!Files.isRegularFile(file)) {
            throw new Problem(ErrorCode.FILE_NOT_FOUND, "There is no file %s.", file);
        }
        requireEmpty(data);
        return new Restore(file, kept.erased(), clock)
                .into(
                        data,
                        filling -> Operations.with(data, outside, source -> {
                            filling.accept(source);
                            return true;
                        }));
    }

    private static void write(FactStore store, Optional<DatabaseAddress> outside, OutputStream output) {
        if (Operations.exist(store.directory(), outside)) {
            Operations.with(store.directory(), outside, source -> {
                new Backup(store, Optional.of(source)).write(output);
                return true;
            });
        } else {
            new Backup(store, Optional.empty()).write(output);
        }
    }

    private static Tokens.NewToken shortLived(Clock clock) {
        return new Tokens.NewToken(
                "backup command",
                Role.OWNER,
                Reach.USUAL,
                Optional.of(clock.instant().plus(TOKEN_IS_GOOD_FOR)));
    }

    /** Copies what a server answers. */
    static void fetch(String address, String secret, OutputStream output) throws IOException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address + "/api/v1/backups"))
                .header("Authorization", "Bearer " + secret)
                .POST(HttpRequest.BodyPublishers.noBody())
                .build();
        try {
            HttpResponse<InputStream> response =
                    HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream body = response.body()) {
                if (response.statusCode() != 200) {
                    throw new IOException("the server answered with status " + response.statusCode());
                }
                body.transferTo(output);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("stopped", stopped);
        }
    }

    private interface Writing {
        void to(OutputStream output) throws IOException;
    }

    /** Written aside and moved into place, so that a file of the name is a whole backup; readable to its owner alone. */
    private static void toFile(Path file, Writing writing) {
        Path target = file.toAbsolutePath().normalize();
        try {
            Files.createDirectories(target.resolveSibling("."));
            Path part = Files.createTempFile(target.resolveSibling("."), "." + target.getFileName(), ".part");
            try {
                try (OutputStream output = new BufferedOutputStream(Files.newOutputStream(part))) {
                    writing.to(output);
                }
                Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (IOException failure) {
            throw new Problem(failure, ErrorCode.CANNOT_WRITE, "%s cannot be written: %s", file, failure.toString());
        }
    }

    private static void requireEmpty(Path data) {
        if (!Files.exists(data)) {
            return;
        }
        try (Stream<Path> files = Files.list(data)) {
            if (files.findAny().isPresent()) {
                throw new Problem(
                        ErrorCode.INVALID_ARGUMENT,
                        "%s is not empty. Restore into a folder that is not there yet.",
                        data);
            }
        } catch (IOException failure) {
            throw new Problem(failure, ErrorCode.CANNOT_WRITE, "%s cannot be read: %s", data, failure.toString());
        }
    }
}
