package io.holdfast.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What must hold in every life. */
class HistoryTest {
    @Test
    void endsEveryContractAfterItsStartAndInsideTheWindow() {
        assertThat(contracts()).allSatisfy(contract -> {
            int end = contract.ending().day();
            assertThat(contract.from()).isBetween(Window.FIRST_DAY, Window.END_DAY - 1);
            assertThat(end).isGreaterThan(contract.from());
            assertThat(end == Window.NEVER || end < Window.END_DAY).isTrue();
            assertThat(end == Window.NEVER).isEqualTo(contract.ending().kind() == EndKind.NONE);
        });
    }

    @Test
    void asksForAnEndBetweenStartAndEnd() {
        assertThat(contracts().filter(contract -> contract.ending().requested() != Window.NEVER))
                .isNotEmpty()
                .allSatisfy(contract -> assertThat(contract.ending().requested())
                        .isBetween(contract.from(), contract.ending().day()));
    }

    @Test
    void keepsMainContractsFromOverlapping() {
        for (CustomerLife life : Sample.LIVES) {
            List<Contract> main = mainContracts(life);
            for (int i = 1; i < main.size(); i++) {
                assertThat(main.get(i).from())
                        .isGreaterThanOrEqualTo(main.get(i - 1).ending().day());
            }
        }
    }

    @Test
    void startsTheNextRowOnTheDayAMigratedOneEnds() {
        for (CustomerLife life : Sample.LIVES) {
            List<Contract> main = mainContracts(life);
            for (int i = 0; i < main.size(); i++) {
                if (main.get(i).ending().kind() == EndKind.MIGRATED) {
                    assertThat(main.get(i + 1).from())
                            .isEqualTo(main.get(i).ending().day());
                }
            }
        }
    }

    @Test
    void tellsInTheContractsOfEveryLeavingAndNoOther() {
        for (CustomerLife life : Sample.LIVES) {
            Set<Integer> told = new HashSet<>();
            for (Contract contract : mainContracts(life)) {
                EndKind kind = contract.ending().kind();
                boolean abandonedTrial =
                        contract.trialEnds() == contract.ending().day();
                if (kind != EndKind.NONE && kind != EndKind.MIGRATED && !abandonedTrial) {
                    told.add(contract.ending().day());
                }
            }
            assertThat(told)
                    .containsExactlyInAnyOrderElementsOf(
                            life.leavings().stream().map(Leaving::day).toList());
        }
    }

    @Test
    void keepsPausesAndOverduePaymentsInsideTheContract() {
        assertThat(contracts()).allSatisfy(contract -> Stream.concat(
                        contract.pauses().stream(), contract.pastDue().stream())
                .forEach(range -> {
                    assertThat(range.from()).isBetween(contract.from(), range.to());
                    assertThat(range.to()).isLessThanOrEqualTo(contract.ending().day());
                }));
    }

    @Test
    void letsAnAddOnNeverOutliveTheCustomer() {
        List<CustomerLife> two = Sample.LIVES.stream()
                .filter(life -> life.contracts().stream().anyMatch(HistoryTest::addOn))
                .toList();

        assertThat(two).hasSizeGreaterThan(100).allSatisfy(life -> {
            Contract addOn = life.contracts().stream()
                    .filter(HistoryTest::addOn)
                    .findFirst()
                    .orElseThrow();
            assertThat(addOn.ending().day())
                    .isLessThanOrEqualTo(life.stays().get(0).to());
        });
    }

    @Test
    void hasOneOfEachKindOfHistory() {
        assertThat(contracts().filter(contract -> contract.terms().free())).isNotEmpty();
        assertThat(contracts().filter(contract -> contract.terms().annual())).isNotEmpty();
        assertThat(contracts().filter(contract -> !contract.pauses().isEmpty())).isNotEmpty();
        assertThat(contracts().map(contract -> contract.ending().kind()).distinct())
                .containsExactlyInAnyOrder(EndKind.values());
        assertThat(leavings().filter(leaving -> leaving.back() == Window.NEVER)).isNotEmpty();
        assertThat(leavings().filter(leaving -> leaving.back() - leaving.day() < 25))
                .isNotEmpty();
        assertThat(leavings().filter(leaving -> leaving.back() != Window.NEVER && leaving.back() - leaving.day() > 60))
                .isNotEmpty();
        assertThat(leavings().map(Leaving::cause).distinct()).containsExactlyInAnyOrder(Cause.values());
        assertThat(Sample.exposed()
                        .filter(one -> one.now().tenure() == 0 && one.month().left()))
                .isNotEmpty();
    }

    private static Stream<Contract> contracts() {
        return Sample.LIVES.stream().flatMap(life -> life.contracts().stream());
    }

    private static Stream<Leaving> leavings() {
        return Sample.LIVES.stream().flatMap(life -> life.leavings().stream());
    }

    private static List<Contract> mainContracts(CustomerLife life) {
        return life.contracts().stream()
                .filter(contract -> !addOn(contract))
                .sorted(Comparator.comparingInt(Contract::from))
                .toList();
    }

    private static boolean addOn(Contract contract) {
        return contract.terms().plan() == Plan.INSIGHTS;
    }
}
