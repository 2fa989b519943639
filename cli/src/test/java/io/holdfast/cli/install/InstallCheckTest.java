package io.holdfast.cli.install;

import static org.assertj.core.api.Assertions.assertThat;

import io.holdfast.core.definition.Definitions;
import io.holdfast.core.metric.MetricCatalogue;
import java.util.List;
import org.junit.jupiter.api.Test;

class InstallCheckTest {
    @Test
    void passesWhereWhatIsPrintedComesOut() throws InterruptedException {
        Outcome outcome = run(new InstallCheck("rate", "10 %", "a page", workshop -> "10 %"));

        assertThat(outcome).isEqualTo(new Outcome("rate", "10 %", "10 %", "a page"));
        assertThat(outcome.passed()).isTrue();
    }

    @Test
    void failsWhereAnotherNumberComesOut() throws InterruptedException {
        assertThat(run(new InstallCheck("rate", "10 %", "a page", workshop -> "10.0 %"))
                        .passed())
                .isFalse();
    }

    @Test
    void failsWithTheReasonWhereItBreaks() throws InterruptedException {
        Outcome outcome = run(new InstallCheck(
                "rate", "10 %", "a page", workshop -> Definitions.find("x").name()));

        assertThat(outcome.passed()).isFalse();
        assertThat(outcome.got()).contains("There is no definition 'x'");
    }

    /** A fixture in which every definition gave the same would prove nothing. */
    @Test
    void seesTheWrongMetric() throws InterruptedException {
        Outcome outcome = run(new InstallCheck("reference", "10.5 %", "page", workshop -> {
            var rate = MetricCatalogue.findFlow("churn.recurly")
                    .rate(Contracts.flows(ReferenceMonthChecks.timelines(workshop), "holdfast", Contracts.month(1)));
            return Printed.percent(rate, 1);
        }));

        assertThat(outcome.got()).isEqualTo("14.0 %");
    }

    @Test
    void namesEachCheckOnce() {
        List<String> names = InstallChecks.all().stream()
                .map(check -> check.name() + " " + check.source())
                .toList();

        assertThat(names).doesNotHaveDuplicates().hasSizeGreaterThan(40);
    }

    private static Outcome run(InstallCheck check) throws InterruptedException {
        try (Workshop workshop = Workshop.open()) {
            return check.run(workshop);
        }
    }
}
