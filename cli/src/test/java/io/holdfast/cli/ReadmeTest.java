package io.holdfast.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The readme names every command there is, in each of its languages. */
class ReadmeTest {
    private static final Pattern COMMAND = Pattern.compile("^  ([a-z-]+)  ", Pattern.MULTILINE);

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "README.zh-CN.md", "README.ru.md"})
    void namesEveryCommand(String file) throws IOException {
        List<String> table = Files.readAllLines(Path.of("..", file)).stream()
                .filter(line -> line.startsWith("| `"))
                .map(line -> line.substring(1, line.indexOf('|', 1)))
                .toList();
        List<String> commands = COMMAND.matcher(Shell.raw("--help").out())
                .results()
                .map(found -> found.group(1))
                .toList();

        assertThat(commands).hasSizeGreaterThan(30);
        assertThat(commands).allSatisfy(command -> assertThat(table)
                .anySatisfy(names -> assertThat(names).containsPattern("`" + Pattern.quote(command) + "[` ]")));
    }
}
