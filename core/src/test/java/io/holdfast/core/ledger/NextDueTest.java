package io.holdfast.core.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.holdfast.core.timeline.ContractTerm;
import io.holdfast.core.timeline.Day;
import io.holdfast.core.timeline.Timelines;
import io.holdfast.core.timeline.TimelinesBuilder;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NextDueTest {
    private static final int TODAY = day("2026-03-01");

    private static int day(String date) {
        return (int) LocalDate.parse(date).toEpochDay();
    }

    private static Optional<NextDue> next(String start, int end, ContractTerm term) {
        Timelines timelines = new TimelinesBuilder()
                .customer("one")
                .contract(TestContract.from(day(start), end).pays(1).row(), term)
                .build();
        return NextDue.after(timelines.timeline(0), TODAY);
    }

    @Test
    void isTheEndOfTheTermOrTheNextYearOfOneThatRenewsItself() {
        assertThat(next("2024-05-01", Day.NEVER, new ContractTerm(day("2026-05-01"), false)))
                .contains(new NextDue(day("2026-05-01"), NextDue.Kind.TERM_ENDS, 0));
        assertThat(next("2024-05-01", Day.NEVER, new ContractTerm(day("2025-05-01"), true)))
                .contains(new NextDue(day("2026-05-01"), NextDue.Kind.RENEWS, 0));
        assertThat(next("2024-05-01", Day.NEVER, new ContractTerm(day("2025-05-01"), false)))
                .isEmpty();
    }

    @Test
    void isTheEndWhereThatComesFirstAndNothingOnceItIsOver() {
        assertThat(next("2024-05-01", day("2026-04-01"), new ContractTerm(day("2026-05-01"), true)))
                .contains(new NextDue(day("2026-04-01"), NextDue.Kind.ENDS, 0));
        assertThat(next("2024-05-01", TODAY, ContractTerm.NONE)).isEmpty();
        assertThat(next("2024-05-01", TODAY + 1, ContractTerm.NONE))
                .contains(new NextDue(TODAY + 1, NextDue.Kind.ENDS, 0));
        assertThat(next("2026-03-02", Day.NEVER, ContractTerm.NONE)).isEmpty();
    }
}
