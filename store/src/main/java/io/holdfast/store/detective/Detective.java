package io.holdfast.store.detective;

import io.holdfast.core.fact.FactKind;
import io.holdfast.store.BatchWriter;
import java.util.List;

/** Looks at staged facts for what is odd, before they are accepted. */
public final class Detective {
    /** Every code, with its forms: what texts are needed for. */
    public static final List<String> KINDS = List.of(
            "plan_migration",
            "mass_migration",
            "two_ids.email",
            "two_ids.phone",
            "two_ids.birthday",
            "end_before_start",
            "backdated_end",
            "zone_shift.midnight",
            "zone_shift.sleep",
            "missing_days",
            "missing_ids",
            "survivors_only",
            "equal_rows",
            "future_dates");

    private static final List<Suspicion> SUSPICIONS = List.of(
            new PlanMigration(),
            new MassMigration(),
            new TwoIds(),
            new EndBeforeStart(),
            new BackdatedEnd(),
            new ZoneShift(),
            new MissingDays(),
            new MissingIds(),
            new SurvivorsOnly(),
            new EqualRows(),
            new FutureDates());

    private final Evidence evidence;

    /**
     * A detective for one file.
     *
     * @param rows the good rows of the kind with the fields that were read, as a table expression
     * @param distinct whether it is known that no two of them are equal
     */
    public Detective(BatchWriter batch, FactKind kind, String rows, boolean distinct) {
        this.evidence = new Evidence(batch, kind, rows, distinct);
    }

    /** Everything odd, the graver suspicions first. */
    public List<Finding> look() {
        List<Finding> findings = SUSPICIONS.stream()
                .flatMap(suspicion -> suspicion.look(evidence).stream())
                .map(this::marked)
                .toList();
        evidence.drop();
        return findings;
    }

    /** Says so where only a part of the customers of a large file was looked at. */
    private Finding marked(Finding finding) {
        return evidence.part() == 1 ? finding : finding.with("part", evidence.part());
    }
}
