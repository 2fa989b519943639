package io.holdfast.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.holdfast.core.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.core.io.ClassPathResource;

final class ConfigurationTest {
    private static final Path PAGE = Path.of("..", "docs", "configuration.md");
    private static final String STALE =
            "docs/configuration.md no longer says what the code says. Write it again and commit it: mvn -pl server -am test"
                    + " -Dtest=ConfigurationTest -Dconfiguration.write=true -Dsurefire.failIfNoSpecifiedTests=false";

    @TempDir
    Path folder = Path.of("");

    private Configuration read(String lines, Map<String, String> environment, Map<ServerKey, String> options)
            throws IOException {
        Files.writeString(folder.resolve(Configuration.FILE), lines);
        return Configuration.read(folder, Optional.empty(), environment, options);
    }

    private void refuses(String line, String... sentence) {
        assertThatThrownBy(() -> read(line, Map.of(), Map.of()))
                .isInstanceOf(Problem.class)
                .message()
                .contains(sentence);
    }

    @Test
    void isDocumentedAsTheCodeHasIt() throws IOException {
        if (Boolean.getBoolean("configuration.write")) {
            Files.writeString(PAGE, ConfigurationText.text());
        }
        String kept = Files.exists(PAGE) ? Files.readString(PAGE).replace("\r\n", "\n") : "";
        assertThat(kept.equals(ConfigurationText.text())).as(STALE).isTrue();
    }

    /** A setting that the program comes with is one that somebody can find, with the default it really has. */
    @Test
    void knowsEachSettingThePartsRead() {
        Properties shipped = shipped();
        Map<String, String> known = Map.copyOf(
                Arrays.stream(ServerKey.values()).collect(Collectors.toMap(ServerKey::property, ServerKey::standard)));
        assertThat(shipped.stringPropertyNames().stream().filter(name -> name.startsWith("holdfast.")))
                .isNotEmpty()
                .allSatisfy(name -> assertThat(known.get(name)).as(name).isEqualTo(shipped.getProperty(name)));
    }

    @Test
    void letsAnOptionCountBeforeTheEnvironmentAndThatBeforeTheFile() throws IOException {
        Configuration settled = read(
                "host = 10.0.0.1\nport = 9000\nuploads.limit = 1GB\n",
                Map.of("HOLDFAST_HOST", "10.0.0.2", "HOLDFAST_PORT", "9001", "HOLDFAST_DB_URL", " "),
                Map.of(ServerKey.HOST, "10.0.0.3"));
        ServerSettings settings = settled.settings(folder);
        assertThat(settings.host()).isEqualTo("10.0.0.3");
        assertThat(settings.port()).isEqualTo(9001);
        assertThat(settings.database()).as("blank says nothing").isEmpty();
        assertThat(settings.more()).containsEntry("holdfast.uploads.limit", "1GB");
        assertThat(settled.text(ServerKey.INBOX_EVERY)).isEqualTo("2s");
    }

    @Test
    void namesTheDatabaseInTheFileForAllCommands() throws IOException {
        var database = read("db.url = jdbc:postgresql://db/h\ndb.password = пароль\n", Map.of(), Map.of())
                .database()
                .orElseThrow();
        assertThat(database.user()).isEqualTo("holdfast");
        assertThat(database.password()).isEqualTo("пароль");
    }

    @Test
    void refusesWhatIsNoSettingAndWhatIsNoValue() {
        refuses("prot = 80", "'prot'", "no setting", "port");
        refuses("port = 70000", "'70000'", "port", "0 to 65535");
        refuses("port = many", "'many'", "port (in " + folder.resolve(Configuration.FILE));
        refuses("uploads.kept = soon", "7d");
        refuses("uploads.limit = big", "500MB");
        refuses("log.format = xml", "json");
        refuses("mail.security = ssl", "'ssl'", "mail.security", "starttls");
        assertThatThrownBy(() ->
                        Configuration.read(folder, Optional.of(folder.resolve("gone.properties")), Map.of(), Map.of()))
                .hasMessageContaining("gone.properties");
    }

    @Test
    void saysWhereAWrongValueWasSaid() {
        assertThatThrownBy(() -> read("port = 80", Map.of("HOLDFAST_PORT", "many"), Map.of()))
                .hasMessageContaining("port (HOLDFAST_PORT in the environment)");
        assertThatThrownBy(() -> read("port = 80", Map.of("HOLDFAST_PORT", "81"), Map.of(ServerKey.PORT, "99999")))
                .hasMessageContaining("port (given as --port)");
    }

    @Test
    void takesAllOfTheSignInOfTheCompanyOrNothing() throws IOException {
        String issuer = "oidc.issuer = https://login.example.org/realm\n";
        String client = "oidc.client = holdfast\n";
        String secret = "oidc.secret = hidden\n";
        assertThat(read(issuer + client + secret, Map.of(), Map.of())
                        .settings(folder)
                        .more())
                .hasSize(3);
        for (String part : List.of(issuer, client, secret, issuer + client, issuer + secret, client + secret)) {
            Configuration half = read(part, Map.of(), Map.of());
            assertThatThrownBy(() -> half.settings(folder))
                    .as(part)
                    .isInstanceOf(Problem.class)
                    .message()
                    .contains("Set all three, or none", "HOLDFAST_OIDC_")
                    .doesNotContain("hidden");
        }
        Configuration wrong = read("oidc.issuer = login\n" + client + secret, Map.of(), Map.of());
        assertThatThrownBy(() -> wrong.settings(folder)).hasMessageContaining("'login' is no address of an issuer");
    }

    @Test
    void refusesSizesAndTimesThatLackAUnitOrCannotBe() throws IOException {
        for (String size : List.of("500", "0MB", "-5MB", "99999999999TB", "5 MB")) {
            refuses("uploads.limit = " + size, "'" + size + "'", "uploads.limit", "unit");
        }
        for (String time : List.of("30", "0s", "-30s", "99999999999999999d", "PT30S")) {
            refuses("live.pause = " + time, "'" + time + "'", "live.pause", "unit");
        }
        refuses("inbox.rest = 4", "inbox.rest", "unit");
        assertThat(read("inbox.rest = 0s\nlive.pause = 500ms\nuploads.kept = 1h\n", Map.of(), Map.of())
                        .text(ServerKey.INBOX_REST))
                .as("to wait for nothing makes sense there")
                .isEqualTo("0s");
    }

    @Test
    void takesOriginsAndNoPagesOrEverybody() throws IOException {
        refuses("web.allowed-origins = *", "web.allowed-origins", "https://tools.example.org");
        refuses("web.allowed-origins = https://a.example.org/page", "web.allowed-origins");
        refuses("web.allowed-origins = a.example.org", "web.allowed-origins");
        read("web.allowed-origins = https://a.example.org, http://localhost:3000\n", Map.of(), Map.of());
    }

    /** Two places for a default are two defaults, sooner or later. */
    @Test
    void hasItsDefaultsInOnePlace() throws IOException {
        Pattern read = Pattern.compile("@Value\\(\"\\$\\{([^}]*)}");
        List<String> names = new ArrayList<>();
        try (Stream<Path> sources = Files.walk(Path.of("src", "main", "java"))) {
            for (Path source : sources.filter(Files::isRegularFile).toList()) {
                read.matcher(Files.readString(source)).results().forEach(found -> names.add(found.group(1)));
            }
        }
        assertThat(names).isNotEmpty().doesNotHaveDuplicates();
        assertThat(shipped().stringPropertyNames()).containsAll(names);
    }

    private static Properties shipped() {
        YamlPropertiesFactoryBean yaml = new YamlPropertiesFactoryBean();
        yaml.setResources(new ClassPathResource("application.yaml"));
        return Optional.ofNullable(yaml.getObject()).orElseThrow();
    }

    @Test
    void reachesThePartsOfTheServer() throws IOException {
        ServerSettings settings =
                read("port = 0\nuploads.limit = 5MB\n", Map.of(), Map.of()).settings(folder);
        try (Server server = Server.start(settings, Clock.systemUTC())) {
            assertThat(server.parts().getEnvironment().getProperty("holdfast.uploads.limit"))
                    .isEqualTo("5MB");
        }
    }
}
