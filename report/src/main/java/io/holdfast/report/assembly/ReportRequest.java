package io.holdfast.report.assembly;

import io.holdfast.core.definition.ChurnDefinition;
import io.holdfast.core.ledger.FxRates;
import io.holdfast.core.ledger.Period;
import io.holdfast.report.model.Lineage;
import io.holdfast.report.model.Quality;
import io.holdfast.report.model.Series;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a report is asked for.
 *
 * @param workspace whose customers
 * @param zone the time zone of the days
 * @param asOfDay the last known day, days since 1970-01-01; the timelines hold what was known by then
 * @param createdAt when the report is made
 * @param toolVersion what makes it
 * @param definition who counts as a customer
 * @param own the company's own definitions, compared with it beside those that ship
 * @param period of the headline; the last month complete by {@code asOfDay} when empty
 * @param rates to convert amounts of several currencies, when there are any
 * @param breakdowns by what to break churn down; every grouping with 2 to 40 values when empty
 * @param markers what happened in the market
 * @param quality what the store knows of rows refused and findings
 * @param lineage the imported files
 */
public record ReportRequest(
        String workspace,
        String zone,
        int asOfDay,
        Instant createdAt,
        String toolVersion,
        ChurnDefinition definition,
        List<Own> own,
        Optional<Asked> period,
        Optional<FxRates> rates,
        List<String> breakdowns,
        List<Series.Marker> markers,
        Optional<Quality> quality,
        Optional<Lineage> lineage) {

    /**
     * A period asked for.
     *
     * @param known of it as much as is known
     * @param isWhole whether that is all of it; else it is no headline
     */
    public record Asked(Period known, boolean isWhole) {}

    /**
     * A definition of the company's own.
     *
     * @param note what it wrote of it, in its own language; else empty text
     */
    public record Own(ChurnDefinition definition, String note) {}

    /** What the company wrote of a definition; empty text of those that ship. */
    String noteOn(ChurnDefinition asked) {
        return own.stream()
                .filter(one -> one.definition().name().equals(asked.name()))
                .map(Own::note)
                .findFirst()
                .orElse("");
    }
}
