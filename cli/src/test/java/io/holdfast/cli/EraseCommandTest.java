package io.holdfast.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EraseCommandTest {
    @TempDir
    Path folder = Path.of("");

    private Shell shell = new Shell(folder);

    @BeforeEach
    void load() throws IOException {
        shell = new Shell(folder);
        shell.run(
                "import",
                "--as",
                "customers",
                shell.file("who.csv", "customer_id,email,country", "ann,ann@example.org,DE", "bob,bob@example.org,FR"));
        shell.run(
                "import",
                "--as",
                "contracts",
                shell.file(
                        "contracts.csv",
                        "customer_id,start_date,end_date,amount,currency",
                        "ann,2025-06-01,2026-01-07,10,USD",
                        "bob,2025-06-01,,30,USD"));
    }

    private String figures() {
        return shell.run("churn", "--period", "2026-01", "--segment", "country = DE", "--format", "json")
                        .out()
                + shell.run("movements", "--period", "2026-01", "--format", "json")
                        .out();
    }

    @Test
    void forgetsWhoSomebodyIsAndChangesNoFigure() {
        String before = figures();
        assertThat(shell.run("facts", "--customer", "ann")
                        .json()
                        .get("facts")
                        .get("people")
                        .get(0)
                        .get("email")
                        .asString())
                .isEqualTo("ann@example.org");

        Shell.Result erased = shell.run("erase", "--customer", "ann");

        assertThat(erased.code()).as(erased.err()).isZero();
        assertThat(erased.out().strip()).isEqualTo("erased1");
        assertThat(figures()).isEqualTo(before);
        assertThat(shell.run("facts", "--customer", "ann").err()).contains("NOT_FOUND");
        assertThat(shell.run("facts", "--customer", "erased1").out()).doesNotContain("example.org");
        assertThat(shell.run("facts", "--customer", "bob").out()).contains("bob@example.org");
    }

    @Test
    void forgetsOneContactAloneAndKeepsTheCustomer() throws IOException {
        shell.run(
                "import",
                "--as",
                "contacts",
                shell.file(
                        "contacts.csv",
                        "contact_id,customer_id,name,role,since",
                        "P-1,ann,Kay Kern,buyer,2025-06-01",
                        "P-2,ann,Ray Rust,user,2025-06-01"));

        Shell.Result erased = shell.run("erase", "--customer", "ann", "--contact", "P-1");

        assertThat(erased.code()).as(erased.err()).isZero();
        assertThat(erased.out().strip()).isEqualTo("erased-contact1");
        assertThat(shell.run("facts", "--customer", "ann").out())
                .contains("ann@example.org", "Ray Rust", "buyer")
                .doesNotContain("Kay", "P-1");
        assertThat(shell.run("erase", "--customer", "bob", "--contact", "P-2").err())
                .contains("NOT_FOUND");
    }

    @Test
    void forgetsAContactWithoutAnIdByWhatIsKnownOfHim() throws IOException {
        shell.run(
                "import",
                "--as",
                "contacts",
                shell.file(
                        "contacts.csv",
                        "customer_id,name,role,email,since",
                        "ann,Kay Kern,buyer,kay@example.org,2025-06-01",
                        "ann,Kay Kern,user,kern@example.org,2025-06-01",
                        "ann,Ray Rust,user,ray@example.org,2025-06-01"));

        assertThat(shell.run("erase", "--customer", "ann", "--contact-name", "Kay Kern")
                        .err())
                .contains("2 contacts of the customer 'ann' are so named.");
        assertThat(shell.run("erase", "--customer", "ann", "--contact-email", "nobody@example.org")
                        .err())
                .contains("NOT_FOUND");
        assertThat(shell.run("erase", "--customer", "ann", "--contact", "P-1", "--contact-name", "Kay Kern")
                        .err())
                .contains("not by both");
        Shell.Result erased = shell.run(
                "erase", "--customer", "ann", "--contact-name", "kay kern", "--contact-email", "Kay@example.org");

        assertThat(erased.out().strip()).as(erased.err()).isEqualTo("erased-contact1");
        assertThat(shell.run("facts", "--customer", "ann").out())
                .contains("kern@example.org", "Ray Rust")
                .doesNotContain("kay@example.org");
    }

    @Test
    void saysThatNobodyIsKnownByAnId() {
        Shell.Result refused = shell.run("erase", "--customer", "Ann");

        assertThat(refused.code()).isEqualTo(ExitCode.PROBLEM);
        assertThat(refused.err()).contains("'Ann'").contains("NOT_FOUND");
    }

    @Test
    void takesFromTheSettingsWhatElseIsPersonal() {
        assertThat(shell.run("settings", "--personal", "country, -email", "--format", "json")
                        .json()
                        .get("personal")
                        .asString())
                .isEqualTo("country,-email");
        assertThat(shell.run("settings", "--personal", "owner").err()).contains("'owner'");
        assertThat(shell.run("settings", "--format", "json")
                        .json()
                        .get("personal")
                        .asString())
                .isEqualTo("country,-email");
    }
}
