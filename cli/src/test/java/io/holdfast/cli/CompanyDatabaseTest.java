package io.holdfast.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.holdfast.server.database.DatabaseAddress;
import io.holdfast.server.database.OperationsDatabase;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Commands that keep people and tokens in a PostgreSQL of the company, which is here the one of another data folder. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CompanyDatabaseTest {
    private static final String WRONG = "not the password";

    @TempDir
    static Path folder = Path.of("");

    private Optional<OperationsDatabase> company = Optional.empty();

    @BeforeAll
    void start() {
        company = Optional.of(OperationsDatabase.start(folder.resolve("company"), Optional.empty()));
    }

    @AfterAll
    void stop() {
        company.ifPresent(OperationsDatabase::close);
    }

    private String url() {
        return company.orElseThrow().address().url();
    }

    private static Shell.Result token(String url, String password) {
        String data = folder.resolve("data").toString();
        return Shell.raw(
                "token", "create", "--data", data, "--role", "viewer", "--db-url", url, "--db-password", password);
    }

    private static void isOneLine(Shell.Result refused, String... parts) {
        assertThat(refused.code()).as(refused.err()).isEqualTo(ExitCode.PROBLEM);
        assertThat(refused.err()).startsWith("holdfast: ").contains(parts).doesNotContain(WRONG);
        assertThat(refused.err().lines()).hasSize(1);
    }

    @Test
    void aWrongPasswordIsToldInOneLine() {
        isOneLine(token(url(), WRONG), "does not let 'holdfast' in", "HOLDFAST_DB_PASSWORD");
        Shell.Result serve = new Shell(folder).run("serve", "--port", "0", "--db-url", url(), "--db-password", WRONG);
        isOneLine(serve, "does not let 'holdfast' in", "HOLDFAST_DB_PASSWORD");
    }

    /** A server set up by a script has tokens and no people; its database would have been emptied. */
    @Test
    void aRestoreLeavesADatabaseThatIsInUseAsItIs() {
        String password = company.orElseThrow().address().password();
        assertThat(token(url(), password).code()).isZero();
        String data = folder.resolve("kept").toString();
        String backup = folder.resolve("backup.zip").toString();
        String restored = folder.resolve("restored").toString();
        Shell.raw("token", "create", "--data", data, "--role", "analyst");
        assertThat(Shell.raw("settings", "--data", data, "--currency", "USD").code())
                .isZero();
        Shell.Result kept = Shell.raw("backup", "--data", data, backup);
        assertThat(kept.code()).as(kept.err()).isZero();

        String[] words = {"restore", "--data", restored, backup, "--db-url", url(), "--db-password", password};
        isOneLine(Shell.raw(words), "The database is in use", "'api_token'", "Restore into an empty database");
        isOneLine(Shell.raw(words), "The database is in use", "'api_token'");
        assertThat(folder.resolve("restored")).doesNotExist();
    }

    @Test
    void aDatabaseInWhichItMayMakeNoTablesIsToldInOneLine() throws SQLException {
        DatabaseAddress ours = company.orElseThrow().address();
        try (Connection connection = DriverManager.getConnection(ours.url(), ours.user(), ours.password());
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE ROLE guest LOGIN PASSWORD 'of a guest'");
            statement.execute("CREATE DATABASE others");
        }
        String data = folder.resolve("data").toString();
        String others = ours.url().replaceFirst("/[^/]*$", "/others");
        isOneLine(
                Shell.raw(
                        "token",
                        "create",
                        "--data=" + data,
                        "--role=viewer",
                        "--db-url=" + others,
                        "--db-user=guest",
                        "--db-password=of a guest"),
                "'guest' may make no tables",
                "OWNER TO");
    }

    @Test
    void aMissingPasswordIsToldInOneLine() {
        isOneLine(token(url(), ""), "does not let 'holdfast' in", "HOLDFAST_DB_PASSWORD");
    }

    @Test
    void aDatabaseThatIsNotThereIsToldInOneLine() {
        String password = company.orElseThrow().address().password();
        isOneLine(token(url() + "_other", password), "There is no such database", "--db-url");
    }
}
