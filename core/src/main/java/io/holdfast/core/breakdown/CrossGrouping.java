package io.holdfast.core.breakdown;

import io.holdfast.core.ledger.Grouping;
import io.holdfast.core.problem.Problem;
import io.holdfast.core.problem.QuestionParticular;
import io.holdfast.core.timeline.Timeline;
import java.util.ArrayList;
import java.util.List;

/** Two groupings at once: the group of a row and a column. */
record CrossGrouping(Grouping rows, Grouping columns, List<String> labels) implements Grouping {
    /** Every shard counts every cell, so more would cost memory and nobody could read them. */
    private static final int MOST = 20_000;

    static CrossGrouping of(Grouping rows, Grouping columns) {
        long cells = (long) rows.labels().size() * columns.labels().size();
        if (cells > MOST) {
            throw new Problem(
                    QuestionParticular.HEAT_MAP_TOO_LARGE,
                    rows.labels().size(),
                    columns.labels().size(),
                    cells,
                    MOST);
        }
        List<String> labels = new ArrayList<>();
        for (String row : rows.labels()) {
            for (String column : columns.labels()) {
                labels.add(row + " / " + column);
            }
        }
        return new CrossGrouping(rows, columns, List.copyOf(labels));
    }

    @Override
    public int group(Timeline timeline, int day) {
        return rows.group(timeline, day) * columns.labels().size() + columns.group(timeline, day);
    }
}
