package io.holdfast.core.segment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.holdfast.core.problem.ErrorCode;
import io.holdfast.core.problem.Problem;
import io.holdfast.core.timeline.Day;
import io.holdfast.core.timeline.Timelines;
import io.holdfast.core.timeline.TimelinesBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** "a" and "b" are in China, "b" is large, "c" is large and elsewhere. */
class SavedRulesTest {
    private static final int TODAY = 100;
    private static final Timelines TIMELINES = new TimelinesBuilder()
            .customer("a")
            .attribute("country", "CN", Day.ALWAYS)
            .attribute("size", "2", Day.ALWAYS)
            .customer("b")
            .attribute("country", "CN", Day.ALWAYS)
            .attribute("size", "900", Day.ALWAYS)
            .customer("c")
            .attribute("country", "RU", Day.ALWAYS)
            .attribute("size", "900", Day.ALWAYS)
            .build();

    private static final SavedRules SAVED = name -> Optional.ofNullable(Map.of(
                    "large", "size >= 100 or country = XX",
                    "большие", "@large",
                    "large@1", "size >= 1",
                    "broken", "country =",
                    "gone", "colour = red",
                    "knot", "country = CN and @tie",
                    "tie", "not @knot",
                    "bomb", "@large or @large or @large")
            .get(name));

    @Test
    void standForWhatIsKeptUnderTheirName() {
        assertThat(fitting("@large")).containsExactly("b", "c");
        assertThat(fitting("@Large")).containsExactly("b", "c");
        assertThat(fitting("@большие")).containsExactly("b", "c");
        assertThat(fitting("not @large")).containsExactly("a");
    }

    @Test
    void stayTogetherInsideAnotherRule() {
        assertThat(fitting("@large and country = CN")).containsExactly("b");
    }

    @Test
    void mayBeAskedForInAnOlderVersion() {
        assertThat(fitting("@large@1")).containsExactly("a", "b", "c");
    }

    @Test
    void areAPartOfTheQueryToo() {
        Segment segment = Segment.of("@large and country = CN", TIMELINES, SAVED);
        Segment written = Segment.of("(size >= 100 or country = XX) and country = CN", TIMELINES);
        assertThat(segment.sql()).isEqualTo(written.sql());
    }

    @Test
    void sayWhereTheyAreNamedWhenTheyCannotBeRead() {
        assertThat(fault("country = CN and @lagre").reason()).isEqualTo(RuleFault.Reason.UNKNOWN_SAVED);
        assertThat(fault("country = CN and @lagre").position()).isEqualTo(18);
        assertThat(fault("@broken").reason()).isEqualTo(RuleFault.Reason.IN_SAVED);
        assertThat(fault("@broken").sentence())
                .isEqualTo(
                        "In the saved segment '@broken': It cannot be read from its character 10 on; open it to see why.");
        assertThat(fault("@gone").sentence())
                .startsWith("In the saved segment '@gone': There is no attribute or feature 'colour'");
        assertThat(fault("@knot").reason()).isEqualTo(RuleFault.Reason.CIRCULAR);
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> Segment.of("@lagre", TIMELINES, SAVED))
                .satisfies(problem -> assertThat(problem.code()).isEqualTo(ErrorCode.UNKNOWN_SEGMENT));
    }

    @Test
    void areNotLookedUpWithoutEnd() {
        SavedRules doubling = name -> Optional.of("@%1$sx or @%1$sx".formatted(name));
        assertThat(RuleCheck.of("@x", TIMELINES, doubling).fault().orElseThrow().reason())
                .isIn(RuleFault.Reason.TOO_DEEP, RuleFault.Reason.CIRCULAR, RuleFault.Reason.IN_SAVED);
    }

    @Test
    void leaveAnAttributeInQuotesAlone() {
        assertThat(fault("\"@large\" = 1").reason()).isEqualTo(RuleFault.Reason.UNKNOWN_NAME);
    }

    @Test
    void areChecked() {
        RuleCheck check = RuleCheck.of("@large and country = CM", TIMELINES, SAVED);
        assertThat(check.notes())
                .contains(RuleNote.nobodyHas("country", "CM", Optional.of("CN")))
                .hasSize(2);
        assertThat(check.outline().orElseThrow())
                .isEqualTo(Map.of(
                        "kind",
                        "and",
                        "rules",
                        List.of(
                                Map.of("kind", "saved", "name", "large"),
                                Map.of(
                                        "kind",
                                        "comparison",
                                        "name",
                                        "country",
                                        "quoted",
                                        false,
                                        "of",
                                        List.of(),
                                        "operator",
                                        "=",
                                        "values",
                                        List.of("CM")))));
    }

    @Test
    void areOutlinedAlsoWhereANameIsWrong() {
        RuleCheck check =
                RuleCheck.of("contry not in (CN, RU) or not (tenure > 3) or owner is unknown", TIMELINES, SAVED);
        assertThat(check.fault().orElseThrow().suggestion()).hasValue("country");
        assertThat(check.outline().orElseThrow().toString())
                .isEqualTo(
                        "{kind=or, rules=[{kind=comparison, name=contry, quoted=false, of=[], operator=not in, values=[CN, RU]},"
                                + " {kind=not, rule={kind=comparison, name=tenure, quoted=false, of=[], operator=>, values=[3]}},"
                                + " {kind=unknown, name=owner, quoted=false, of=[]}]}");
    }

    private static RuleFault fault(String rule) {
        return RuleCheck.of(rule, TIMELINES, SAVED).fault().orElseThrow();
    }

    private static List<String> fitting(String rule) {
        Segment segment = Segment.of(rule, TIMELINES, SAVED);
        List<String> ids = new ArrayList<>();
        for (int customer = 0; customer < TIMELINES.customers(); customer++) {
            if (segment.test().test(TIMELINES.timeline(customer), TODAY)) {
                ids.add(TIMELINES.customerId(customer));
            }
        }
        return ids;
    }
}
