package io.holdfast.core.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.holdfast.core.definition.ChurnDefinition;
import io.holdfast.core.definition.ContractEnd;
import io.holdfast.core.definition.DefinitionBuilder;
import io.holdfast.core.definition.Definitions;
import io.holdfast.core.definition.FreePolicy;
import io.holdfast.core.definition.PastDue;
import io.holdfast.core.definition.PausePolicy;
import io.holdfast.core.timeline.ContractRow;
import io.holdfast.core.timeline.Day;
import io.holdfast.core.timeline.DayRange;
import io.holdfast.core.timeline.Timelines;
import io.holdfast.core.timeline.TimelinesBuilder;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class ContractTraitsTest {
    private static final ContractRow PLAIN = ContractRow.of(10, 50, 900, "EUR");

    @Test
    void aSwitchDecidesNothingWhereWhatItIsAboutNeverOccurs() {
        Timelines plain = timelines(PLAIN);

        assertThat(share(plain, turned -> turned.pastDue(PastDue.lostAfter(3)))).isTrue();
        assertThat(share(plain, turned -> turned.pause(PausePolicy.LOST))).isTrue();
        assertThat(share(plain, turned -> turned.free(FreePolicy.NOT_A_CUSTOMER)))
                .isTrue();
        assertThat(share(plain, turned -> turned.contractEnd(ContractEnd.BILLING_END)))
                .isTrue();
        assertThat(share(plain, turned -> turned.gapDays(20))).isFalse();
    }

    @Test
    void aSwitchDecidesWhereWhatItIsAboutOccursOnce() {
        List<DayRange> days = List.of(new DayRange(20, 30));
        Timelines pastDue = timelines(PLAIN, with(900, Day.NEVER, List.of(), days));
        Timelines paused = timelines(PLAIN, with(900, Day.NEVER, days, List.of()));
        Timelines free = timelines(PLAIN, ContractRow.of(10, 50, 0, "EUR"));
        Timelines billed = timelines(PLAIN, with(900, 40, List.of(), List.of()));

        assertThat(share(pastDue, turned -> turned.pastDue(PastDue.lostAfter(3))))
                .isFalse();
        assertThat(share(paused, turned -> turned.pause(PausePolicy.LOST))).isFalse();
        assertThat(share(free, turned -> turned.free(FreePolicy.NOT_A_CUSTOMER)))
                .isFalse();
        assertThat(share(billed, turned -> turned.contractEnd(ContractEnd.BILLING_END)))
                .isFalse();
        assertThat(share(billed, turned -> turned.pause(PausePolicy.LOST))).isTrue();
    }

    /** Whether a definition with a switch turned has the ledger of the one without. */
    private static boolean share(Timelines timelines, UnaryOperator<DefinitionBuilder> turn) {
        ChurnDefinition turned = turn.apply(Definitions.HOLDFAST.toBuilder()).build();
        return Ledger.of(timelines, turned)
                .flowKey()
                .equals(Ledger.of(timelines, Definitions.HOLDFAST).flowKey());
    }

    private static Timelines timelines(ContractRow... rows) {
        TimelinesBuilder builder = new TimelinesBuilder();
        for (int i = 0; i < rows.length; i++) {
            builder.customer("c" + i);
            builder.contract(rows[i]);
        }
        return builder.build();
    }

    private static ContractRow with(long mrr, int billingEndDay, List<DayRange> pauses, List<DayRange> pastDue) {
        return new ContractRow(
                10,
                50,
                Day.NEVER,
                billingEndDay,
                Day.ALWAYS,
                "",
                "EUR",
                mrr,
                mrr,
                mrr,
                false,
                PLAIN.endKind(),
                "",
                pauses,
                pastDue);
    }
}
