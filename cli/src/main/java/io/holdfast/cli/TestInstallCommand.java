package io.holdfast.cli;

import io.holdfast.answer.output.Answer;
import io.holdfast.answer.output.Note;
import io.holdfast.answer.output.Table;
import io.holdfast.cli.install.InstallChecks;
import io.holdfast.cli.install.Outcome;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code holdfast test-install}: every worked example, on this machine. */
@Command(
        name = "test-install",
        description = "Runs every worked example of the sources on this machine, and checks that its disk keeps facts.")
final class TestInstallCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Mixin
    private FormatOption format = new FormatOption();

    TestInstallCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws InterruptedException {
        List<Outcome> outcomes =
                InstallChecks.run(outcome -> surroundings.err().println(word(outcome) + "  " + outcome.name()));
        format.print(surroundings, answer(outcomes));
        return exitCode(outcomes);
    }

    static int exitCode(List<Outcome> outcomes) {
        return outcomes.stream().allMatch(Outcome::passed) ? ExitCode.OK : ExitCode.CHECK_FAILED;
    }

    static Answer answer(List<Outcome> outcomes) {
        Table table = new Table("", "check", "expected", "got", "source");
        outcomes.forEach(outcome ->
                table.row(word(outcome), outcome.name(), outcome.expected(), outcome.got(), outcome.source()));
        long passed = outcomes.stream().filter(Outcome::passed).count();
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("passed", passed);
        object.put("failed", outcomes.size() - passed);
        object.put("checks", outcomes.stream().map(TestInstallCommand::object).toList());
        return new Answer(
                object, table, List.of(Note.english("%d of %d checks passed.".formatted(passed, outcomes.size()))));
    }

    private static Map<String, Object> object(Outcome outcome) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("check", outcome.name());
        object.put("passed", outcome.passed());
        object.put("expected", outcome.expected());
        object.put("got", outcome.got());
        object.put("source", outcome.source());
        return object;
    }

    private static String word(Outcome outcome) {
        return outcome.passed() ? "ok" : "FAILED";
    }
}
