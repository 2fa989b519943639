package io.holdfast.core.segment;

import io.holdfast.core.cohort.SeenDays;
import io.holdfast.core.ledger.CustomerTest;
import io.holdfast.core.timeline.DaySource;
import io.holdfast.core.timeline.Timelines;
import java.time.LocalDate;
import java.util.List;

/**
 * Some of the customers, chosen by a rule.
 *
 * <pre>
 *   plan = Pro and country in (CN, RU) and tenure >= 90 and not owner = "Li Wei"
 *
 *   rule        one or more of it joined by {@code and} and {@code or}; {@code and} binds tighter; {@code not}; ( )
 *   saved       {@code @NAME}: whoever belongs to the segment kept under that name; {@code @NAME@2}: as its version 2 said
 *   comparison  name = value    name != value    name &lt; value   &lt;=  >  >=
 *               name in (value, …)    name not in (value, …)    name is known    name is not known    name is unknown
 *   name        plan, currency, customer, a feature (see {@link Features}) or an attribute; in quotes always an attribute
 *               activities, activity_days, days_since_activity: of some names only, as in activities_30(export, "Report opened") < 2
 *   value       a word, a number, a date 2026-01-15, or a text in quotes (a quote within is doubled)
 * </pre>
 *
 * What counts is what held on the day of the question, nothing later. Texts are compared exactly, letter by letter; with
 * {@code <} and the like an attribute is read as a number or a date. Amounts are in major units of the customer's own
 * currency: {@code mrr >= 49.90}. Where a value is not known, {@code = < > in} are false, and {@code != } and
 * {@code not} are plainly the opposite, so true; add {@code and owner is known} where that is not meant. Keywords may be
 * small or capital. A rule only reads: it cannot call, loop or change anything.
 *
 * @param text the rule as written
 * @param test says of each customer whether he belongs
 * @param sql the same as a condition of a query
 * @param notes what looks like a slip, such as a value that no customer has
 */
public record Segment(String text, CustomerTest test, KnownSql sql, List<RuleNote> notes) {
    public static final Segment EVERYBODY = new Segment("", CustomerTest.EVERYBODY, KnownSql.EVERYBODY, List.of());

    /**
     * Reads a rule against the attributes there are; the empty rule is everybody.
     *
     * @throws io.holdfast.core.problem.Problem {@code INVALID_SEGMENT} with the place, or {@code UNKNOWN_ATTRIBUTE} with
     *     what was probably meant
     */
    public static Segment of(String text, Timelines timelines) {
        return of(text, timelines, SavedRules.NONE);
    }

    /** The same where a rule may name saved ones. */
    public static Segment of(String text, Timelines timelines, SavedRules saved) {
        if (text.isBlank()) {
            return EVERYBODY;
        }
        try {
            return of(text, RuleParser.parse(text, saved), timelines, Slips.none());
        } catch (FaultyRule faulty) {
            throw faulty.problem();
        }
    }

    /** @param slips where to put what looks like one */
    static Segment of(String text, Rule rule, Timelines timelines, Slips slips) {
        RuleNames names = new RuleNames(timelines);
        CustomerTest test = new MarkedTest(
                List.of(rule.placeless(), timelines.hidden()), new RuleCompiler(names, slips).compile(rule));
        return new Segment(text, test, new RuleSql(names).of(rule), slips.notes());
    }

    /** The same with nothing said of slips. */
    public Segment withoutNotes() {
        return new Segment(text, test, sql, List.of());
    }

    /** The days on which those gave a sign of life who belonged on one day, in SQL. */
    public SeenDays days(DaySource source, int day) {
        SeenDays all = SeenDays.of(source);
        String each = "SELECT DISTINCT customer_id, DATE '" + LocalDate.ofEpochDay(day) + "' AS asked_day FROM "
                + all.table();
        return sql.isEverybody() ? all : new SeenDays(source, sql.askedOf(each), sql.members());
    }

    /** The same of those who belonged on the day of their own first sign of life. */
    public SeenDays daysOfJoiners(DaySource source) {
        SeenDays all = SeenDays.of(source);
        return sql.isEverybody() ? all : new SeenDays(source, sql.askedOf(all.firstDays("asked_day")), sql.members());
    }
}
