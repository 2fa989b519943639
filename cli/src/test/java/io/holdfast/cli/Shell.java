package io.holdfast.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Runs the program in this JVM as a shell would, at a fixed moment, in a folder of its own. */
final class Shell {
    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC);

    private final Path folder;

    Shell(Path folder) {
        this.folder = folder;
    }

    record Result(int code, String out, String err) {
        JsonNode json() {
            return JsonMapper.shared().readTree(out);
        }
    }

    Path data() {
        return folder.resolve("data");
    }

    /** Writes a file and returns its path. */
    String file(String name, String... lines) throws IOException {
        return Files.writeString(folder.resolve(name), String.join("\n", lines) + "\n")
                .toString();
    }

    /** Runs a command on this shell's store. */
    Result run(String command, String... arguments) {
        String[] all = new String[arguments.length + 3];
        all[0] = command;
        all[1] = "--data";
        all[2] = data().toString();
        System.arraycopy(arguments, 0, all, 3, arguments.length);
        return raw(all);
    }

    /** Runs exactly these words. */
    static Result raw(String... words) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Holdfast.run(CLOCK, new PrintWriter(out), new PrintWriter(err), words);
        return new Result(code, out.toString(), err.toString());
    }
}
