package io.holdfast.answer;

import io.holdfast.core.definition.Setting;
import io.holdfast.core.ledger.CustomerTest;
import io.holdfast.core.ledger.FxRates;
import io.holdfast.core.ledger.Ledger;
import io.holdfast.core.ledger.Period;
import io.holdfast.core.metric.FigureQuery;
import io.holdfast.core.segment.Segment;
import io.holdfast.core.timeline.Timelines;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * A settled question: everything a figure is a function of.
 *
 * @param ledger who was a customer when, under the definition
 * @param turned the switches turned for this question
 * @param asked the period as asked for
 * @param periodGiven whether a period was asked for, rather than the last one
 * @param rule for whom
 * @param rates into the currency of the workspace, as known then
 * @param asOf the day as known on which, when not today
 */
public record Question(
        Ledger ledger,
        Set<Setting> turned,
        Period asked,
        boolean periodGiven,
        Segment rule,
        FxRates rates,
        Optional<LocalDate> asOf) {

    /** The same of another period. */
    Question during(Period another) {
        return new Question(ledger, turned, another, true, rule, rates, asOf);
    }

    /** For whom in words, empty for everybody. */
    public String segment() {
        return rule.text();
    }

    public CustomerTest test() {
        return rule.test();
    }

    public Timelines timelines() {
        return ledger.timelines();
    }

    /** The period up to the last known day: nothing is counted as lost that has not happened yet. */
    public Period period() {
        return asked.clippedTo(timelines().extent().lastDay());
    }

    /** The query of its figures. */
    public FigureQuery query() {
        return new FigureQuery(
                ledger.definition(), period(), timelines().extent().lastDay(), rule.sql());
    }

    public boolean complete() {
        return asked.completeBy(timelines().extent().lastDay());
    }
}
