package io.holdfast.store.segment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.holdfast.core.problem.ErrorCode;
import io.holdfast.core.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SegmentFolderTest {
    private static final Instant MOMENT = Instant.parse("2026-01-15T08:00:00Z");

    @TempDir
    Path data = Path.of("");

    private SegmentFolder folder = new SegmentFolder(data);

    @BeforeEach
    void open() {
        folder = new SegmentFolder(data);
    }

    @Test
    void keepsAChangeAsTheNextVersion() {
        folder.save(SavedSegment.shared("Large", " mrr >= 100 ", "").by("ada@example.org", MOMENT));
        SavedSegment second = folder.save(SavedSegment.shared("large", "mrr >= 200", "agreed"));
        SavedSegment same = folder.save(SavedSegment.shared("large", "mrr >= 200", "agreed"));

        assertThat(second.version()).isEqualTo(2);
        assertThat(same).isEqualTo(second);
        assertThat(folder.versions("large")).extracting(SavedSegment::rule).containsExactly("mrr >= 200", "mrr >= 100");
        assertThat(folder.find("large@1").orElseThrow().by()).isEqualTo("ada@example.org");
        assertThat(folder.find("large@1").orElseThrow().at()).hasValue(MOMENT);
        assertThat(folder.rules().find("large")).hasValue("mrr >= 200");
        assertThat(folder.rules().find("large@1")).hasValue("mrr >= 100");
        assertThat(folder.rules().find("large@3")).isEmpty();
    }

    @Test
    void showsOnesOwnToOneselfOnly() {
        folder.save(new SavedSegment("mine", 1, "mrr >= 1", "", "ada@example.org", Optional.of(MOMENT), false));

        assertThat(folder.rules("ada@example.org").find("mine")).hasValue("mrr >= 1");
        assertThat(folder.rules("bob@example.org").find("mine")).isEmpty();
        assertThat(folder.rules("").find("mine")).isEmpty();
    }

    @Test
    void deletesNoneThatOthersNameAndForgetsNoVersion() {
        folder.save(SavedSegment.shared("large", "mrr >= 100", ""));
        folder.save(SavedSegment.shared("larger", "@Large and country = CN", ""));

        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> folder.delete("large"))
                .satisfies(problem -> assertThat(problem.code()).isEqualTo(ErrorCode.SEGMENT_IN_USE))
                .withMessageContaining("a part of larger");
        folder.delete("larger");
        folder.delete("large");
        assertThat(folder.all()).isEmpty();
        assertThat(folder.rules().find("large")).isEmpty();
        assertThat(folder.rules().find("large@1")).hasValue("mrr >= 100");
        assertThat(folder.save(SavedSegment.shared("large", "mrr >= 100", "")).version())
                .isEqualTo(2);
    }

    @Test
    void refusesNamesThatLeadElsewhere() {
        for (String name : new String[] {"", "../large", "large@1", "a b", "1st"}) {
            assertThatExceptionOfType(Problem.class)
                    .as(name)
                    .isThrownBy(() -> folder.save(SavedSegment.shared(name, "mrr >= 1", "")));
            assertThat(folder.rules().find("../" + name)).isEmpty();
        }
        assertThat(folder.save(SavedSegment.shared("大客户", "mrr >= 1", "")).name())
                .isEqualTo("大客户");
    }

    @Test
    void saysWhatIsWrongWithAFileThatAPersonWrote() throws IOException {
        Files.createDirectories(data.resolve("segments"));
        Files.writeString(data.resolve("segments/large.yaml"), "name: large\nrule: mrr >= 5\n");
        assertThat(folder.find("large").orElseThrow().shared()).isTrue();
        Files.writeString(data.resolve("segments/large.yaml"), "name: large\nrules: mrr >= 5\n");
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> folder.find("large"))
                .withMessageContaining("'rules' is no part of a segment");
    }
}
