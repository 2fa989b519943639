package io.holdfast.core.ledger;

import io.holdfast.core.fact.EndKind;
import io.holdfast.core.timeline.ContractRow;
import io.holdfast.core.timeline.Day;
import io.holdfast.core.timeline.DayRange;
import java.util.ArrayList;
import java.util.List;

/** A contract for a test, of which only what matters is said. */
public final class TestContract {
    private final int start;
    private final int end;
    private int requested = Day.NEVER;
    private int billingEnd = Day.NEVER;
    private int trialEnd = Day.ALWAYS;
    private String currency = "EUR";
    private long list;
    private long mrr;
    private long net;
    private boolean metered;
    private EndKind endKind = EndKind.UNKNOWN;
    private final List<DayRange> pauses = new ArrayList<>();
    private final List<DayRange> pastDue = new ArrayList<>();

    private TestContract(int start, int end) {
        this.start = start;
        this.end = end;
    }

    public static TestContract from(int start, int end) {
        return new TestContract(start, end);
    }

    public static TestContract open(int start) {
        return from(start, Day.NEVER);
    }

    public TestContract pays(long amount) {
        return pays(amount, amount, amount);
    }

    public TestContract pays(long listAmount, long recurring, long netAmount) {
        list = listAmount;
        mrr = recurring;
        net = netAmount;
        return this;
    }

    public TestContract in(String code) {
        currency = code;
        return this;
    }

    public TestContract requested(int day) {
        requested = day;
        return this;
    }

    public TestContract billedUntil(int day) {
        billingEnd = day;
        return this;
    }

    public TestContract trialUntil(int day) {
        trialEnd = day;
        return this;
    }

    public TestContract byUse() {
        metered = true;
        return this;
    }

    public TestContract ended(EndKind kind) {
        endKind = kind;
        return this;
    }

    public TestContract paused(int from, int to) {
        pauses.add(new DayRange(from, to));
        return this;
    }

    public TestContract overdue(int from, int to) {
        pastDue.add(new DayRange(from, to));
        return this;
    }

    public ContractRow row() {
        return new ContractRow(
                start,
                end,
                requested,
                billingEnd,
                trialEnd,
                "",
                currency,
                list,
                mrr,
                net,
                metered,
                endKind,
                "",
                pauses,
                pastDue);
    }
}
