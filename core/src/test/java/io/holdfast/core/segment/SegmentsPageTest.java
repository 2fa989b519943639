package io.holdfast.core.segment;

import static org.assertj.core.api.Assertions.assertThat;

import io.holdfast.core.timeline.Day;
import io.holdfast.core.timeline.Timelines;
import io.holdfast.core.timeline.TimelinesBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The page about segments says what is so. */
class SegmentsPageTest {
    private static final Path PAGE = Path.of("..", "docs", "segments.md");
    private static final Pattern RULES = Pattern.compile("```rule\n(.*?)```", Pattern.DOTALL);

    private static final Timelines TIMELINES = new TimelinesBuilder()
            .customer("a")
            .attribute("country", "CN", Day.ALWAYS)
            .attribute("owner", "Li Wei", Day.ALWAYS)
            .build();

    @Test
    void allItsRulesCanBeRead() throws IOException {
        List<String> rules = RULES.matcher(Files.readString(PAGE))
                .results()
                .flatMap(found -> found.group(1).lines())
                .toList();
        assertThat(rules).hasSizeGreaterThan(3).allSatisfy(rule -> assertThat(
                        RuleCheck.of(rule, TIMELINES, SavedRules.NONE).fault())
                .as(rule)
                .isEmpty());
    }

    @Test
    void itNamesEveryFeature() throws IOException {
        String page = Files.readString(PAGE);
        assertThat(Features.NAMES).allSatisfy(name -> assertThat(page).contains("`" + name + "`"));
        assertThat(TextField.NAMES).allSatisfy(name -> assertThat(page).contains("`" + name + "`"));
    }
}
