package io.holdfast.server.database;

import io.holdfast.core.problem.ErrorCode;
import io.holdfast.core.problem.Problem;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Base64;
import java.util.Optional;

/**
 * A real PostgreSQL in a folder of the data: made on first use, with checksums, a random password and no door but the
 * loopback address; started and stopped with the server. One left running by a killed server is stopped in good order
 * before it is started again, so nothing that was committed is lost.
 */
final class EmbeddedPostgres implements AutoCloseable {
    static final String NAME = "holdfast";
    private static final int ATTEMPTS = 3;
    private static final int PASSWORD_BYTES = 24;

    private final Path cluster;
    private final Path log;
    private final PostgresPrograms programs;
    private final int port;
    private final DatabaseAddress address;
    private final boolean ours;

    private EmbeddedPostgres(Place place, PostgresPrograms programs, int port, boolean ours) {
        this.cluster = place.cluster();
        this.log = place.log();
        this.programs = programs;
        this.port = port;
        this.address = new DatabaseAddress(url(port, NAME), NAME, place.readPassword());
        this.ours = ours;
    }

    /** Where the parts of one installation lie. */
    private record Place(Path cluster, Path password, Path log) {
        static Place in(Path folder) {
            return new Place(folder.resolve("cluster"), folder.resolve("password"), folder.resolve("postgresql.log"));
        }

        String readPassword() {
            try {
                return Files.readString(password).strip();
            } catch (IOException failure) {
                throw new Problem(
                        failure,
                        ErrorCode.DATABASE_UNAVAILABLE,
                        "The password of the database cannot be read from %s. Restore that file from a backup.",
                        password);
            }
        }
    }

    /** Starts the database of a folder, making it first where there is none. */
    static EmbeddedPostgres start(Path folder) {
        Place place = Place.in(folder);
        Postmaster.refuseCopy(place.cluster());
        PostgresPrograms programs = new PostgresPrograms(PostgresBinaries.in(folder));
        try {
            if (!Files.exists(place.cluster())) {
                create(place, programs);
            }
            if (Postmaster.of(place.cluster()).isPresent()) {
                programs.run(
                        place.log(), "pg_ctl", "stop", "-D", place.cluster().toString(), "-m", "fast", "-w");
            }
        } catch (IOException failure) {
            throw new Problem(
                    failure,
                    ErrorCode.CANNOT_WRITE,
                    "The database could not be made in %s: %s.",
                    folder,
                    String.valueOf(failure.getMessage()));
        }
        EmbeddedPostgres started = new EmbeddedPostgres(place, programs, startOnFreePort(place, programs), true);
        started.createDatabase();
        return started;
    }

    /** The database of a folder that another process runs; empty when none does. */
    static Optional<EmbeddedPostgres> running(Path folder) {
        Place place = Place.in(folder);
        Postmaster.refuseCopy(place.cluster());
        return Postmaster.of(place.cluster())
                .map(running -> new EmbeddedPostgres(
                        place, new PostgresPrograms(PostgresBinaries.in(folder)), running.port(), false));
    }

    DatabaseAddress address() {
        return address;
    }

    boolean isAlive() {
        return Postmaster.of(cluster).isPresent();
    }

    /** Starts it where it was, so that whoever has its address finds it again. */
    void startAgain() {
        programs.run(log, "pg_ctl", startArguments(cluster, log, port));
    }

    /** One that has ended by itself needs no stopping. */
    @Override
    public void close() {
        if (ours && isAlive()) {
            programs.run(log, "pg_ctl", "stop", "-D", cluster.toString(), "-m", "fast", "-w");
        }
    }

    /** Made aside and moved into place, so that an interrupted beginning leaves nothing that looks whole. */
    private static void create(Place place, PostgresPrograms programs) throws IOException {
        byte[] random = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(random);
        Permissions.writeSecret(place.password(), Base64.getUrlEncoder().encodeToString(random));
        Path part = Files.createTempDirectory(place.cluster().resolveSibling(""), "making");
        HalfMade.make(part, empty -> {
            initialise(place, programs, empty.resolve("cluster"));
            Files.move(empty.resolve("cluster"), place.cluster(), StandardCopyOption.ATOMIC_MOVE);
        });
        Files.delete(part);
    }

    private static void initialise(Place place, PostgresPrograms programs, Path cluster) {
        programs.run(
                place.log(),
                "initdb",
                "--pgdata=" + cluster,
                "--username=" + NAME,
                "--pwfile=" + place.password(),
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--locale=C",
                "--data-checksums");
    }

    private static int startOnFreePort(Place place, PostgresPrograms programs) {
        for (int attempt = 1; attempt < ATTEMPTS; attempt++) {
            int port = freePort();
            if (programs.succeeds(place.log(), "pg_ctl", startArguments(place.cluster(), place.log(), port))) {
                return port;
            }
        }
        int port = freePort();
        programs.run(place.log(), "pg_ctl", startArguments(place.cluster(), place.log(), port));
        return port;
    }

    private static String[] startArguments(Path cluster, Path log, int port) {
        String options = "-p " + port + " -c listen_addresses=127.0.0.1 -c unix_socket_directories=''"
                + " -c log_error_verbosity=terse"; // a row that breaks a rule stays out of its log
        return new String[] {"start", "-D", cluster.toString(), "-l", log.toString(), "-w", "-o", options};
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException failure) {
            throw new Problem(failure, ErrorCode.DATABASE_UNAVAILABLE, "This system gives no free port.");
        }
    }

    private void createDatabase() {
        try (Connection connection =
                        DriverManager.getConnection(url(port, "postgres"), address.user(), address.password());
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("SELECT 1 FROM pg_database WHERE datname = '" + NAME + "'")) {
            if (!found.next()) {
                statement.execute("CREATE DATABASE " + NAME);
            }
        } catch (SQLException failure) {
            throw new Problem(
                    failure,
                    ErrorCode.DATABASE_UNAVAILABLE,
                    "The database was started and does not answer: %s. See %s.",
                    String.valueOf(failure.getMessage()),
                    log);
        }
    }

    private static String url(int port, String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }
}
