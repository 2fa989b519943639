package io.holdfast.core.timeline;

import io.holdfast.core.fact.EndKind;
import java.util.List;

/** Contracts of a shard's customers, in order of start day, then end day. See {@link ContractRow} for the fields. */
public final class ContractColumns {
    private static final EndKind[] END_KINDS = EndKind.values();

    private final Offsets offsets;
    private final DayColumn startDays;
    private final DayColumn endDays;
    private final AmountColumn mrrs;
    private final Codes currencies;
    private final Codes plans;
    private final Codes endKinds;

    /** See {@link ContractTerm#code}; no byte where no term is stated. */
    private final Codes terms;

    /** 0 for a plain row, else one more than the index in {@link #rare}. */
    private final Codes rareIndex;

    /** The whole row where it has anything but the columns. */
    private final ContractRow[] rare;

    ContractColumns(Columns columns, Codes rareIndex, ContractRow[] rare) {
        this.offsets = columns.offsets;
        this.startDays = columns.startDays;
        this.endDays = columns.endDays;
        this.mrrs = columns.mrrs;
        this.currencies = columns.currencies;
        this.plans = columns.plans;
        this.endKinds = columns.endKinds;
        this.terms = columns.terms;
        this.rareIndex = rareIndex;
        this.rare = rare;
    }

    /** What every contract has, shape (contracts). */
    record Columns(
            Offsets offsets,
            DayColumn startDays,
            DayColumn endDays,
            AmountColumn mrrs,
            Codes currencies,
            Codes plans,
            Codes endKinds,
            Codes terms) {}

    public int from(int local) {
        return offsets.from(local);
    }

    public int to(int local) {
        return offsets.to(local);
    }

    public long rows() {
        return offsets.rows();
    }

    public int startDay(int row) {
        return startDays.get(row);
    }

    public int endDay(int row) {
        return endDays.get(row);
    }

    /** Monthly amount after the recurring discount, minor units. */
    public long mrr(int row) {
        return mrrs.get(row);
    }

    public long listMrr(int row) {
        return isPlain(row) ? mrrs.get(row) : rare(row).listMrr();
    }

    public long netMrr(int row) {
        return isPlain(row) ? mrrs.get(row) : rare(row).netMrr();
    }

    /** First days of rows {@code [from, to)}, all at once. */
    public void readStartDays(int from, int to, int[] into) {
        startDays.read(from, to, into);
    }

    /** The days after the last of rows {@code [from, to)}, all at once. */
    public void readEndDays(int from, int to, int[] into) {
        endDays.read(from, to, into);
    }

    /** What {@link #mrr} gives for rows {@code [from, to)}, all at once. */
    public void readMrrs(int from, int to, long[] into) {
        mrrs.read(from, to, into);
    }

    /** Whether all rows are plain and carry money in the same currency. */
    public boolean isUniform() {
        return allPlain() && currencies.isConstant() && rows() > 0 && currency(0) != 0;
    }

    /** Index into {@link Timelines#currencies()}. */
    public int currency(int row) {
        return currencies.get(row);
    }

    /** Index into {@link Timelines#plans()}. */
    public int plan(int row) {
        return plans.get(row);
    }

    public EndKind endKind(int row) {
        return END_KINDS[endKinds.get(row)];
    }

    /** Day on which the agreed term is over; {@link Day#NEVER} when none is stated. */
    public int termEndDay(int row) {
        return term(row).endDay();
    }

    /** Whether it is stated to renew by itself. */
    public boolean autoRenew(int row) {
        return (terms.get(row) & 1) == 1;
    }

    ContractTerm term(int row) {
        return ContractTerm.of(terms.get(row), startDay(row));
    }

    /** Whether the row has no discount, trial, request day, reason, ranges or meter: the fast path. */
    public boolean isPlain(int row) {
        return rareIndex.get(row) == 0;
    }

    public int requestedDay(int row) {
        return isPlain(row) ? Day.NEVER : rare(row).requestedDay();
    }

    public int billingEndDay(int row) {
        return isPlain(row) ? Day.NEVER : rare(row).billingEndDay();
    }

    public int trialEndDay(int row) {
        return isPlain(row) ? Day.ALWAYS : rare(row).trialEndDay();
    }

    public boolean metered(int row) {
        return !isPlain(row) && rare(row).metered();
    }

    public String reason(int row) {
        return isPlain(row) ? "" : rare(row).reason();
    }

    public List<DayRange> pauses(int row) {
        return isPlain(row) ? List.of() : rare(row).pauses();
    }

    public List<DayRange> pastDue(int row) {
        return isPlain(row) ? List.of() : rare(row).pastDue();
    }

    DayRange extent() {
        return startDays.extent().with(endDays.extent());
    }

    /** Memory taken by these columns, but for what only rare rows have. */
    public long bytes() {
        return offsets.bytes()
                + startDays.bytes()
                + endDays.bytes()
                + mrrs.bytes()
                + currencies.bytes()
                + plans.bytes()
                + endKinds.bytes()
                + terms.bytes()
                + rareIndex.bytes()
                + 4L * rare.length;
    }

    /** Adds up days and amounts of the contracts of customers {@code [from, to)}: what a scan costs at least. */
    public long sumOfColumns(int from, int to) {
        int first = from(from);
        int last = to(to - 1);
        return startDays.sum(first, last) + endDays.sum(first, last) + mrrs.sum(first, last);
    }

    Offsets offsets() {
        return offsets;
    }

    Columns columns() {
        return new Columns(offsets, startDays, endDays, mrrs, currencies, plans, endKinds, terms);
    }

    boolean allPlain() {
        return rare.length == 0;
    }

    Codes rareIndex() {
        return rareIndex;
    }

    private ContractRow rare(int row) {
        return rare[rareIndex.get(row) - 1];
    }

    /** The row as it was given, with the texts its codes stand for. */
    ContractRow row(int row, String plan, String currency) {
        if (!isPlain(row)) {
            return rare(row);
        }
        return new ContractRow(
                startDay(row),
                endDay(row),
                Day.NEVER,
                Day.NEVER,
                Day.ALWAYS,
                plan,
                currency,
                mrr(row),
                mrr(row),
                mrr(row),
                false,
                endKind(row),
                "",
                List.of(),
                List.of());
    }
}
