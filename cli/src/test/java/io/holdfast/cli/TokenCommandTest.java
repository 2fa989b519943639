package io.holdfast.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TokenCommandTest {
    @TempDir
    Path folder = Path.of("");

    @Test
    void printsANewTokenAndNothingElseBeforeAnyServerRan() {
        String data = folder.resolve("data").toString();

        Shell.Result first = Shell.raw("token", "create", "--data", data, "--role", "ingest");
        Shell.Result second = Shell.raw("token", "create", "--data", data, "--role", "analyst");

        assertThat(first.code()).isZero();
        assertThat(first.out()).matches("hf_[\\w-]{32}\\R");
        assertThat(second.out()).matches("hf_[\\w-]{32}\\R").isNotEqualTo(first.out());
    }

    @Test
    void refusesARoleThatIsNone() {
        Shell.Result refused = Shell.raw("token", "create", "--data", folder.toString(), "--role", "boss");

        assertThat(refused.code()).isEqualTo(ExitCode.PROBLEM);
        assertThat(refused.err()).contains("'boss'").contains("owner, analyst, manager");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void refusesATokenThatSeesOtherCustomersThanItNames() {
        isRefused("Give the scope team", "--role", "viewer", "--team", "red");
        isRefused("Give the scope team", "--role", "agent", "--customer-owner", "Li", "--team", "red");
        isRefused("Give the scope mine or team", "--role", "analyst", "--customer-owner", "Li");
        isRefused("Give the customer owner", "--role", "agent");
        isRefused("Give the team", "--role", "manager");
        isRefused("Give the team", "--role", "viewer", "--scope", "team");
    }

    private void isRefused(String wayOut, String... options) {
        List<String> words = new ArrayList<>(List.of("token", "create", "--data", folder.toString()));
        words.addAll(List.of(options));
        Shell.Result refused = Shell.raw(words.toArray(String[]::new));
        assertThat(refused.code()).as(refused.err()).isEqualTo(ExitCode.PROBLEM);
        assertThat(refused.err()).contains(wayOut);
        assertThat(folder).isEmptyDirectory();
    }
}
