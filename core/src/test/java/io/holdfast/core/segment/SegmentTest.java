package io.holdfast.core.segment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.holdfast.core.TestContract;
import io.holdfast.core.problem.ErrorCode;
import io.holdfast.core.problem.Problem;
import io.holdfast.core.timeline.ContractRow;
import io.holdfast.core.timeline.Day;
import io.holdfast.core.timeline.Timelines;
import io.holdfast.core.timeline.TimelinesBuilder;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SegmentTest {

    /** The day of every question; day 100 is 1970-04-11. */
    private static final int TODAY = 100;

    private static final Timelines TIMELINES = timelines();

    /**
     * a: Pro since day 0, CN, Li Wei. b: Pro since day 11, RU, Anna; moved to CN on day 101, tomorrow. c: Basic until
     * day 100, not any more today; yen. d: no contract, orders and activity. e: nothing but a name.
     */
    private static Timelines timelines() {
        TimelinesBuilder builder = new TimelinesBuilder();
        builder.customer("a").contract(contract(0, Day.NEVER, "Pro", 4990, "EUR"));
        builder.attribute("country", "CN", Day.ALWAYS).attribute("owner", "Li Wei", Day.ALWAYS);
        builder.attribute("employees", "9", Day.ALWAYS).attribute("城市", "北京", Day.ALWAYS);
        builder.customer("b").contract(contract(11, Day.NEVER, "Pro", 5000, "EUR"));
        builder.contract(contract(50, Day.NEVER, "Add-on", 1, "EUR"));
        builder.attribute("country", "RU", Day.ALWAYS).attribute("country", "CN", 101);
        builder.attribute("owner", "Anna \"A\" Ivanova", Day.ALWAYS).attribute("employees", "10", Day.ALWAYS);
        builder.attribute("Город", "Санкт-Петербург", Day.ALWAYS);
        builder.customer("c").contract(contract(10, 100, "Basic", 1200, "JPY"));
        builder.attribute("country", "DE", Day.ALWAYS).attribute("employees", "many", Day.ALWAYS);
        builder.attribute("tenure", "long", Day.ALWAYS).attribute("renewal", "1970-05-01", Day.ALWAYS);
        builder.customer("d")
                .order(70, 100, "EUR")
                .order(71, 100, "EUR")
                .order(80, -100, "EUR")
                .order(101, 5, "EUR");
        builder.activity(70, "login", 0)
                .activity(71, "login", 0)
                .activity(71, "search", 0)
                .activity(101, "login", 0);
        builder.customer("e");
        return builder.build();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            plan = Pro                                                    | a
            plan = "Add-on"                                               | b
            plan in (Pro, Add-on)                                         | a b
            plan != Pro                                                   | b c d e
            plan not in (Pro)                                             | b c d e
            not plan = Pro                                                | b c d e
            plan is known                                                 | a b
            plan is not known                                             | c d e
            plan is unknown                                               | c d e
            country in (CN, RU)                                           | a b
            country = RU                                                  | b
            country = cn                                                  |
            owner is known and owner != "Li Wei"                          | b
            owner = 'Anna "A" Ivanova'                                    | b
            owner = "Anna ""A"" Ivanova"                                  | b
            城市 = 北京                                                    | a
            城市 ＝ “北京”                                                  | a
            城市 in （北京，上海、广州）                                     | a
            Город = Санкт-Петербург                                       | b
            "Город" = «Санкт-Петербург»                                   | b
            employees >= 10                                               | b
            employees < 10                                                | a
            employees > 9.5                                               | b
            renewal > 1970-04-30                                          | c
            renewal > 1970-05-01                                          |
            tenure >= 90                                                  | a c
            tenure > 90                                                   | a
            tenure = 89                                                   | b
            tenure ≥ 90                                                   | a c
            tenure <> 90                                                  | a b d e
            tenure is known                                               | a b c d
            "tenure" = long                                               | c
            mrr >= 49.90                                                  | a b
            mrr > 49.90                                                   | b
            mrr = 50.01                                                   | b
            mrr = 0                                                       | c
            mrr is unknown                                                | d e
            contracts = 2                                                 | b
            contracts = 0                                                 | c d e
            currency = EUR                                                | a b
            orders = 2                                                    | d
            orders_30 = 1                                                 | d
            orders_29 = 0                                                 | a b c d e
            activities = 3                                                | d
            activity_days = 2                                             | d
            activity_days_30 = 1                                          | d
            activity_days_31 = 2                                          | d
            activities_30 = 2                                             | d
            days_since_order = 29                                         | d
            days_since_activity >= 29                                     | d
            days_since_activity < 29                                      |
            activities(login) = 2                                         | d
            activities_30(login) = 1                                      | d
            activities_30(login) < 1                                      | a b c e
            activities_30（login，search） = 2                              | d
            activities(logins) = 0                                        | a b c d e
            activity_days(login, "search") = 2                            | d
            activity_days(search) = 1                                     | d
            days_since_activity(login) = 29                               | d
            days_since_activity('sign up') is known                       |
            not days_since_activity(search) < 30                          | a b c e
            acquired >= 1970-01-12                                        | b d
            acquired = 1970-01-01                                         | a
            customer in (a, e)                                            | a e
            plan = Pro or plan = Add-on and country = DE                  | a
            (country = CN or country = RU) and not owner = "Li Wei"       | b
            NOT (plan = Pro OR country = DE)                              | b d e
            plan=Pro and country in(CN,RU) and tenure>=90 and not owner="Li Wei" |
            plan = Pro and country in (CN, RU) and tenure >= 90 and owner = "Li Wei" | a
            """)
    void choosesThoseWhoFitOnTheDay(String rule, String expected) {
        assertThat(fitting(rule, TODAY)).isEqualTo(expected == null ? "" : expected);
    }

    @Test
    void readsAnAttributeAsItWasOnTheDay() {
        assertThat(fitting("country = CN", 100)).isEqualTo("a");
        assertThat(fitting("country = CN", 101)).isEqualTo("a b");
    }

    @Test
    void usesNothingAfterTheDay() {
        assertThat(fitting("acquired is known", 10)).isEqualTo("a c");
        assertThat(fitting("tenure = 0", 10)).isEqualTo("c");
        assertThat(fitting("mrr is known", 9)).isEqualTo("a");
        assertThat(fitting("days_since_order is known", 69)).isEmpty();
        assertThat(fitting("contracts = 1", 99)).isEqualTo("a c");
    }

    @Test
    void comparesAmountsInMajorUnitsOfTheCustomersCurrency() {
        assertThat(fitting("mrr = 1200", 99)).as("yen have no decimals").isEqualTo("c");
        assertThat(fitting("mrr = 12", 99)).isEmpty();
    }

    @Test
    void countsNoRevenueOfTrialsPausesAndMeters() {
        TimelinesBuilder builder = new TimelinesBuilder();
        builder.customer("trial").contract(tenEuros().trialUntil(101).row());
        builder.customer("paused").contract(tenEuros().paused(90, 101).row());
        builder.customer("metered").contract(tenEuros().isMetered().row());
        builder.customer("back")
                .contract(tenEuros().trialUntil(100).paused(90, 100).row());
        builder.customer("mixed").contract(contract(0, Day.NEVER, "", 100, "EUR"));
        builder.contract(contract(0, Day.NEVER, "", 100, "USD"));
        Timelines timelines = builder.build();

        assertThat(fitting("mrr = 0", TODAY, timelines)).isEqualTo("trial paused metered");
        assertThat(fitting("mrr = 10", TODAY, timelines)).isEqualTo("back");
        assertThat(fitting("mrr is unknown", TODAY, timelines)).isEqualTo("mixed");
    }

    @Test
    void takesTheEmptyRuleForEverybody() {
        assertThat(fitting(" ", TODAY)).isEqualTo("a b c d e");
        assertThat(Segment.of("", new TimelinesBuilder().build()).notes()).isEmpty();
    }

    @Test
    void notesAValueThatNobodyHas() {
        assertThat(Segment.of("plan = Prro", TIMELINES).notes())
                .extracting(RuleNote::sentence)
                .containsExactly("No customer has ever had plan 'Prro'; did you mean 'Pro'?");
        assertThat(Segment.of("country in (CN, Atlantis)", TIMELINES).notes())
                .extracting(RuleNote::sentence)
                .containsExactly("No customer has ever had country 'Atlantis'.");
    }

    @Test
    void notesAnActivityThatNobodyHad() {
        assertThat(Segment.of("activities_30(logn, search) < 2", TIMELINES).notes())
                .extracting(RuleNote::sentence)
                .containsExactly(
                        "No customer has ever had an activity 'logn', which activities_30 counts; did you mean 'login'?");
    }

    @Test
    void tellsCountsOfSomeActivitiesApart() {
        assertThat(Features.find("activities_30(search, login, search)", TIMELINES)
                        .orElseThrow()
                        .name())
                .isEqualTo("activities_30(login, search)")
                .isNotEqualTo(Features.find("activities_30(\"login, search\")", TIMELINES)
                        .orElseThrow()
                        .name());
        assertThat(fitting("activities(login) = 2 and activities(search) = 1", TODAY))
                .isEqualTo("d");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            plan                        | 'plan' at character 1 of the segment stands alone
            not (end)                   | 'end' at character 6 of the segment stands alone
            "end" and plan = Pro        | Write a name, a comparison and a value
            plan = Pro or end           | or @NAME for a saved segment
            plan Pro                    | one of = != < <= > >= in, not in, is known instead of 'Pro'
            plan =                      | a value instead of the end
            plan = Pro country = CN     | 'and', 'or' or the end instead of 'country' at character 12
            owner = Li Wei              | instead of 'Wei' at character 12
            and plan = Pro              | instead of 'and' at character 1
            (plan = Pro                 | ')' instead of the end
            plan = Pro)                 | instead of ')' at character 11
            plan in CN                  | '(' instead of 'CN' at character 9
            plan in ()                  | a value instead of ')' at character 10
            plan not like x             | 'in' instead of 'like' at character 10
            plan is great               | 'known', 'not known' or 'unknown' instead of 'great' at character 9
            plan = "Pro                 | quote opened at character 8
            plan ~ Pro                  | sign '~' at character 6
            plan = Pro; drop            | sign ';' at character 11
            plan < Pro                  | 'Pro' at character 8 of the segment is neither a number nor a date
            tenure > ten                | 'tenure' is compared with 'ten' at character 10 of the segment, which is not a number
            acquired > 30               | which is not a date like 2026-01-15
            acquired > 2026-02-30       | which is not a date like 2026-01-15
            mrr > 1e999999999           | which is not a number
            customer > a                | Customers have no order
            plan (Pro, Add-on)          | 'plan' at character 1 of the segment stands alone
            plan (Pro) = 1              | 'plan' at character 1 of the segment counts no activity
            tenure(login) > 3           | 'tenure' at character 1 of the segment counts no activity
            orders_30(login) > 3        | 'orders_30' at character 1 of the segment counts no activity
            customer(a) = 3             | 'customer' at character 1 of the segment counts no activity
            activities(login)           | 'activities' at character 1 of the segment stands alone
            activities() > 1            | a value instead of ')' at character 12
            """)
    void saysWhereARuleGoesWrong(String rule, String message) {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> Segment.of(rule, TIMELINES))
                .satisfies(problem -> assertThat(problem.code()).isEqualTo(ErrorCode.INVALID_SEGMENT))
                .withMessageContaining(message);
    }

    @Test
    void suggestsTheNameThatWasMeant() {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> Segment.of("contry = CN", TIMELINES))
                .satisfies(problem -> assertThat(problem.code()).isEqualTo(ErrorCode.UNKNOWN_ATTRIBUTE))
                .withMessageContaining("'contry' at character 1 of the segment; did you mean 'country'?");
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> Segment.of("plan = Pro and tenur > 3", TIMELINES))
                .withMessageContaining("did you mean 'tenure'?");
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> Segment.of("activites_30(login) > 3", TIMELINES))
                .withMessageContaining("did you mean 'activities_30'?");
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> Segment.of("\"plan\" = Pro", TIMELINES))
                .withMessageContaining("There is no attribute or feature 'plan'");
    }

    @Test
    void refusesADepthThatWouldBreakTheMachine() {
        String deep = "(".repeat(5000) + "plan = Pro" + ")".repeat(5000);

        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> Segment.of(deep, TIMELINES))
                .withMessageContaining("nested more than 100 deep");
        assertThat(fitting("not ".repeat(98) + "plan = Pro", TODAY)).isEqualTo("a");
    }

    private static String fitting(String rule, int day) {
        return fitting(rule, day, TIMELINES);
    }

    private static String fitting(String rule, int day, Timelines timelines) {
        Segment segment = Segment.of(rule, timelines);
        List<String> ids = new ArrayList<>();
        for (int customer = 0; customer < timelines.customers(); customer++) {
            if (segment.test().test(timelines.timeline(customer), day)) {
                ids.add(timelines.customerId(customer));
            }
        }
        return String.join(" ", ids);
    }

    private static ContractRow contract(int start, int end, String plan, long mrr, String currency) {
        return TestContract.running(start, end).plan(plan).pays(mrr, currency).row();
    }

    private static TestContract tenEuros() {
        return TestContract.running(0).pays(1000, "EUR");
    }
}
