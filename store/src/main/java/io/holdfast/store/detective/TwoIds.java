package io.holdfast.store.detective;

import io.holdfast.core.fact.FactKind;
import java.util.ArrayList;
import java.util.List;

/** One person under two ids: the same e-mail address, or phone number, or name and birthday. */
final class TwoIds implements Suspicion {
    @Override
    public List<Finding> look(Evidence evidence) {
        List<Finding> findings = new ArrayList<>();
        if (evidence.kind() != FactKind.CUSTOMER) {
            return findings;
        }
        if (evidence.has("email")) {
            add(findings, evidence, "email", "lower(email)");
        }
        if (evidence.has("phone")) {
            add(findings, evidence, "phone", "nullif(right(regexp_replace(phone, '[^0-9]', '', 'g'), 10), '')");
        }
        if (evidence.has("name", "birthday")) {
            add(findings, evidence, "birthday", "lower(name) || birthday::VARCHAR");
        }
        return findings;
    }

    private static void add(List<Finding> findings, Evidence evidence, String form, String key) {
        String shared = "(SELECT " + key
                + " AS same, min(customer_id) AS first, count(DISTINCT customer_id) AS ids FROM " + evidence.rows()
                + " WHERE " + key + " IS NOT NULL GROUP BY 1 HAVING count(DISTINCT customer_id) > 1)";
        long people = evidence.number("SELECT count(*) FROM " + shared);
        if (people == 0) {
            return;
        }
        String merged = "(SELECT coalesce(m.first, c.customer_id) AS customer_id, c.started_at, c.ended_at FROM "
                + evidence.contracts() + " c LEFT JOIN (SELECT customer_id, min(first) AS first FROM " + evidence.rows()
                + " r JOIN " + shared + " s ON s.same = " + key + " GROUP BY 1) m ON m.customer_id = c.customer_id)";
        List<String> sample = evidence.texts(
                "SELECT first || ' + ' || (ids - 1) FROM " + shared + " ORDER BY 1 LIMIT " + Evidence.SAMPLE);
        findings.add(Finding.of("two_ids", people, sample, new ContractChurn(evidence).effectOnKnown(merged))
                .inForm(form));
    }
}
