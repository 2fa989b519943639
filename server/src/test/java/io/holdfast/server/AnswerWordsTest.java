package io.holdfast.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.holdfast.answer.CohortKind;
import io.holdfast.answer.CohortSubject;
import io.holdfast.answer.Signs;
import io.holdfast.core.breakdown.FunnelPlace;
import io.holdfast.core.definition.CurrencyPolicy;
import io.holdfast.core.definition.Origin;
import io.holdfast.core.fact.EndKind;
import io.holdfast.core.ledger.CustomerState;
import io.holdfast.core.ledger.MoneyLine;
import io.holdfast.core.ledger.NextDue;
import io.holdfast.core.ledger.StateCause;
import io.holdfast.core.metric.Metric;
import io.holdfast.core.segment.Feature;
import io.holdfast.core.segment.RuleFault;
import io.holdfast.core.segment.ValueKind;
import io.holdfast.core.value.ValueMetric;
import io.holdfast.core.warning.WarningKind;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** The words the contract lists are those there are: of a new one no answer of the other tests may happen to tell. */
@ExtendWith(RunningServer.class)
final class AnswerWordsTest {
    private static final Map<String, Enum<?>[]> WORDS = Map.ofEntries(
            Map.entry("SettledSwitch.origin", Origin.values()),
            Map.entry("GroupRate.place", FunnelPlace.values()),
            Map.entry("ConvertedMovements.policy", CurrencyPolicy.values()),
            Map.entry("UnconvertedMovements.policy", CurrencyPolicy.values()),
            Map.entry("EconomicFigure.unit", ValueMetric.Unit.values()),
            Map.entry("QueriedEconomicFigure.unit", ValueMetric.Unit.values()),
            Map.entry("StateSpan.state", CustomerState.values()),
            Map.entry("StateCause.kind", StateCause.Kind.values()),
            Map.entry("CustomerContract.endKind", EndKind.values()),
            Map.entry("NextDue.kind", NextDue.Kind.values()),
            Map.entry("Warning.kind", WarningKind.values()),
            Map.entry("Metric.sense", Metric.Sense.values()),
            Map.entry("CohortAnswer.of", CohortSubject.values()),
            Map.entry("CohortAnswer.kind", CohortKind.values()),
            Map.entry("CohortQueryAnswer.of", CohortSubject.values()),
            Map.entry("CohortQueryAnswer.kind", CohortKind.values()),
            Map.entry("LifecycleAnswer.of", Signs.values()),
            Map.entry("StickinessAnswer.of", Signs.values()),
            Map.entry("ReturnAnswer.of", Signs.values()),
            Map.entry("SweepAnswer.of", Signs.values()),
            Map.entry("AttributeWords.kind", ValueKind.values()),
            Map.entry("FeatureWords.unit", Feature.Unit.values()),
            Map.entry("RuleFault.reason", RuleFault.Reason.values()));

    private static String[] words(Enum<?>[] constants) {
        return Arrays.stream(constants)
                .map(constant -> constant.name().toLowerCase(Locale.ROOT))
                .toArray(String[]::new);
    }

    @Test
    void areThoseOfTheConstants(RunningServer.Client client) {
        JsonNode schemas = Contract.of(client).schemas();
        WORDS.forEach((place, constants) -> {
            String[] parts = place.split("\\.", 2);
            JsonNode listed =
                    schemas.get(parts[0]).get("properties").get(parts[1]).get("enum");
            assertThat(listed.valueStream().map(word -> word.asString().toLowerCase(Locale.ROOT)))
                    .as(place)
                    .containsExactlyInAnyOrder(words(constants));
        });
        assertThat(schemas.get("MoneyLines").get("properties").propertyNames())
                .containsExactlyInAnyOrder(words(MoneyLine.values()));
    }
}
