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
    void hidesTheOlderVersionsOfWhatIsNotSharedAnyMore() {
        folder.save(SavedSegment.shared("large", "mrr >= 100", "").by("ada@example.org", MOMENT));
        folder.save(own("large", "mrr >= 200", "ada@example.org"));

        assertThat(folder.rules("ada@example.org").find("large@1")).hasValue("mrr >= 100");
        for (String other : new String[] {"bob@example.org", ""}) {
            assertThat(folder.rules(other).find("large")).isEmpty();
            assertThat(folder.rules(other).find("large@1")).isEmpty();
            assertThat(folder.rules(other).find("large@2")).isEmpty();
            assertThat(folder.versions("large", other)).isEmpty();
        }
        folder.delete("large");
        assertThat(folder.rules("bob@example.org").find("large@1")).isEmpty();

        folder.save(SavedSegment.shared("large", "mrr >= 300", "").by("bob@example.org", MOMENT));
        assertThat(folder.versions("large", "cyd@example.org"))
                .as("what was one's own stays so")
                .extracting(SavedSegment::version)
                .containsExactly(3, 1);
    }

    @Test
    void countsOthersOwnThatNameItWithoutNamingThem() {
        folder.save(SavedSegment.shared("large", "mrr >= 100", ""));
        folder.save(own("adas", "@large and country = CN", "ada@example.org"));
        folder.save(own("bobs", "@large@1", "bob@example.org"));
        folder.save(own("bobs2", "not @large", "bob@example.org"));

        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> folder.delete("large", seen -> seen.isSeenBy("bob@example.org")))
                .withMessageContaining("a part of bobs2, 1 that others keep for themselves;")
                .satisfies(problem -> assertThat(problem.getMessage()).doesNotContain("adas"));
    }

    /** One's own may be made of what only oneself can name; what is others' or everybody's may not. */
    @Test
    void mayBeKeptToOneselfWhereNobodyElseNamesIt() {
        folder.save(SavedSegment.shared("large", "mrr >= 100", ""));
        folder.save(own("adas", "@large", "ada@example.org"));
        folder.requireUnusedByOthers("large", "ada@example.org");

        folder.save(own("bobs", "@Large@1 or country = CN", "bob@example.org"));
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> folder.requireUnusedByOthers("large", "ada@example.org"))
                .withMessageContaining("a part of 1 that others keep for themselves;");
        folder.delete("bobs");

        folder.save(SavedSegment.shared("all", "not @large", "").by("ada@example.org", MOMENT));
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> folder.requireUnusedByOthers("large", "ada@example.org"))
                .withMessageContaining("a part of all;");
    }

    private static SavedSegment own(String name, String rule, String person) {
        return new SavedSegment(name, 1, rule, "", person, Optional.of(MOMENT), false);
    }

    @Test
    void losesNoOtherWhereAFileIsSpoilt() throws IOException {
        folder.save(SavedSegment.shared("large", "mrr >= 100", ""));
        folder.save(SavedSegment.shared("large", "mrr >= 200", ""));
        Files.writeString(data.resolve("segments/bad.yaml"), "rules: [");
        Files.write(data.resolve("segments/torn.yaml"), new byte[] {'n', (byte) 0xff});
        Files.writeString(data.resolve("segments/large@1.yaml"), "name: large\n");

        assertThat(folder.all()).extracting(SavedSegment::name).containsExactly("large");
        assertThat(folder.list().unreadable())
                .extracting(Problem::getMessage)
                .satisfiesExactly(bad -> assertThat(bad).contains("bad.yaml"), torn -> assertThat(torn)
                        .contains("torn.yaml"));
        assertThat(folder.versions("large")).extracting(SavedSegment::version).containsExactly(2);
        folder.delete("large");
        assertThat(folder.save(SavedSegment.shared("large", "mrr >= 1", "")).version())
                .isEqualTo(3);
        assertThat(data.resolve("segments/large@1.yaml")).hasContent("name: large\n");
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
