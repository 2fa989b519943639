package io.holdfast.core.review;

import io.holdfast.core.definition.ChurnDefinition;
import io.holdfast.core.fact.EndKind;
import io.holdfast.core.ledger.Ledger;
import io.holdfast.core.ledger.MrrReader;
import io.holdfast.core.timeline.ContractColumns;
import io.holdfast.core.timeline.DayRange;
import io.holdfast.core.timeline.Timeline;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Finds out why one customer left on a day, from the contract that ended then. A contract explains a leaving when it
 * stopped counting on that day: its service, its billing or its payment ended or its cancellation was asked for,
 * whichever the definition goes by. Of several the one that says most speaks: a stated reason before a payment, before an
 * end of which only the kind is known; then the one that paid more.
 */
final class LeavingReader {
    private final ChurnDefinition definition;
    private final List<String> currencies;
    private final MrrReader revenue;

    LeavingReader(Ledger ledger) {
        this.definition = ledger.definition();
        this.currencies = ledger.timelines().currencies();
        this.revenue = new MrrReader(ledger);
    }

    Leaving read(Timeline timeline, int day) {
        int best = -1;
        for (int row = timeline.contractsFrom(); row < timeline.contractsTo(); row++) {
            if (explains(timeline.contracts(), row, day) && saysMore(timeline.contracts(), row, best, day)) {
                best = row;
            }
        }
        Said said = best < 0 ? Said.NOTHING : said(timeline.contracts(), best, day);
        return new Leaving(
                timeline.customer(), day, said.reason, said.channel, said.will, revenueOn(timeline, day - 1));
    }

    private SortedMap<String, Long> revenueOn(Timeline timeline, int day) {
        revenue.read(timeline, day);
        SortedMap<String, Long> amounts = new TreeMap<>();
        for (int currency = 0; currency < currencies.size(); currency++) {
            if (revenue.amount(currency) != 0) {
                amounts.put(currencies.get(currency), revenue.amount(currency));
            }
        }
        return Collections.unmodifiableSortedMap(amounts);
    }

    private record Said(Reason reason, Leaving.Channel channel, Leaving.Will will) {
        static final Said NOTHING = new Said(Reason.UNKNOWN, Leaving.Channel.NONE, Leaving.Will.UNKNOWN);
    }

    private boolean explains(ContractColumns contracts, int row, int day) {
        if (contracts.startDay(row) >= day) {
            return false;
        }
        boolean ended =
                switch (definition.contractEnd()) {
                    case SERVICE_END -> contracts.endDay(row) == day;
                    case CANCELLATION_REQUESTED -> contracts.endDay(row) == day || contracts.requestedDay(row) == day;
                    case BILLING_END -> contracts.endDay(row) == day || contracts.billingEndDay(row) == day;
                };
        return ended || isLostByPayment(contracts, row, day);
    }

    private boolean isLostByPayment(ContractColumns contracts, int row, int day) {
        if (definition.pastDue().neverLost()) {
            return false;
        }
        for (DayRange overdue : contracts.pastDue(row)) {
            if (overdue.from() + (long) definition.pastDue().lostAfterDays() == day && overdue.to() >= day) {
                return true;
            }
        }
        return false;
    }

    private boolean saysMore(ContractColumns contracts, int row, int than, int day) {
        if (than < 0) {
            return true;
        }
        int one = weight(said(contracts, row, day));
        int other = weight(said(contracts, than, day));
        return one > other || (one == other && contracts.mrr(row) > contracts.mrr(than));
    }

    private static int weight(Said said) {
        int known = said.reason.isKnown() ? 2 : 0;
        int willed = said.will == Leaving.Will.UNKNOWN ? 0 : 1;
        return (said.channel == Leaving.Channel.STATED ? 4 : 0) + known + willed;
    }

    private Said said(ContractColumns contracts, int row, int day) {
        EndKind kind = isLostByPayment(contracts, row, day) ? EndKind.PAYMENT_FAILED : contracts.endKind(row);
        Optional<Reason> stated = ReasonTaxonomy.find(contracts.reason(row)).filter(Reason::isKnown);
        if (stated.isPresent()) {
            Leaving.Will will = kind == EndKind.UNKNOWN || kind == EndKind.SYSTEM ? will(stated.get()) : will(kind);
            return new Said(stated.get(), Leaving.Channel.STATED, will);
        }
        Reason reason = ReasonTaxonomy.of(kind);
        return new Said(reason, reason.isKnown() ? Leaving.Channel.SYSTEM : Leaving.Channel.NONE, will(kind));
    }

    private static Leaving.Will will(EndKind kind) {
        return switch (kind) {
            case VOLUNTARY, EXPIRED -> Leaving.Will.VOLUNTARY;
            case PAYMENT_FAILED, DISPUTED -> Leaving.Will.INVOLUNTARY;
            case MIGRATED, SYSTEM, UNKNOWN -> Leaving.Will.UNKNOWN;
        };
    }

    /** Whoever says why he left has chosen to, unless it is that he could not pay. */
    private static Leaving.Will will(Reason stated) {
        return stated.group() == ReasonGroup.PAYMENT ? Leaving.Will.INVOLUNTARY : Leaving.Will.VOLUNTARY;
    }
}
