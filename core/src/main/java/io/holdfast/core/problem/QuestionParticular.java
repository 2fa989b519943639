package io.holdfast.core.problem;

import io.holdfast.core.wording.Wording;

/** What is the matter with a question: its period, its definition, what it names of customers. */
public enum QuestionParticular implements Particular {
    BRIDGE_UNDEFINED(
            ErrorCode.INCOMPARABLE_FIGURES,
            "{metric} is undefined under '{definition}' for {from} to {to} ({why}), so there is nothing "
                    + "to bridge. Choose a longer period."),
    CURSOR_WRONG(
            ErrorCode.INVALID_ARGUMENT,
            "'{cursor}' is not the cursor of a page. Take it from 'next' of the page before, or begin "
                    + "without one."),
    PERIOD_UNREADABLE(
            ErrorCode.INVALID_PERIOD,
            "'{text}' is not a period. Accepted: 2026, 2026-H1, 2026-Q1, 2026-01, 2026-W05, 2026-01-15, "
                    + "FY2026, FY2026-Q1, 2026-01-01..2026-02-15 (both ends included), last-month, this-quarter, "
                    + "last-90-days."),
    PERIOD_NOT_IN_CALENDAR(
            ErrorCode.INVALID_PERIOD,
            "'{text}' is not in the calendar. Accepted: 2026, 2026-H1, 2026-Q1, 2026-01, 2026-W05, "
                    + "2026-01-15, FY2026, FY2026-Q1, 2026-01-01..2026-02-15 (both ends included), last-month, "
                    + "this-quarter, last-90-days."),
    PERIOD_BACKWARDS(
            ErrorCode.INVALID_PERIOD,
            "The period '{text}' ends on {to}, before it starts on {from}; put the earlier end first."),
    PERIOD_AHEAD(
            ErrorCode.NO_FACTS, "The period begins on {from}, which lies ahead. Ask for one that has begun by {last}."),
    NOTHING_KNOWN(ErrorCode.NO_FACTS, "There are no facts yet. Import a file first."),
    NOTHING_KNOWN_BY(ErrorCode.NO_FACTS, "Nothing was known yet by {day}. Choose a later day."),
    PERIOD_HAS_NOBODY(
            ErrorCode.INVALID_PERIOD,
            "Nobody was there before the period begins on {from}, so nobody can be lost in it. Ask for a "
                    + "later --period."),
    DATE_UNREADABLE(ErrorCode.INVALID_DATE, "'{text}' is not a date; write one such as 2026-01-31."),
    METRIC_UNKNOWN(ErrorCode.UNKNOWN_METRIC, "There is no metric '{name}'. Known: {known}."),
    BANDS_DESCEND(
            ErrorCode.INVALID_ARGUMENT,
            "The limits of the bands of '{name}' must go up; {first} is followed by {second}."),
    BANDS_MISSING(
            ErrorCode.INVALID_ARGUMENT,
            "'{name}' gives no limits of bands; write them as whole numbers with commas, as in tenure:30,90,365."),
    FEW_CURRENCIES(ErrorCode.FX_RATE_MISSING, "Revenue cohorts need amounts in one currency; there are {count}."),
    ATTRIBUTE_HIDDEN(
            ErrorCode.NOT_ALLOWED,
            "What '{name}' says of customers is hidden from you. Name another attribute with 'by'."),
    DEFINITION_UNKNOWN(ErrorCode.UNKNOWN_DEFINITION, "There is no definition '{name}'. Known: {known}."),
    DEFINITION_UNKNOWN_NOR_OWN(
            ErrorCode.UNKNOWN_DEFINITION, "There is no definition '{name}'. Known: {known}; your own: {own}."),
    ATTRIBUTE_UNKNOWN(
            ErrorCode.UNKNOWN_ATTRIBUTE, "Nothing of that name is known of customers: '{name}'. Known: {known}."),
    ATTRIBUTE_MISSPELT(
            ErrorCode.UNKNOWN_ATTRIBUTE,
            "Nothing of that name is known of customers: '{name}'; did you mean '{near}'? Known: {known}."),
    CURRENCY_NOT_PAID_IN(ErrorCode.UNKNOWN_CURRENCY, "'{code}' is not the ISO-4217 code of a currency people pay in."),
    SWITCH_UNKNOWN(ErrorCode.INVALID_DEFINITION, "'{text}' turns no switch; write SWITCH=VALUE with one of {known}."),
    DEFINITION_DAYS_NEGATIVE(ErrorCode.INVALID_DEFINITION, "A number of days in definition '{name}' is negative."),
    WARNING_AFTER_LOSS(
            ErrorCode.INVALID_DEFINITION,
            "Definition '{name}' warns after {warn} silent days but counts a customer as "
                    + "lost after {lost}; the warning must come first."),
    FACT_KIND_UNKNOWN(ErrorCode.INVALID_ARGUMENT, "There is no kind of fact '{name}'. Known: {known}."),
    OWNER_NOT_PERSONAL(
            ErrorCode.INVALID_ARGUMENT,
            "The attribute 'owner' cannot be personal: it says whose customers somebody sees."),
    ATTRIBUTE_OF_NOBODY(ErrorCode.UNKNOWN_ATTRIBUTE, "No customer has an attribute '{name}'; known are: {known}."),
    RETURN_DAYS_WRONG(
            ErrorCode.INVALID_PERIOD,
            "Give at least one starting day and one day to return, not days {from} to {to} and {days}."),
    WINDOWS_WRONG(ErrorCode.INVALID_ARGUMENT, "Give at least one window of at least a day, not {count} of {days}."),
    THRESHOLDS_WRONG(
            ErrorCode.INVALID_ARGUMENT, "Sweep thresholds from 1 day up to between 1 and {most} days, not {given}."),
    WARNING_NOT_BEFORE_LOSS(
            ErrorCode.INVALID_ARGUMENT,
            "The warning after {warn} days of silence must come before the loss after {lost}."),
    FIGURES_DIFFER(
            ErrorCode.INCOMPARABLE_FIGURES,
            "'{one}' and '{other}' are different figures; break the same one down in both periods."),
    CHANGE_UNDEFINED(
            ErrorCode.INCOMPARABLE_FIGURES,
            "'{metric}' is undefined from {from} to {to} ({why}), so its change cannot be split."),
    HEAT_MAP_TOO_LARGE(
            ErrorCode.INVALID_ARGUMENT,
            "A heat map of {rows} by {columns} groups has {cells} cells; at most {most} "
                    + "are possible. Choose attributes with fewer values."),
    PERIOD_EMPTY(ErrorCode.INVALID_PERIOD, "The period has no day: it starts on {from} and ends before {to}."),
    RATE_NOT_POSITIVE(
            ErrorCode.INVALID_ARGUMENT, "The exchange rate of {currency} on {day} is {rate}; it must be positive."),
    RATE_TOO_LONG(
            ErrorCode.INVALID_ARGUMENT,
            "The exchange rate {rate} of {currency} must be below a million and have at "
                    + "most {decimals} decimals."),
    RATE_MISSING(
            ErrorCode.FX_RATE_MISSING,
            "There is no exchange rate from {currency} to {target} for {day}; give one "
                    + "that holds from that day or earlier."),
    FISCAL_MONTH_WRONG(
            ErrorCode.INVALID_PERIOD,
            "A fiscal year cannot begin in month {month}; give a month from 1 (January) to 12 (December)."),
    NO_WHOLE_PERIOD(
            ErrorCode.INVALID_PERIOD,
            "No whole {unit} lies between {from} and {last}; choose a shorter unit or a longer time."),
    TOO_MANY_PERIODS(ErrorCode.INVALID_PERIOD, "{count} periods of a {unit} cannot be shown; ask for 1 to {most}."),
    WARNING_TOO_LATE(
            ErrorCode.INVALID_ARGUMENT,
            "A warning after {warn} silent days does not come before the loss after {lost}; choose fewer days."),
    FREQUENT_BUYER_WRONG(
            ErrorCode.INVALID_ARGUMENT,
            "A frequent buyer makes at least 2 purchases in at least 1 day, not {purchases} in {days}."),
    LIST_CHANGED(
            ErrorCode.CHANGED_MEANWHILE,
            "The list has changed since that page was read. Begin again at its first page."),
    REPORT_LANGUAGE_UNKNOWN(ErrorCode.INVALID_ARGUMENT, "There is no report in language '{text}'. Known: {known}."),
    REVENUE_NOT_ROLLING(
            ErrorCode.INVALID_ARGUMENT,
            "Revenue is added up by the calendar's periods. Ask for classic cohorts, or for customers."),
    STEP_TOO_SHORT(ErrorCode.INVALID_ARGUMENT, "Rows are at least a day apart, not {days}; give --step 30."),
    FLOW_UNKNOWN(ErrorCode.INVALID_ARGUMENT, "There is no flow '{name}'. Known: {known}."),
    COHORT_UNKNOWN(ErrorCode.INVALID_PERIOD, "No cohort begins on {day}. They begin on {known}."),
    COHORT_AGE_UNKNOWN(ErrorCode.INVALID_ARGUMENT, "The cohort of {cohort} has ages from 0 to {most}, and no {given}."),
    SETTING_NOT_ONE_OF(ErrorCode.INVALID_DEFINITION, "'{text}' is no setting of that switch; give one of {known}."),
    SETTING_NOT_DAYS(ErrorCode.INVALID_DEFINITION, "'{text}' is no setting of that switch; give a number of days."),
    SETTING_NOT_DAYS_OR(
            ErrorCode.INVALID_DEFINITION, "'{text}' is no setting of that switch; give a number of days or {word}."),
    SETTING_NOT_FACTOR_OR(
            ErrorCode.INVALID_DEFINITION,
            "'{text}' is no setting of that switch; give a factor such as 3 or 2.5, or " + "{word}."),
    NO_DAY_OF_ACTIVITY(
            ErrorCode.NO_FACTS,
            "There is no day with activity. Import a file of activities, or ask for it of purchases."),
    NO_DAY_OF_PURCHASE(
            ErrorCode.NO_FACTS, "There is no day with a purchase. Import a file of orders, or ask for it of activity."),
    CUSTOMER_UNKNOWN_ON(ErrorCode.NOT_FOUND, "Nothing was known of a customer '{customer}' on {day}."),
    CUSTOMER_UNHEARD_OF(ErrorCode.NOT_FOUND, "Nothing is known of a customer '{customer}'.");

    private final ErrorCode code;
    private final Wording wording;

    QuestionParticular(ErrorCode code, String english) {
        this.code = code;
        this.wording = Wording.of(english);
    }

    @Override
    public ErrorCode code() {
        return code;
    }

    @Override
    public Wording wording() {
        return wording;
    }
}
