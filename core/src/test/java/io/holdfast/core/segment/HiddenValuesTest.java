package io.holdfast.core.segment;

import static org.assertj.core.api.Assertions.assertThat;

import io.holdfast.core.ledger.Grouping;
import io.holdfast.core.timeline.Day;
import io.holdfast.core.timeline.Timelines;
import io.holdfast.core.timeline.TimelinesBuilder;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Ann and Bob have a contact and a country; the contact is hidden from who asks, Cyd has none. */
class HiddenValuesTest {
    private static final Timelines TIMELINES = new TimelinesBuilder()
            .customer("ann")
            .attribute("contact", "Ann A.", Day.ALWAYS)
            .attribute("country", "CN", Day.ALWAYS)
            .customer("bob")
            .attribute("contact", "Bob B.", Day.ALWAYS)
            .attribute("country", "CN", Day.ALWAYS)
            .customer("cyd")
            .attribute("country", "RU", Day.ALWAYS)
            .build()
            .hiding("contact"::equals);

    private static final SavedRules SAVED = name -> Optional.ofNullable(Map.of(
                    "ann", "contact = \"Ann A.\" and country = CX",
                    "nested", "country = CN and not @ann",
                    "open", "contact = \"Ann A.",
                    "words", "contact = Ann A.",
                    "sign", "contact = Ann; country = CN",
                    "order", "contact < \"Ann A.\"")
            .get(name));

    @ParameterizedTest
    @ValueSource(strings = {"@ann", "@nested", "@open", "@words", "@sign", "@order", "not @ann or @nested"})
    void areNotReadInWhatASavedRuleSays(String rule) {
        RuleCheck check = RuleCheck.of(rule, TIMELINES, SAVED);
        assertThat(check.toString()).doesNotContain("Ann");
        check.segment().ifPresent(segment -> assertThat(segment.sql().with()
                        + segment.sql().from()
                        + segment.sql().expression()
                        + segment.notes())
                .doesNotContain("Ann"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"contact = 'Ann A.'", "contact = 'Ann A'", "contact = '•••'", "contact < 9", "contact in (a, '')"
            })
    void areNobodysAndNeverSuggested(String rule) {
        RuleCheck check = RuleCheck.of(rule, TIMELINES, SAVED);
        assertThat(check.notes()).containsExactly(RuleNote.hidden("contact"));
        assertThat(fitting(rule)).isZero();
        assertThat(fitting("not (" + rule + ")")).isEqualTo(3);
        assertThat(check.segment().orElseThrow().sql().expression())
                .contains("FALSE")
                .doesNotContain("Ann");
    }

    /** As many groups as there are values would say who has the same. */
    @Test
    void areOneGroup() {
        Grouping groups = Groupings.text("contact", TIMELINES);
        assertThat(groups.labels()).containsExactly("", Timelines.HIDDEN);
        assertThat(List.of("ann", "bob", "cyd"))
                .extracting(customer -> groups.group(TIMELINES.timeline(TIMELINES.find(customer)), 0))
                .containsExactly(1, 1, 0);
        assertThat(Groupings.text("country", TIMELINES).labels()).containsExactly("", "CN", "RU");
    }

    @Test
    void areKnownToBeThere() {
        assertThat(fitting("contact is known")).isEqualTo(2);
        assertThat(RuleCheck.of("country = CM", TIMELINES, SAVED).notes())
                .as("another attribute's are not hidden")
                .containsExactly(RuleNote.nobodyHas("country", "CM", Optional.of("CN")));
    }

    @Test
    void areFoundInARuleByTheNamesItAsksOf() {
        assertThat(RuleOutline.names("\"the \"\"contact\"\"\" = 1 or not (plan in (a, b) and @ann)"))
                .hasValueSatisfying(names -> assertThat(names).isEqualTo(Set.of("the \"contact\"", "plan")));
        assertThat(RuleOutline.names("phone is unknown and phone = \"contact = 1\""))
                .hasValueSatisfying(names -> assertThat(names).containsExactly("phone"));
        assertThat(RuleOutline.names("contact =")).isEmpty();
    }

    private static long fitting(String rule) {
        Segment segment = Segment.of(rule, TIMELINES, SAVED);
        return List.of(0, 1, 2).stream()
                .filter(customer -> segment.test().test(TIMELINES.timeline(customer), 100))
                .count();
    }
}
