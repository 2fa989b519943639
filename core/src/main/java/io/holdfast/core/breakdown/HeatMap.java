package io.holdfast.core.breakdown;

import io.holdfast.core.ledger.CustomerTest;
import io.holdfast.core.ledger.Flow;
import io.holdfast.core.ledger.Flows;
import io.holdfast.core.ledger.FlowsFold;
import io.holdfast.core.ledger.Grouping;
import io.holdfast.core.ledger.Ledger;
import io.holdfast.core.ledger.Period;
import io.holdfast.core.metric.FlowMetric;
import io.holdfast.core.metric.Rate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * One rate of a period by two groupings: a cell for each pair, with the sums of its row and column. Every cell is judged
 * against the total over all, see {@link FunnelLimits}; a cell without anybody is there and undefined.
 *
 * @param rows the sums of the rows that have anybody
 * @param columns the sums of the columns that have anybody
 * @param cells by row, then by column
 */
public record HeatMap(
        FlowMetric metric,
        List<GroupRate> rows,
        List<GroupRate> columns,
        List<List<GroupRate>> cells,
        GroupRate total) {

    public static HeatMap of(
            FlowMetric metric, Ledger ledger, Period period, CustomerTest segment, Grouping rows, Grouping columns) {
        CrossGrouping cross = CrossGrouping.of(rows, columns);
        return of(metric, cross, FlowsFold.of(ledger, period, segment, cross));
    }

    private static HeatMap of(FlowMetric metric, CrossGrouping cross, Flows[] flows) {
        int width = cross.columns().labels().size();
        Flows[] byRow = new Flows[cross.rows().labels().size()];
        Flows[] byColumn = new Flows[width];
        Arrays.fill(byRow, Flows.NONE);
        Arrays.fill(byColumn, Flows.NONE);
        Flows sum = Flows.NONE;
        for (int i = 0; i < flows.length; i++) {
            byRow[i / width] = byRow[i / width].plus(flows[i]);
            byColumn[i % width] = byColumn[i % width].plus(flows[i]);
            sum = sum.plus(flows[i]);
        }
        Rate total = metric.rate(sum);
        List<List<GroupRate>> cells = new ArrayList<>();
        for (int row = 0; row < byRow.length; row++) {
            if (hasAnybody(byRow[row])) {
                Flows[] ofRow = Arrays.copyOfRange(flows, row * width, (row + 1) * width);
                cells.add(rates(metric, cross.columns().labels(), ofRow, byColumn, total));
            }
        }
        return new HeatMap(
                metric,
                rates(metric, cross.rows().labels(), byRow, byRow, total),
                rates(metric, cross.columns().labels(), byColumn, byColumn, total),
                List.copyOf(cells),
                GroupRate.of("", sum, metric, total, Breakdown.SMALL_NUMBER));
    }

    /** The rates of those groups that have anybody in {@code shown}. */
    private static List<GroupRate> rates(
            FlowMetric metric, List<String> labels, Flows[] flows, Flows[] shown, Rate total) {
        List<GroupRate> rates = new ArrayList<>();
        for (int i = 0; i < flows.length; i++) {
            if (hasAnybody(shown[i])) {
                rates.add(GroupRate.of(labels.get(i), flows[i], metric, total, Breakdown.SMALL_NUMBER));
            }
        }
        return List.copyOf(rates);
    }

    private static boolean hasAnybody(Flows flows) {
        return flows.count(Flow.KNOWN) > 0;
    }
}
