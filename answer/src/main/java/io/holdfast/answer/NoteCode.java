package io.holdfast.answer;

import io.holdfast.answer.output.Note;
import io.holdfast.core.wording.Wording;
import java.util.SortedMap;

/** What there is to say below an answer. The names are codes texts rely on; they are never renamed. */
public enum NoteCode {
    FIGURE_OF("{metric} = {formula}, {from} to {to}, definition '{name}' version {version} ({basis})."),
    FIGURE_AS_KNOWN(
            "{metric} = {formula}, {from} to {to}, definition '{name}' version {version} ({basis}, as known on {day})."),
    RENEWALS_OF("{metric} = {formula}, {from} to {to}, definition '{name}' version {version}."),
    ECONOMICS_OF("{from} to {to}, definition '{name}' version {version}, amounts in {currency}."),
    MOVEMENTS_OF(
            "{from} to {to}, definition '{name}' version {version}. Opening plus the movements is closing, exactly."),
    SETTLED("Settled: {switches}."),
    INCOMPLETE("Incomplete: the facts do not reach to the end of the period."),
    INCOMPLETE_FROM("Incomplete: the facts reach to {day}."),
    NO_FACTS("No fact has a day: import contracts, orders or activity."),
    UNDEFINED("Undefined: {when}."),
    METRIC_UNDEFINED("{metric} is undefined: {when}."),
    METRICS_UNDEFINED("In {currency} undefined, for {when}: {metrics}."),
    NOBODY_HAS("No customer has ever had {attribute} '{value}'."),
    NOBODY_HAS_NEAR("No customer has ever had {attribute} '{value}'; did you mean '{near}'?"),
    NO_ACTIVITY("No customer has ever had an activity '{activity}'."),
    NO_ACTIVITY_NEAR("No customer has ever had an activity '{activity}'; did you mean '{near}'?"),
    VALUES_HIDDEN("The values of {attribute} are hidden from you, so that no customer fits any of them."),
    NO_REVENUE("No contract carries an amount, so there is no recurring revenue to move."),
    FX_FLOATS("All in {currency}: the change of exchange rates is part of the movements."),
    FX_APART("All in {currency}: movements at the rates of the opening day, the change of rates on the line fx."),
    FX_MISSING("All in {currency} is undefined: {why} Import rates: holdfast import --as fx FILE (columns currency,"
            + " date, rate)."),
    CAC_LOST("{lost} of {leavers} who left had not earned back what winning them cost; {amount} {currency} of it is"
            + " lost."),
    CAC_UNKNOWN("Of {count} more the cost or the margin is not known."),
    SEVERAL_CURRENCIES("Several currencies are due; each has its own ratio."),
    NOTHING_DUE("Undefined: {when}. A contract is due when its term ends: import a column term_ends_at, or end_kind"
            + " expired."),
    ENDS_UNSTATED(
            "{count} contracts ended without a term, a stated kind of end or a successor; they may have been due. A"
                    + " column term_ends_at or end_kind would tell."),
    CHANGES_SUM("The groups of each attribute sum to the whole change; attributes must not be added up."),
    WARNINGS("{count} warnings as of {day}; {shown} shown."),
    EPISODES("False alarms are those of all losses so far who came back; who was lost twice counts twice among them."),
    NO_LIFETIMES("Nobody was a customer under this definition."),
    LIFETIMES("{subjects} lifetimes, {ended} of them ended; half have left after {days} days."),
    LIFETIMES_OPEN("{subjects} lifetimes, {ended} of them ended; more than half are still there, so there is no median"
            + " yet."),
    STARTS_TOO_YOUNG("* not every start of the period has had so many days yet; those are left out."),
    NOT_COMPLETE("* not complete yet; do not compare it with the others."),
    KNOWN_DEFINITIONS("Definitions: {names}"),
    QUERY("{sql}");

    private final Wording wording;

    NoteCode(String english) {
        this.wording = Wording.of(english);
    }

    public Wording wording() {
        return wording;
    }

    /** @param values in the order of the English sentence */
    public Note note(Object... values) {
        SortedMap<String, String> named = wording.named(values);
        return new Note(name(), named, wording.with(named));
    }
}
