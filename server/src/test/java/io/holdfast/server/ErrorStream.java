package io.holdfast.server;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;

/** What the log says from now on, which goes to standard error. */
final class ErrorStream implements AutoCloseable {
    private final ByteArrayOutputStream heard = new ByteArrayOutputStream();
    private final PrintStream before = System.err;

    ErrorStream() {
        System.setErr(new PrintStream(heard, true, StandardCharsets.UTF_8));
    }

    String text() {
        return heard.toString(StandardCharsets.UTF_8);
    }

    /** The lines below which a trace stands, without what a transaction says that was broken off in its midst. */
    List<String> inFull() {
        List<String> lines = text().lines().toList();
        return IntStream.range(1, lines.size())
                .filter(i -> isHead(lines.get(i - 1)) && !isHead(lines.get(i)))
                .mapToObj(i -> lines.get(i - 1))
                .filter(line -> !line.contains("overridden by rollback exception"))
                .toList();
    }

    private static boolean isHead(String line) {
        return line.matches("\\d{4}-\\d\\d-\\d\\dT.*");
    }

    @Override
    public void close() {
        System.setErr(before);
    }
}
