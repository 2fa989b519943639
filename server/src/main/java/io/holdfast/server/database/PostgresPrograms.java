package io.holdfast.server.database;

import io.holdfast.core.problem.ErrorCode;
import io.holdfast.core.problem.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Runs PostgreSQL's programs. They refuse to run as root, which is who one is in most containers; there they run in a user
 * namespace of their own, where root is nobody in particular, and the files stay ours.
 */
final class PostgresPrograms {
    private static final long PATIENCE_SECONDS = 120;
    private static final List<String> AS_NOBODY = List.of("unshare", "--user");

    private final Path programs;
    private final List<String> before;

    PostgresPrograms(Path programs) {
        this.programs = programs;
        this.before = isRoot(programs) ? asNobody() : List.of();
    }

    /** Runs a program to its end and returns whether it succeeded. */
    boolean succeeds(Path log, String program, String... arguments) {
        return exitCode(log, command(program, arguments)) == 0;
    }

    /** Runs a program to its end; what it said stands in the problem when it fails. */
    void run(Path log, String program, String... arguments) {
        if (!succeeds(log, program, arguments)) {
            throw new Problem(
                    ErrorCode.DATABASE_UNAVAILABLE,
                    "PostgreSQL's %s failed: %s. Its whole output is in %s.",
                    program,
                    lastLine(log),
                    log);
        }
    }

    private List<String> command(String program, String... arguments) {
        List<String> command = new ArrayList<>(before);
        command.add(programs.resolve("bin").resolve(program).toString());
        command.addAll(List.of(arguments));
        return command;
    }

    private static int exitCode(Path log, List<String> command) {
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().put("LC_ALL", "C");
        builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
        try {
            Process process = builder.start();
            process.getOutputStream().close();
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                return -1;
            }
            return process.exitValue();
        } catch (IOException failure) {
            throw new Problem(
                    failure,
                    ErrorCode.DATABASE_UNAVAILABLE,
                    "%s could not be run: %s.",
                    command.get(0),
                    String.valueOf(failure.getMessage()));
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return -1;
        }
    }

    private static List<String> asNobody() {
        List<String> probe = new ArrayList<>(AS_NOBODY);
        probe.add("true");
        try {
            Process process =
                    new ProcessBuilder(probe).redirectErrorStream(true).start();
            process.getInputStream().readAllBytes();
            if (process.waitFor() == 0) {
                return AS_NOBODY;
            }
        } catch (IOException absent) {
            throw refused(absent);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
        throw refused(new IOException("no user namespaces"));
    }

    private static Problem refused(IOException cause) {
        return new Problem(
                cause,
                ErrorCode.DATABASE_UNAVAILABLE,
                "PostgreSQL does not run as root, and this system gives root no other name (%s). Run Holdfast as another"
                        + " user, or name a server with --db-url.",
                String.valueOf(cause.getMessage()));
    }

    private static boolean isRoot(Path ours) {
        try {
            return ours.getFileSystem().supportedFileAttributeViews().contains("unix")
                    && System.getProperty("user.name", "").equals("root")
                    && Integer.valueOf(0).equals(Files.getAttribute(ours, "unix:uid"));
        } catch (IOException unknown) {
            return false;
        }
    }

    private static String lastLine(Path log) {
        try {
            List<String> lines = Files.readAllLines(log, StandardCharsets.UTF_8);
            return lines.isEmpty()
                    ? "it said nothing"
                    : lines.get(lines.size() - 1).strip();
        } catch (IOException unreadable) {
            return "it said nothing that can be read";
        }
    }
}
