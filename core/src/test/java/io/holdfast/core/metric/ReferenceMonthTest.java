package io.holdfast.core.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.holdfast.core.ReferenceMonth;
import io.holdfast.core.definition.Definitions;
import io.holdfast.core.ledger.Flow;
import io.holdfast.core.ledger.Flows;
import io.holdfast.core.ledger.FlowsFold;
import io.holdfast.core.ledger.Ledger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One month, a different churn by every definition: the table of the definitions page, line by line. */
class ReferenceMonthTest {

    @ParameterizedTest
    @CsvSource({
        "holdfast,     105,  1000",
        "chartmogul,   105,  1000",
        "fight-churn,  105,  1000",
        "wukong,       140,   300",
        "questionpro, -200,  1000",
        "jiandaoyun,   100,  1000",
        "stripe,       140,  1300",
        "profitwell,   120,  1000",
        "recurly,      140,  1000",
        "baremetrics,  140,  1000"
    })
    void everyDefinitionGivesItsOwnChurn(String definition, long numerator, long denominator) {
        Ledger ledger = Ledger.of(ReferenceMonth.timelines(), Definitions.find(definition));

        Rate rate = MetricCatalogue.findFlow(ledger.definition().headline())
                .rate(FlowsFold.of(ledger, ReferenceMonth.PERIOD));

        assertThat(rate.numerator()).isEqualTo(numerator);
        assertThat(rate.denominator()).isEqualTo(denominator);
        assertThat(rate.value()).hasValueCloseTo((double) numerator / denominator, within(1e-15));
    }

    @Test
    void endOverStartIsGrowthNotRetention() {
        Flows flows = flows();

        assertThat(new EndOverStartRetention().rate(flows).value()).hasValue(1.2);
        assertThat(new NewAdjustedRetention().rate(flows).value()).hasValue(0.9);
        assertThat(new CohortRetention().rate(flows).value()).hasValue(0.895);
    }

    @Test
    void theFlowsAreThoseOfTheDefinitionsPage() {
        Flows flows = flows();

        assertThat(flows.count(Flow.START)).isEqualTo(1000);
        assertThat(flows.count(Flow.END)).isEqualTo(1200);
        assertThat(flows.count(Flow.NEW)).isEqualTo(300);
        assertThat(flows.count(Flow.RETURNED)).isEqualTo(25);
        assertThat(flows.count(Flow.LOST_OF_START)).isEqualTo(105);
        assertThat(flows.count(Flow.LOST_OF_NEW)).isEqualTo(20);
        assertThat(flows.count(Flow.LOST_OF_RETURNED)).isZero();
        assertThat(flows.count(Flow.BOUNCED)).isEqualTo(15);
        assertThat(flows.count(Flow.LEFT)).isEqualTo(140);
    }

    private static Flows flows() {
        return FlowsFold.of(Ledger.of(ReferenceMonth.timelines(), Definitions.HOLDFAST), ReferenceMonth.PERIOD);
    }

    /** 140 who left are no part of 300 acquired. */
    @Test
    void lostPerAcquiredHasNoInterval() {
        assertThat(new LostPerAcquiredChurn().rate(flows()).interval()).isEmpty();
        assertThat(new RecurlyChurn().rate(flows()).interval()).isPresent();
    }
}
