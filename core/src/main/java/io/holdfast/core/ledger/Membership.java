package io.holdfast.core.ledger;

import io.holdfast.core.definition.ChurnDefinition;
import io.holdfast.core.definition.FreePolicy;
import io.holdfast.core.timeline.Day;
import io.holdfast.core.timeline.Timeline;

/**
 * Reads from a timeline on which days someone was a customer under a resolved definition. One per thread.
 */
final class Membership {
    private final ChurnDefinition definition;
    private final ContractStates contractStates;
    private final SilenceStates silence;
    private final StateIntervals states = new StateIntervals();
    private final DayIntervals parts = new DayIntervals();

    /** @param horizon the last known day */
    Membership(ChurnDefinition definition, int horizon) {
        this.definition = definition;
        this.contractStates = new ContractStates(definition);
        this.silence = new SilenceStates(definition.inactivity(), definition.lostOn(), horizon);
    }

    void read(Timeline timeline, DayIntervals into) {
        into.clear();
        switch (definition.basis()) {
            case CONTRACT -> readContracts(timeline, into);
            case PURCHASE -> silence.read(timeline.purchaseDays(), into);
            case ACTIVITY -> silence.read(timeline.activityDays(), into);
            case STATUS -> into.add(Known.wonOn(timeline), Day.NEVER, 0);
            case ANY_OF -> readAny(timeline, into);
            case AUTO -> throw new IllegalStateException("definition not resolved: " + definition.name());
        }
        removeVoid(timeline, into);
    }

    /** The states of the customer by his contracts, without voids; overwritten by the next call. */
    StateIntervals contractStates(Timeline timeline) {
        contractStates.read(timeline, states);
        return states;
    }

    private void readContracts(Timeline timeline, DayIntervals into) {
        contractStates.read(timeline, states);
        boolean hasPaid = definition.free() == FreePolicy.ACTIVE;
        for (int i = 0; i < states.size(); i++) {
            CustomerState state = states.state(i);
            boolean counts = counts(state, hasPaid);
            if (counts) {
                into.add(states.from(i), states.to(i), definition.gapDays());
            }
            hasPaid |= counts;
        }
    }

    private boolean counts(CustomerState state, boolean hasPaid) {
        return switch (state) {
            case ACTIVE, DELINQUENT, PAUSED -> true;
            case FREE -> hasPaid && definition.free() != FreePolicy.NOT_A_CUSTOMER;
            case TRIAL, LAPSED, VOID, PROSPECT -> false;
        };
    }

    private void readAny(Timeline timeline, DayIntervals into) {
        parts.clear();
        DayIntervals contracts = new DayIntervals();
        readContracts(timeline, contracts);
        DayIntervals purchases = new DayIntervals();
        silence.read(timeline.purchaseDays(), purchases);
        silence.read(timeline.activityDays(), parts);
        int c = 0;
        int p = 0;
        int a = 0;
        while (c < contracts.size() || p < purchases.size() || a < parts.size()) {
            int nextContract = c < contracts.size() ? contracts.from(c) : Day.NEVER;
            int nextPurchase = p < purchases.size() ? purchases.from(p) : Day.NEVER;
            int nextActivity = a < parts.size() ? parts.from(a) : Day.NEVER;
            if (nextContract <= nextPurchase && nextContract <= nextActivity) {
                into.add(contracts.from(c), contracts.to(c++), 0);
            } else if (nextPurchase <= nextActivity) {
                into.add(purchases.from(p), purchases.to(p++), 0);
            } else {
                into.add(parts.from(a), parts.to(a++), 0);
            }
        }
    }

    private static void removeVoid(Timeline timeline, DayIntervals into) {
        int voidedOn = Day.NEVER;
        for (int row = timeline.statusesFrom(); row < timeline.statusesTo(); row++) {
            int day = timeline.statuses().day(row);
            if (timeline.statuses().isVoid(row)) {
                voidedOn = Math.min(voidedOn, day);
            } else if (voidedOn != Day.NEVER) {
                into.remove(voidedOn, day);
                voidedOn = Day.NEVER;
            }
        }
        if (voidedOn != Day.NEVER) {
            into.remove(voidedOn, Day.NEVER);
        }
    }
}
