package io.holdfast.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.holdfast.cli.install.Outcome;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class TestInstallCommandTest {
    private static final Outcome GOOD = new Outcome("a", "10 %", "10 %", "page one");
    private static final Outcome BAD = new Outcome("b", "10 %", "10.5 %", "page two");

    @Test
    void everyWorkedExampleHoldsHere() {
        CommandRun run = CommandRun.of("test-install", "--format", "json");
        JsonNode answer = run.json();

        assertThat(answer.get("checks").valueStream().filter(check -> !check.get("passed")
                        .asBoolean()))
                .isEmpty();
        assertThat(answer.get("failed").asInt()).isZero();
        assertThat(answer.get("passed").asInt()).isGreaterThan(40);
        assertThat(run.exitCode()).isZero();
    }

    @Test
    void answersWithItsOwnCodeWhenOneFails() {
        assertThat(TestInstallCommand.exitCode(List.of(GOOD, BAD))).isEqualTo(ExitCode.CHECK_FAILED);
        assertThat(TestInstallCommand.exitCode(List.of(GOOD))).isEqualTo(ExitCode.OK);
    }

    @Test
    void printsALineEachWithBothNumbersAndTheSource() {
        assertThat(TestInstallCommand.answer(List.of(GOOD, BAD)).table().csv())
                .isEqualTo(
                        ",check,expected,got,source\r\nok,a,10 %,10 %,page one\r\nFAILED,b,10 %,10.5 %,page two\r\n");
    }
}
