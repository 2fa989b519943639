package io.holdfast.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
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
}
