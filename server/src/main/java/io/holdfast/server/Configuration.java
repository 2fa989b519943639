package io.holdfast.server;

import io.holdfast.core.problem.ErrorCode;
import io.holdfast.core.problem.Problem;
import io.holdfast.server.database.DatabaseAddress;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.boot.convert.DurationStyle;
import org.springframework.util.unit.DataSize;

/**
 * What a server was told. An option counts before a variable of the environment, that before the file {@code
 * holdfast.properties} of the data folder, or another one that is named, and that before what holds for everybody. A name in
 * the file that is no setting is refused: it would be a mistake that nobody notices.
 */
public final class Configuration {
    /** Of the data folder; need not be there. */
    public static final String FILE = "holdfast.properties";

    private static final int LAST_PORT = 65_535;
    private static final Pattern ORIGINS =
            Pattern.compile("https?://[A-Za-z0-9.:\\[\\]-]+(\\s*,\\s*https?://[A-Za-z0-9.:\\[\\]-]+)*");
    private static final Pattern SIZE_UNITS = Pattern.compile("\\d+([KMGT]?B)");
    private static final Pattern TIME_UNITS = Pattern.compile("\\d+(ms|s|m|h|d)");

    private final Map<ServerKey, Said> said;

    private Configuration(Map<ServerKey, Said> said) {
        this.said = said;
    }

    /** A value, and where it was said, for who must correct it. */
    private record Said(String value, String where) {}

    /**
     * Reads it.
     *
     * @param named the file; that of the data folder when empty
     * @param environment the variables
     * @param options what was said on the command line
     */
    public static Configuration read(
            Path data, Optional<Path> named, Map<String, String> environment, Map<ServerKey, String> options) {
        Map<ServerKey, Said> said = new EnumMap<>(ServerKey.class);
        Path file = named.orElse(data.resolve(FILE));
        if (named.isPresent() || Files.exists(file)) {
            inFile(file).forEach((key, value) -> said.put(key, new Said(value, "in " + file)));
        }
        for (ServerKey key : ServerKey.values()) {
            Optional.ofNullable(environment.get(key.variable()))
                    .filter(value -> !value.isBlank())
                    .ifPresent(value -> said.put(key, new Said(value.strip(), key.variable() + " in the environment")));
        }
        options.forEach((key, value) -> said.put(key, new Said(value, "given as " + key.option())));
        said.forEach(Configuration::check);
        return new Configuration(said);
    }

    /** What holds; empty where nobody said anything and nothing holds for everybody. */
    public String text(ServerKey key) {
        return Optional.ofNullable(said.get(key)).map(Said::value).orElse(key.standard());
    }

    /** A PostgreSQL of the company's own, where one was named. */
    public Optional<DatabaseAddress> database() {
        return Optional.of(text(ServerKey.DB_URL))
                .filter(url -> !url.isEmpty())
                .map(url -> new DatabaseAddress(url, text(ServerKey.DB_USER), text(ServerKey.DB_PASSWORD)));
    }

    /** What a server over a data folder is started with. */
    public ServerSettings settings(Path data) {
        OidcSettings.require(this);
        return new ServerSettings(
                data, text(ServerKey.HOST), Integer.parseInt(text(ServerKey.PORT)), database(), properties());
    }

    private Map<String, String> properties() {
        Map<String, String> properties = new LinkedHashMap<>();
        said.forEach((key, value) -> properties.put(key.property(), value.value()));
        return properties;
    }

    private static Map<ServerKey, String> inFile(Path file) {
        Properties lines = new Properties();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            lines.load(reader);
        } catch (IOException | IllegalArgumentException failure) {
            throw new Problem(
                    failure, ErrorCode.FILE_NOT_FOUND, "%s cannot be read as settings: %s", file, failure.toString());
        }
        Map<ServerKey, String> said = new EnumMap<>(ServerKey.class);
        for (String name : lines.stringPropertyNames()) {
            ServerKey key = ServerKey.of(name).orElseThrow(() -> unknown(file, name));
            String value = lines.getProperty(name).strip();
            if (!value.isEmpty()) {
                said.put(key, value);
            }
        }
        return said;
    }

    private static Problem unknown(Path file, String name) {
        String known = Arrays.stream(ServerKey.values()).map(ServerKey::key).collect(Collectors.joining(", "));
        return new Problem(
                ErrorCode.INVALID_ARGUMENT,
                "%s names '%s', which is no setting. Correct or remove it; known: %s.",
                file,
                name,
                known);
    }

    private static void check(ServerKey key, Said said) {
        String value = said.value();
        try {
            boolean fits =
                    switch (key.kind()) {
                        case TEXT, SECRET -> true;
                        case PORT -> Integer.parseInt(value) >= 0 && Integer.parseInt(value) <= LAST_PORT;
                        case LOG_FORMAT -> LogFormat.of(value).isPresent();
                        case SECURITY -> Set.of("starttls", "tls", "none").contains(value);
                        case ORIGINS -> ORIGINS.matcher(value).matches();
                        case SIZE ->
                            hasUnit(value, SIZE_UNITS) && DataSize.parse(value).toBytes() > 0;
                        case DURATION ->
                            hasUnit(value, TIME_UNITS)
                                    && DurationStyle.SIMPLE.parse(value).compareTo(Duration.ZERO) > 0;
                        case DURATION_OR_NONE ->
                            hasUnit(value, TIME_UNITS)
                                    && !DurationStyle.SIMPLE.parse(value).isNegative();
                    };
            if (!fits) {
                throw unfit(key, said);
            }
        } catch (IllegalArgumentException | ArithmeticException unreadable) {
            throw unfit(key, said);
        }
    }

    /** A bare number would be read as bytes or milliseconds, which nobody who writes one means. */
    private static boolean hasUnit(String value, Pattern units) {
        return units.matcher(value).matches();
    }

    private static Problem unfit(ServerKey key, Said said) {
        return new Problem(
                ErrorCode.INVALID_ARGUMENT,
                "'%s' is no value of %s (%s). Give a %s.",
                said.value(),
                key.key(),
                said.where(),
                key.kind().words());
    }
}
