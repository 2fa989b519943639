package io.holdfast.server.database;

import io.holdfast.core.problem.ErrorCode;
import io.holdfast.core.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The process of a PostgreSQL that is alive, as the file {@code postmaster.pid} of its cluster tells: its number on line 1,
 * the folder of the cluster on line 2, its port on line 4.
 */
record Postmaster(long process, Path cluster, int port) {
    private static final String FILE = "postmaster.pid";

    /** The one of a cluster; empty when none is alive. A number the system has since given to another program does not count. */
    static Optional<Postmaster> of(Path cluster) {
        return read(cluster).filter(Postmaster::isAlive);
    }

    /**
     * Refuses a cluster that was copied with the file of a running one: by that file one would stop, or write into, the
     * database of the folder it was copied from.
     */
    static void refuseCopy(Path cluster) {
        of(cluster)
                .filter(said -> said.isOf(said.cluster()) && !isSame(said.cluster(), cluster))
                .ifPresent(said -> {
                    throw new Problem(
                            ErrorCode.DATABASE_UNAVAILABLE,
                            "%s was copied while the server of %s was running, and such a copy is not whole. Make one with"
                                    + " 'holdfast backup' and 'holdfast restore', or stop that server and copy again.",
                            cluster,
                            said.cluster());
                });
    }

    /** Whether the cluster there says so too; one that was moved away while it ran says nothing any more. */
    private boolean isOf(Path there) {
        return read(there).filter(other -> other.process == process).isPresent();
    }

    private boolean isAlive() {
        return ProcessHandle.of(process)
                .flatMap(handle -> handle.info().command())
                .map(command -> command.endsWith("/bin/postgres"))
                .orElse(false);
    }

    private static Optional<Postmaster> read(Path cluster) {
        Path file = cluster.resolve(FILE);
        try {
            if (!Files.exists(file)) {
                return Optional.empty();
            }
            List<String> lines = Files.readAllLines(file);
            return lines.size() > 3
                    ? Optional.of(new Postmaster(
                            Long.parseLong(lines.get(0).strip()),
                            Path.of(lines.get(1).strip()),
                            Integer.parseInt(lines.get(3).strip())))
                    : Optional.empty();
        } catch (IOException | NumberFormatException | InvalidPathException unreadable) {
            return Optional.empty();
        }
    }

    private static boolean isSame(Path one, Path other) {
        try {
            return Files.isSameFile(one, other);
        } catch (IOException gone) {
            return false;
        }
    }
}
