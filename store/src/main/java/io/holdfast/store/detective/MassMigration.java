package io.holdfast.store.detective;

import io.holdfast.core.fact.FactKind;
import java.util.List;

/** Many contracts that end on one day while about as many customers never seen before start: new ids, not new people. */
final class MassMigration implements Suspicion {
    private static final int FEWEST = 10;

    @Override
    public List<Finding> look(Evidence evidence) {
        if (evidence.kind() != FactKind.CONTRACT || !evidence.has("ended_at")) {
            return List.of();
        }
        String contracts = evidence.contracts();
        String ends = "(SELECT ended_at::DATE AS day, count(*) AS n FROM " + contracts
                + " WHERE ended_at IS NOT NULL GROUP BY 1)";
        String many = " e.n >= " + FEWEST + " AND e.n > 10 * (SELECT median(n) FROM " + ends + ")";
        if (evidence.number("SELECT count(*) FROM " + ends + " e WHERE" + many) == 0) {
            return List.of();
        }
        String starts = "(SELECT first::DATE AS day, count(*) AS n FROM (SELECT min(started_at) AS first FROM "
                + contracts + " GROUP BY customer_id) GROUP BY 1)";
        String days = "SELECT e.day::VARCHAR FROM " + ends + " e JOIN " + starts
                + " s ON s.day BETWEEN e.day AND e.day + 2" + " WHERE" + many
                + " GROUP BY e.day, e.n HAVING sum(s.n) BETWEEN 0.7 * e.n AND 1.5 * e.n ORDER BY e.n DESC LIMIT 1";
        return evidence.texts(days).stream().map(day -> finding(evidence, day)).toList();
    }

    private static Finding finding(Evidence evidence, String day) {
        String contracts = evidence.contracts();
        String date = "DATE '" + day + "'";
        long count = evidence.number("SELECT count(*) FROM " + contracts + " WHERE ended_at::DATE = " + date);
        String mended = "(SELECT customer_id, started_at, CASE WHEN ended_at::DATE = " + date
                + " THEN NULL ELSE ended_at END AS ended_at FROM " + contracts
                + " WHERE customer_id NOT IN (SELECT customer_id FROM "
                + contracts + " GROUP BY 1 HAVING min(started_at)::DATE BETWEEN " + date + " AND " + date + " + 2))";
        List<String> sample = evidence.texts("SELECT customer_id FROM " + contracts + " WHERE ended_at::DATE = " + date
                + " ORDER BY 1 LIMIT " + Evidence.SAMPLE);
        return Finding.of("mass_migration", count, sample, new ContractChurn(evidence).effect(mended))
                .with("day", day);
    }
}
