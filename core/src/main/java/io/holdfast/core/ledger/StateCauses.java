package io.holdfast.core.ledger;

import io.holdfast.core.definition.Basis;
import io.holdfast.core.definition.ChurnDefinition;
import io.holdfast.core.timeline.ContractColumns;
import io.holdfast.core.timeline.DayList;
import io.holdfast.core.timeline.DayRange;
import io.holdfast.core.timeline.Timeline;
import java.util.Optional;

/** Finds what changed the state of a customer on a day. */
final class StateCauses {
    private final ChurnDefinition definition;
    private final ContractStates contracts;
    private final SilenceStates silence;

    StateCauses(Ledger ledger) {
        this.definition = ledger.definition();
        this.contracts = new ContractStates(definition);
        this.silence = new SilenceStates(
                definition.inactivity(),
                definition.lostOn(),
                ledger.timelines().extent().lastDay());
    }

    StateCause of(Timeline timeline, int day, CustomerState before, CustomerState now) {
        return switch (now) {
            case VOID -> StateCause.on(StateCause.Kind.VOIDED, day);
            case PROSPECT -> prospect(timeline, day, before);
            case TRIAL -> byContract(timeline, day, now, StateCause.Kind.TRIAL_STARTED);
            case FREE -> byContract(timeline, day, now, StateCause.Kind.FREE_CONTRACT);
            case PAUSED -> byContract(timeline, day, now, StateCause.Kind.PAUSED);
            case DELINQUENT -> byContract(timeline, day, now, StateCause.Kind.PAST_DUE);
            case ACTIVE -> active(timeline, day, before);
            case LAPSED -> lapsed(timeline, day, before);
        };
    }

    /** Known from then on, or no longer served: a trial or a free contract that ended without a paid one. */
    private StateCause prospect(Timeline timeline, int day, CustomerState before) {
        return switch (before) {
            case VOID -> StateCause.on(StateCause.Kind.RESTORED, day);
            case TRIAL, FREE ->
                contractOver(timeline, day).orElseGet(() -> StateCause.on(StateCause.Kind.CONTRACT_ENDED, day));
            default -> StateCause.on(StateCause.Kind.KNOWN, day);
        };
    }

    private StateCause byContract(Timeline timeline, int day, CustomerState state, StateCause.Kind kind) {
        return StateCause.of(kind, contractIn(timeline, day, state), day);
    }

    private StateCause active(Timeline timeline, int day, CustomerState before) {
        if (before == CustomerState.VOID) {
            return StateCause.on(StateCause.Kind.RESTORED, day);
        }
        int contract = contractIn(timeline, day, CustomerState.ACTIVE);
        if (contract != StateCause.NO_CONTRACT && goesBy(Basis.CONTRACT)) {
            return StateCause.of(activeAfter(before), contract, day);
        }
        if (goesBy(Basis.PURCHASE) && isOn(timeline.purchaseDays(), day)) {
            return StateCause.on(StateCause.Kind.PURCHASE, day);
        }
        if (goesBy(Basis.ACTIVITY) && isOn(timeline.activityDays(), day)) {
            return StateCause.on(StateCause.Kind.ACTIVITY, day);
        }
        boolean won = before == CustomerState.PROSPECT && day == Known.wonOn(timeline);
        return StateCause.on(won ? StateCause.Kind.ACQUIRED : StateCause.Kind.STILL_COUNTED, day);
    }

    private static StateCause.Kind activeAfter(CustomerState before) {
        return switch (before) {
            case PAUSED -> StateCause.Kind.RESUMED;
            case DELINQUENT -> StateCause.Kind.PAID;
            default -> StateCause.Kind.CONTRACT_STARTED;
        };
    }

    private StateCause lapsed(Timeline timeline, int day, CustomerState before) {
        if (before == CustomerState.VOID) {
            return StateCause.on(StateCause.Kind.RESTORED, day);
        }
        if (goesBy(Basis.CONTRACT)) {
            Optional<StateCause> byContract = contractOver(timeline, day);
            if (byContract.isPresent()) {
                return byContract.get();
            }
        }
        return silent(timeline.purchaseDays(), day, Basis.PURCHASE, StateCause.Kind.NO_PURCHASE)
                .or(() -> silent(timeline.activityDays(), day, Basis.ACTIVITY, StateCause.Kind.NO_ACTIVITY))
                .orElse(StateCause.on(StateCause.Kind.CONTRACT_ENDED, day));
    }

    private Optional<StateCause> contractOver(Timeline timeline, int day) {
        ContractColumns columns = timeline.contracts();
        for (int row = timeline.contractsTo() - 1; row >= timeline.contractsFrom(); row--) {
            if (columns.startDay(row) < day && contracts.endDay(columns, row) == day) {
                return Optional.of(new StateCause(StateCause.Kind.CONTRACT_ENDED, row, day, definition.gapDays()));
            }
        }
        for (int row = timeline.contractsTo() - 1; row >= timeline.contractsFrom(); row--) {
            for (DayRange overdue : columns.pastDue(row)) {
                if (overdue.contains(day)) {
                    return Optional.of(new StateCause(
                            StateCause.Kind.UNPAID,
                            row,
                            overdue.from(),
                            definition.pastDue().lostAfterDays()));
                }
            }
            if (columns.pauses(row).stream().anyMatch(pause -> pause.contains(day))) {
                return Optional.of(StateCause.of(StateCause.Kind.PAUSE_COUNTS, row, day));
            }
        }
        return Optional.empty();
    }

    /** The silence that was over on the day: its last day with a sign of life reaches to the day and no further. */
    private Optional<StateCause> silent(DayList days, int day, Basis basis, StateCause.Kind kind) {
        int last = days.countUpTo(day - 1) - 1;
        if (!goesBy(basis) || last < 0) {
            return Optional.empty();
        }
        int threshold = silence.threshold(days, last);
        boolean over = day == days.day(last) + threshold + 1 || day == days.day(last) + 1;
        return over
                ? Optional.of(new StateCause(kind, StateCause.NO_CONTRACT, days.day(last), threshold))
                : Optional.empty();
    }

    private int contractIn(Timeline timeline, int day, CustomerState state) {
        for (int row = timeline.contractsTo() - 1; row >= timeline.contractsFrom(); row--) {
            if (contracts.state(timeline.contracts(), row, day) == state) {
                return row;
            }
        }
        return StateCause.NO_CONTRACT;
    }

    private boolean goesBy(Basis basis) {
        return definition.basis() == basis || definition.basis() == Basis.ANY_OF;
    }

    private static boolean isOn(DayList days, int day) {
        return days.countUpTo(day) > days.countUpTo(day - 1);
    }
}
