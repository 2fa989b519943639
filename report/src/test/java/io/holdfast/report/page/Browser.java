package io.holdfast.report.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A real headless Chromium, started anew for every page. */
final class Browser {
    private static final int SECONDS = 120;
    private static final List<String> FLAGS = List.of(
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--hide-scrollbars",
            "--virtual-time-budget=6000");

    private final Path profile;

    /** @param folder an empty one of its own */
    Browser(Path folder) {
        this.profile = folder.resolve("profile");
    }

    /** The document after its scripts have run. */
    String dom(String url) {
        return run(List.of("--dump-dom", url));
    }

    /** The same in a window of that width. */
    String dom(String url, int width) {
        return run(List.of("--window-size=" + width + ",900", "--dump-dom", url));
    }

    void screenshot(String url, Path png, int width, int height) {
        run(List.of("--screenshot=" + png, "--window-size=" + width + "," + height, url));
    }

    void print(String url, Path pdf) {
        run(List.of("--print-to-pdf=" + pdf, "--no-pdf-header-footer", url));
    }

    private String run(List<String> arguments) {
        List<String> command = new ArrayList<>(List.of(executable().toString(), "--user-data-dir=" + profile));
        command.addAll(FLAGS);
        command.addAll(arguments);
        try {
            Path out = Files.createTempFile("page", ".html");
            Process process = new ProcessBuilder(command)
                    .redirectOutput(out.toFile())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IllegalStateException("Chromium did not finish within " + SECONDS + " s: " + arguments);
            }
            return Files.readString(out, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Path executable() {
        return Stream.concat(
                        Stream.of("/usr/bin"),
                        Stream.of(System.getenv().getOrDefault("PATH", "").split(":")))
                .flatMap(folder -> Stream.of("chromium", "chromium-browser", "google-chrome")
                        .map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "The report's test needs Chromium; install it with: apt-get install -y chromium"));
    }
}
