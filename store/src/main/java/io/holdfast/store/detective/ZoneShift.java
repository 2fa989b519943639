package io.holdfast.store.detective;

import io.holdfast.core.fact.FactKind;
import java.util.List;

/**
 * Times in another zone than believed. Midnights of another zone, turned into UTC, all stand at one hour that is not
 * zero (two hours where summer time is kept). For activity the quietest hours tell: people sleep at night.
 */
final class ZoneShift implements Suspicion {
    private static final int FEWEST = 20;
    private static final int FEWEST_FOR_SLEEP = 500;

    @Override
    public List<Finding> look(Evidence evidence) {
        String field = evidence.kind().validAt();
        if (!evidence.has(field)) {
            return List.of();
        }
        String at = '"' + field + '"';
        List<long[]> hours = evidence.pairs("SELECT hour(" + at + "), count(*) FROM " + evidence.rows() + " WHERE " + at
                + " IS NOT NULL GROUP BY 1 ORDER BY 1");
        long rows = hours.stream().mapToLong(hour -> hour[1]).sum();
        if (rows < FEWEST) {
            return List.of();
        }
        boolean neighbours = hours.size() <= 2 && hours.get(hours.size() - 1)[0] - hours.get(0)[0] <= 1;
        if (neighbours && sharp(evidence, at) == rows) {
            return List.of(midnights(evidence, at, hours.get(0)[0], rows));
        }
        boolean lively = evidence.kind() == FactKind.ACTIVITY && rows >= FEWEST_FOR_SLEEP && hours.size() >= 12;
        return lively ? sleep(evidence, hours, rows) : List.of();
    }

    /** How many rows are of a full hour that is not midnight. */
    private static long sharp(Evidence evidence, String at) {
        return evidence.number("SELECT count(*) FROM " + evidence.rows() + " WHERE " + at + " = date_trunc('hour', "
                + at + ") AND hour(" + at + ") <> 0");
    }

    private static Finding midnights(Evidence evidence, String at, long hour, long rows) {
        String move = hour >= 12 ? " + to_hours(24 - hour(%s))" : " - to_hours(hour(%s))";
        List<String> sample = evidence.texts(
                "SELECT " + at + "::VARCHAR FROM " + evidence.rows() + " ORDER BY 1 LIMIT " + Evidence.SAMPLE);
        return Finding.of("zone_shift", rows, sample, new EffectOnChurn(evidence).ofMoving(move))
                .inForm("midnight")
                .with("hour", hour)
                .with("move", "%+d".formatted(hour >= 12 ? 24 - hour : -hour));
    }

    private static List<Finding> sleep(Evidence evidence, List<long[]> hours, long rows) {
        long[] counts = new long[24];
        hours.forEach(hour -> counts[(int) hour[0]] = hour[1]);
        int quietest = 0;
        long fewest = Long.MAX_VALUE;
        for (int start = 0; start < 24; start++) {
            long sum = 0;
            for (int i = 0; i < 5; i++) {
                sum += counts[(start + i) % 24];
            }
            if (sum < fewest) {
                fewest = sum;
                quietest = start;
            }
        }
        // an evening is no day: those who work by day are quietest from eight on
        boolean night = quietest >= 20 || quietest <= 5;
        if (night || fewest * 24 > rows * 5 / 2) {
            return List.of();
        }
        // taken as if those hours began at one in the morning
        int move = (1 - quietest + 36) % 24 - 12;
        ChurnEffect effect = new EffectOnChurn(evidence).ofMoving(" + to_hours(" + move + ")");
        return List.of(Finding.of("zone_shift", rows, List.of(), effect)
                .inForm("sleep")
                .with("hour", quietest)
                .with("move", "%+d".formatted(move)));
    }
}
