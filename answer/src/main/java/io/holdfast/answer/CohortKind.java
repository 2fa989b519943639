package io.holdfast.answer;

/** When someone of a cohort counts as kept at an age; in small letters, as it is written on the command line. */
public enum CohortKind {
    /** There in the calendar's period of that age, or at its end. */
    classic,
    /** There in that period or in any later one, so that who came back has never been away. */
    unbounded,
    /** There so many days after his own first day, whatever the calendar. */
    bounded
}
