package io.holdfast.server.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A server of the PostgreSQL this system has installed, with a database that is ours but in which we are nobody special. */
public final class DebianPostgres implements AutoCloseable {
    private static final Path INSTALLED = Path.of("/usr/lib/postgresql");
    private static final String PASSWORD = "a password of the company";

    private final PostgresPrograms programs;
    private final Path folder;
    private final int port;

    private DebianPostgres(PostgresPrograms programs, Path folder, int port) {
        this.programs = programs;
        this.folder = folder;
        this.port = port;
    }

    /** Where its newest version is; empty when there is none. */
    public static Optional<Path> installed() {
        if (!Files.isDirectory(INSTALLED)) {
            return Optional.empty();
        }
        try (Stream<Path> versions = Files.list(INSTALLED)) {
            return versions.filter(version -> Files.exists(version.resolve("bin/initdb")))
                    .max(Comparator.comparing(
                            version -> Integer.valueOf(version.getFileName().toString())));
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    /** Starts one in an empty folder. */
    public static DebianPostgres start(Path version, Path folder) throws IOException, SQLException {
        PostgresPrograms programs = new PostgresPrograms(version);
        Path password = Files.writeString(folder.resolve("password"), PASSWORD);
        Path log = folder.resolve("log");
        programs.run(
                log,
                "initdb",
                "--pgdata=" + folder.resolve("cluster"),
                "--username=boss",
                "--pwfile=" + password,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C");
        int port = freePort();
        DebianPostgres started = new DebianPostgres(programs, folder, port);
        started.start();
        started.createDatabase();
        return started;
    }

    /** Starts it again where it was. */
    public void start() {
        String options = "-p " + port + " -c listen_addresses=127.0.0.1 -c unix_socket_directories=''";
        control("start", "-l", folder.resolve("log").toString(), "-o", options);
    }

    /** Stops it for a while; those who use it are not waited for. */
    public void stop() {
        control("stop", "-m", "fast");
    }

    private void control(String what, String... more) {
        List<String> arguments =
                new ArrayList<>(List.of(what, "-D", folder.resolve("cluster").toString(), "-w"));
        arguments.addAll(List.of(more));
        programs.run(folder.resolve("log"), "pg_ctl", arguments.toArray(String[]::new));
    }

    /** As the company would give it to us. */
    public DatabaseAddress address() {
        return new DatabaseAddress(url("company"), "us", PASSWORD);
    }

    private String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    private void createDatabase() throws SQLException {
        try (Connection connection = DriverManager.getConnection(url("postgres"), "boss", PASSWORD);
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE ROLE us LOGIN PASSWORD '" + PASSWORD + "'");
            statement.execute("CREATE DATABASE company OWNER us");
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        stop();
    }
}
