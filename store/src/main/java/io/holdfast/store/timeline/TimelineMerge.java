package io.holdfast.store.timeline;

import io.holdfast.core.fact.EndKind;
import io.holdfast.core.timeline.ContractRow;
import io.holdfast.core.timeline.ContractTerm;
import io.holdfast.core.timeline.Day;
import io.holdfast.core.timeline.DayRange;
import io.holdfast.core.timeline.Timelines;
import io.holdfast.core.timeline.TimelinesBuilder;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Merges the streams of {@link TimelineQueries} into a builder, and notes the last day that is not in the future. */
final class TimelineMerge {
    /** How many queries are open at once. */
    static final int STREAMS = 7;

    private final TimelinesBuilder builder = new TimelinesBuilder();
    private final PackedDays packed = new PackedDays();
    private final int today;
    private int lastDay = Day.ALWAYS;
    private int lastByHand = Day.ALWAYS;
    private int nextDay = Day.NEVER;

    TimelineMerge(int today) {
        this.today = today;
    }

    Timelines run(CustomerStream customers, List<CustomerStream> facts) {
        String customer = customers.customer();
        while (customer != null) {
            customers.take(customer);
            for (CustomerStream stream : facts) {
                stream.take(customer);
            }
            customer = customers.customer();
        }
        for (CustomerStream stream : facts) {
            if (stream.customer() != null) {
                throw new IllegalStateException("facts of " + stream.customer() + ", who is no customer");
            }
        }
        return builder.build();
    }

    /**
     * The last day of any fact that is not in the future; {@link Day#ALWAYS} when there is none. What a person wrote down says nothing
     * of whether the rest of its day is known, so it counts only where there is nothing else.
     */
    int lastDay() {
        return lastDay == Day.ALWAYS ? lastByHand : lastDay;
    }

    /** The same without what a person wrote down. */
    int lastDayButByHand() {
        return lastDay;
    }

    /** The first day of any fact that is still in the future; {@link Day#NEVER} when none is. */
    int nextDay() {
        return nextDay;
    }

    void customer(ResultSet row) throws SQLException {
        builder.customer(row.getString(1), day(row, 2, Day.NEVER));
    }

    void contract(ResultSet row) throws SQLException {
        int start = row.getInt(2);
        int end = day(row, 3, Day.NEVER);
        ContractRow contract = new ContractRow(
                start,
                end,
                day(row, 4, Day.NEVER),
                day(row, 5, Day.NEVER),
                day(row, 6, Day.ALWAYS),
                row.getString(7),
                row.getString(8),
                row.getLong(9),
                row.getLong(10),
                row.getLong(11),
                row.getBoolean(12),
                EndKind.valueOf(row.getString(13).toUpperCase(Locale.ROOT)),
                row.getString(14),
                ranges(row.getString(15)),
                ranges(row.getString(16)));
        builder.contract(contract, new ContractTerm(day(row, 17, Day.NEVER), row.getBoolean(18)));
        see(start);
        see(end);
    }

    void order(ResultSet row) throws SQLException {
        int day = row.getInt(2);
        builder.order(day, row.getLong(3), row.getString(4));
        see(day, row.getBoolean(5));
    }

    void activityDays(ResultSet row) throws SQLException {
        packed.read(row.getString(3));
        String name = row.getString(2);
        if (name.isEmpty()) {
            builder.activityDays(packed.days(), packed.count());
        } else {
            int code = builder.activityName(name);
            for (int i = 0; i < packed.count(); i++) {
                builder.activity(packed.days()[i], code, 0);
            }
        }
        for (int i = packed.count() - 1; i >= 0 && packed.days()[i] > lastDay; i--) {
            see(packed.days()[i]);
        }
    }

    void activityValue(ResultSet row) throws SQLException {
        int day = row.getInt(3);
        builder.activity(day, row.getString(2), row.getDouble(4));
        see(day);
    }

    void status(ResultSet row) throws SQLException {
        int day = row.getInt(2);
        builder.status(day, row.getBoolean(3));
        see(day, row.getBoolean(4));
    }

    void attribute(ResultSet row) throws SQLException {
        builder.attribute(row.getString(2), row.getString(3), day(row, 4, Day.ALWAYS));
    }

    private void see(int day, boolean byHand) {
        if (byHand && day <= today) {
            lastByHand = Math.max(lastByHand, day);
        } else {
            see(day);
        }
    }

    private void see(int day) {
        if (day > today) {
            nextDay = Math.min(nextDay, day);
        } else if (day > lastDay) {
            lastDay = day;
        }
    }

    private static int day(ResultSet row, int column, int absent) throws SQLException {
        int day = row.getInt(column);
        return row.wasNull() ? absent : day;
    }

    /** Reads {@code 100/200;300/}. */
    private static List<DayRange> ranges(String text) {
        List<DayRange> ranges = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int slash = text.indexOf('/', at);
            int end = text.indexOf(';', slash) < 0 ? text.length() : text.indexOf(';', slash);
            int from = Integer.parseInt(text.substring(at, slash));
            int to = slash + 1 == end ? Day.NEVER : Integer.parseInt(text.substring(slash + 1, end));
            ranges.add(new DayRange(from, to));
            at = end + 1;
        }
        return ranges;
    }
}
