package io.holdfast.store.detective;

import io.holdfast.store.FactStore;
import io.holdfast.store.Sql;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;

/** What was odd about each batch, kept with it: written in its transaction, gone when it is undone. */
public final class KeptFindings {
    /** Under this name the month of the effect is kept among the details. */
    private static final String MONTH = "effect_month";

    private KeptFindings() {}

    /** A finding and the batch whose rows it is about. */
    public record Kept(int batchId, Finding finding) {}

    /** Keeps the findings of a batch; call it in the transaction of the batch. */
    public static void write(Connection connection, int batchId, List<Finding> findings) {
        for (int no = 0; no < findings.size(); no++) {
            Finding finding = findings.get(no);
            OptionalDouble points = finding.effect().points();
            Sql.update(
                    connection,
                    "INSERT INTO findings VALUES (?, ?, ?, ?, ?, ?, ?)",
                    batchId,
                    no,
                    finding.code(),
                    finding.form(),
                    finding.count(),
                    points.isPresent() ? points.getAsDouble() : null,
                    finding.effect().reason().map(Enum::name).orElse(null));
            if (!finding.effect().month().isEmpty()) {
                insert(
                        connection,
                        batchId,
                        no,
                        new Detail(MONTH, finding.effect().month()));
            }
            for (var value : finding.values().entrySet()) {
                insert(connection, batchId, no, new Detail(value.getKey(), value.getValue()));
            }
            for (String sample : finding.sample()) {
                insert(connection, batchId, no, new Detail("", sample));
            }
        }
    }

    /** The findings of the batches that are not undone, by batch, the graver ones first. */
    public static List<Kept> of(FactStore store) {
        try (FactStore.Connections one = store.connectAtOneMoment(1)) {
            Connection connection = one.all().get(0);
            return Sql.list(
                            connection,
                            "SELECT batch_id, finding_no, code, form, touched, churn_points, no_effect FROM findings"
                                    + " WHERE batch_id NOT IN (SELECT batch_id FROM undone) ORDER BY 1, 2",
                            Bare::read)
                    .stream()
                    .map(bare -> bare.with(details(connection, bare)))
                    .toList();
        }
    }

    private static void insert(Connection connection, int batchId, int no, Detail detail) {
        Sql.update(
                connection,
                "INSERT INTO finding_details SELECT ?, ?, count(*), ?, ? FROM finding_details WHERE batch_id = ?",
                batchId,
                no,
                detail.name,
                detail.value,
                batchId);
    }

    private static List<Detail> details(Connection connection, Bare bare) {
        return Sql.list(
                connection,
                "SELECT name, value FROM finding_details WHERE batch_id = ? AND finding_no = ? ORDER BY detail_no",
                row -> new Detail(row.getString(1), row.getString(2)),
                bare.batchId,
                bare.no);
    }

    /** A value by name, or without one a part of the sample. */
    private record Detail(String name, String value) {}

    private record Bare(
            int batchId, int no, String code, String form, long count, OptionalDouble points, String reason) {
        static Bare read(ResultSet row) throws SQLException {
            double points = row.getDouble(6);
            OptionalDouble known = row.wasNull() ? OptionalDouble.empty() : OptionalDouble.of(points);
            String reason = Optional.ofNullable(row.getString(7)).orElse("");
            return new Bare(
                    row.getInt(1), row.getInt(2), row.getString(3), row.getString(4), row.getLong(5), known, reason);
        }

        Kept with(List<Detail> details) {
            SortedMap<String, String> values = new TreeMap<>();
            List<String> sample = new ArrayList<>();
            for (Detail detail : details) {
                if (detail.name.isEmpty()) {
                    sample.add(detail.value);
                } else {
                    values.put(detail.name, detail.value);
                }
            }
            String month = Optional.ofNullable(values.remove(MONTH)).orElse("");
            return new Kept(
                    batchId, new Finding(code, form, count, values, sample, ChurnEffect.of(points, month, reason)));
        }
    }
}
