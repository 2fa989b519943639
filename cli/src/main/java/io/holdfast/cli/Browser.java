package io.holdfast.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The browser of whoever sits before the machine, where there is somebody: a server in a container has none. */
final class Browser {
    private static final List<String> DISPLAYS = List.of("DISPLAY", "WAYLAND_DISPLAY");

    private final String system;
    private final Map<String, String> environment;

    /**
     * @param system name of the operating system, as the property {@code os.name} has it
     * @param environment its variables
     */
    Browser(String system, Map<String, String> environment) {
        this.system = system.toLowerCase(Locale.ROOT);
        this.environment = Map.copyOf(environment);
    }

    static Browser ofThisMachine() {
        return new Browser(System.getProperty("os.name", ""), System.getenv());
    }

    /** Opens an address; returns whether there was something to open it with. */
    boolean open(String address) {
        return command(address).map(Browser::started).orElse(false);
    }

    /** What opens an address; empty where nobody could see it, such as over SSH or in a job of a build machine. */
    Optional<List<String>> command(String address) {
        if (environment.containsKey("CI") || environment.containsKey("SSH_CONNECTION")) {
            return Optional.empty();
        }
        if (system.startsWith("windows")) {
            return Optional.of(List.of("rundll32", "url.dll,FileProtocolHandler", address));
        }
        if (system.startsWith("mac")) {
            return Optional.of(List.of("open", address));
        }
        boolean seen = DISPLAYS.stream()
                .anyMatch(name -> !environment.getOrDefault(name, "").isBlank());
        return seen && onPath("xdg-open") ? Optional.of(List.of("xdg-open", address)) : Optional.empty();
    }

    private boolean onPath(String program) {
        for (String folder : environment.getOrDefault("PATH", "").split(":", -1)) {
            if (!folder.isBlank() && Files.isExecutable(Path.of(folder, program))) {
                return true;
            }
        }
        return false;
    }

    private static boolean started(List<String> command) {
        try {
            new ProcessBuilder(command)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return true;
        } catch (IOException absent) {
            return false;
        }
    }
}
