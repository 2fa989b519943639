package io.holdfast.cli;

import io.holdfast.core.ledger.CustomerTest;
import io.holdfast.core.ledger.FxRates;
import io.holdfast.core.ledger.Ledger;
import io.holdfast.core.ledger.Period;
import io.holdfast.core.timeline.Timelines;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A settled question: everything a figure is a function of.
 *
 * @param ledger who was a customer when, under the definition
 * @param asked the period as asked for
 * @param segment the rule in words, empty for everybody
 * @param test the same as a test
 * @param rates into the currency of the workspace, as known then
 * @param asOf the day as known on which, when not today
 */
record Question(
        Ledger ledger, Period asked, String segment, CustomerTest test, FxRates rates, Optional<LocalDate> asOf) {

    Timelines timelines() {
        return ledger.timelines();
    }

    /** The period up to the last known day: nothing is counted as lost that has not happened yet. */
    Period period() {
        return asked.clippedTo(timelines().extent().lastDay());
    }

    boolean complete() {
        return asked.completeBy(timelines().extent().lastDay());
    }
}
