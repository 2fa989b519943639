package io.holdfast.core.timeline;

import io.holdfast.core.fact.EndKind;
import java.util.List;

/** Contracts of a shard's customers, in order of start day, then end day. See {@link ContractRow} for the fields. */
public final class ContractColumns {
    private static final EndKind[] END_KINDS = EndKind.values();

    private final int[] offsets;
    private final int[] startDays;
    private final int[] endDays;
    private final long[] mrrs;
    private final byte[] currencies;
    private final short[] plans;
    private final byte[] endKinds;
    private final ContractRow[] rare;

    /** @param rare the whole row where it has anything but the columns; null where it is plain */
    ContractColumns(Columns columns, ContractRow[] rare) {
        this.offsets = columns.offsets;
        this.startDays = columns.startDays;
        this.endDays = columns.endDays;
        this.mrrs = columns.mrrs;
        this.currencies = columns.currencies;
        this.plans = columns.plans;
        this.endKinds = columns.endKinds;
        this.rare = rare;
    }

    /** What every contract has, shape (contracts) but for the offsets, shape (customers + 1). */
    record Columns(
            int[] offsets,
            int[] startDays,
            int[] endDays,
            long[] mrrs,
            byte[] currencies,
            short[] plans,
            byte[] endKinds) {}

    public int from(int local) {
        return offsets[local];
    }

    public int to(int local) {
        return offsets[local + 1];
    }

    public int startDay(int row) {
        return startDays[row];
    }

    public int endDay(int row) {
        return endDays[row];
    }

    /** Monthly amount after the recurring discount, minor units. */
    public long mrr(int row) {
        return mrrs[row];
    }

    public long listMrr(int row) {
        return isPlain(row) ? mrrs[row] : rare[row].listMrr();
    }

    public long netMrr(int row) {
        return isPlain(row) ? mrrs[row] : rare[row].netMrr();
    }

    /** Index into {@link Timelines#currencies()}. */
    public int currency(int row) {
        return currencies[row];
    }

    /** Index into {@link Timelines#plans()}. */
    public int plan(int row) {
        return plans[row] & 0xFFFF;
    }

    public EndKind endKind(int row) {
        return END_KINDS[endKinds[row]];
    }

    /** Whether the row has no discount, trial, request day, reason, ranges or meter: the fast path. */
    public boolean isPlain(int row) {
        return rare[row] == null;
    }

    public int requestedDay(int row) {
        return isPlain(row) ? Day.NEVER : rare[row].requestedDay();
    }

    public int billingEndDay(int row) {
        return isPlain(row) ? Day.NEVER : rare[row].billingEndDay();
    }

    public int trialEndDay(int row) {
        return isPlain(row) ? Day.ALWAYS : rare[row].trialEndDay();
    }

    public boolean metered(int row) {
        return !isPlain(row) && rare[row].metered();
    }

    public String reason(int row) {
        return isPlain(row) ? "" : rare[row].reason();
    }

    public List<DayRange> pauses(int row) {
        return isPlain(row) ? List.of() : rare[row].pauses();
    }

    public List<DayRange> pastDue(int row) {
        return isPlain(row) ? List.of() : rare[row].pastDue();
    }
}
