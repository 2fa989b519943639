package io.holdfast.core.survival;

import static org.assertj.core.api.Assertions.assertThat;

import io.holdfast.core.definition.Definitions;
import io.holdfast.core.ledger.CustomerTest;
import io.holdfast.core.ledger.Grouping;
import io.holdfast.core.ledger.Ledger;
import io.holdfast.core.timeline.ContractRow;
import io.holdfast.core.timeline.Day;
import io.holdfast.core.timeline.TimelinesBuilder;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LifetimesTest {

    /**
     * Known to day 99. left: 10 days. back: left after 20, the return does not count. there: from 40, 60 days so far.
     * ahead: ends on day 120, still there, 50 days. last: left on day 99 itself, 9 days. tomorrow: ends on day 100, so
     * served on day 99: 10 days, censored. later: begins on day 100. prospect: never.
     */
    private static Ledger ledger() {
        TimelinesBuilder builder = new TimelinesBuilder();
        builder.customer("left").contract(ContractRow.of(0, 10));
        builder.customer("back").contract(ContractRow.of(0, 20)).contract(ContractRow.of(50, Day.NEVER));
        builder.customer("there").contract(ContractRow.of(40, Day.NEVER)).attribute("owner", "Li", Day.ALWAYS);
        builder.customer("ahead").contract(ContractRow.of(50, 120)).attribute("owner", "Li", 51);
        builder.customer("last").contract(ContractRow.of(90, 99));
        builder.customer("tomorrow").contract(ContractRow.of(90, 100));
        builder.customer("later").contract(ContractRow.of(100, Day.NEVER));
        builder.customer("prospect");
        return Ledger.of(builder.build(), Definitions.HOLDFAST);
    }

    @Test
    void countsDaysUntilTheFirstLeavingOrTheLastKnownDay() {
        RiskTable table = Lifetimes.of(ledger(), 99, CustomerTest.EVERYBODY);

        assertThat(rows(table)).containsExactly("9: 6 1 0", "10: 5 1 1", "20: 3 1 0", "50: 2 0 1", "60: 1 0 1");
        assertThat(table.subjects()).isEqualTo(6);
    }

    @Test
    void seesNoLeavingBeforeItHappened() {
        RiskTable table = Lifetimes.of(ledger(), 9, CustomerTest.EVERYBODY);

        assertThat(rows(table)).containsExactly("10: 2 0 2");
        assertThat(Lifetimes.of(ledger(), -1, CustomerTest.EVERYBODY).size()).isZero();
    }

    @Test
    void groupsByTheFirstDayAndTheGroupsAddUp() {
        Ledger ledger = ledger();
        List<RiskTable> groups =
                Lifetimes.of(ledger, 99, CustomerTest.EVERYBODY, Grouping.byAttribute(ledger.timelines(), "owner"));

        assertThat(rows(groups.get(1))).containsExactly("60: 1 0 1");
        assertThat(groups.stream().mapToLong(RiskTable::subjects).sum()).isEqualTo(6);
        assertThat(groups.stream().mapToLong(RiskTable::totalEvents).sum()).isEqualTo(3);
    }

    @Test
    void joinsWhatShardsCounted() {
        TimelinesBuilder builder = new TimelinesBuilder();
        for (int i = 0; i < 70_000; i++) {
            builder.customer("c" + i).contract(ContractRow.of(0, i % 7 == 0 ? 10 : Day.NEVER));
        }
        Ledger ledger = Ledger.of(builder.build(), Definitions.HOLDFAST);

        assertThat(ledger.timelines().shards()).hasSizeGreaterThan(1);
        assertThat(rows(Lifetimes.of(ledger, 99, CustomerTest.EVERYBODY)))
                .containsExactly("10: 70000 10000 0", "100: 60000 0 60000");
    }

    private static List<String> rows(RiskTable table) {
        return IntStream.range(0, table.size())
                .mapToObj(i ->
                        (int) table.time(i) + ": " + table.atRisk(i) + " " + table.events(i) + " " + table.censored(i))
                .toList();
    }
}
