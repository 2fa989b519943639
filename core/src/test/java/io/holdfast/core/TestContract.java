package io.holdfast.core;

import io.holdfast.core.fact.EndKind;
import io.holdfast.core.timeline.ContractRow;
import io.holdfast.core.timeline.Day;
import io.holdfast.core.timeline.DayRange;
import java.util.List;

/** A contract in which only what the test is about is said. */
public final class TestContract {
    private final int start;
    private final int end;
    private int requested = Day.NEVER;
    private int trialEnd = Day.ALWAYS;
    private String plan = "";
    private String currency = "";
    private long mrr;
    private boolean metered;
    private EndKind endKind = EndKind.UNKNOWN;
    private String reason = "";
    private List<DayRange> pauses = List.of();
    private List<DayRange> pastDue = List.of();

    private TestContract(int start, int end) {
        this.start = start;
        this.end = end;
    }

    public static TestContract running(int start) {
        return new TestContract(start, Day.NEVER);
    }

    public static TestContract running(int start, int end) {
        return new TestContract(start, end);
    }

    public TestContract pays(long minor, String iso) {
        mrr = minor;
        currency = iso;
        return this;
    }

    public TestContract plan(String name) {
        plan = name;
        return this;
    }

    public TestContract requested(int day) {
        requested = day;
        return this;
    }

    public TestContract trialUntil(int day) {
        trialEnd = day;
        return this;
    }

    public TestContract isMetered() {
        metered = true;
        return this;
    }

    public TestContract ends(EndKind kind, String code) {
        endKind = kind;
        reason = code;
        return this;
    }

    public TestContract paused(int from, int to) {
        pauses = List.of(new DayRange(from, to));
        return this;
    }

    public TestContract pastDue(int from, int to) {
        pastDue = List.of(new DayRange(from, to));
        return this;
    }

    public ContractRow row() {
        return new ContractRow(
                start, end, requested, Day.NEVER, trialEnd, plan, currency, mrr, mrr, mrr, metered, endKind, reason,
                pauses, pastDue);
    }
}
