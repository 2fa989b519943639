package io.holdfast.core.cohort;

import java.util.OptionalDouble;

/**
 * Retention by cohort and age. Row c is the cohort of customers first active in period c, column k the age in periods.
 *
 * @param sizes customers of each cohort, shape (cohorts)
 * @param retained customers of a cohort still there at an age, shape (cohorts, ages)
 * @param eligible those of them who had the chance: for whom the age lies wholly within what is known, shape (cohorts, ages)
 */
public record Triangle(long[] sizes, long[][] retained, long[][] eligible) {

    /** Whether every customer of the cohort had the chance to be there at that age. */
    public boolean isMature(int cohort, int age) {
        return eligible[cohort][age] == sizes[cohort];
    }

    /** retained / eligible; undefined when nobody had the chance. */
    public OptionalDouble share(int cohort, int age) {
        return eligible[cohort][age] == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(retained[cohort][age] / (double) eligible[cohort][age]);
    }

    /** Takes the counts of other customers in, and is itself returned. */
    public Triangle add(Triangle others) {
        for (int cohort = 0; cohort < sizes.length; cohort++) {
            sizes[cohort] += others.sizes[cohort];
            for (int age = 0; age < retained[cohort].length; age++) {
                retained[cohort][age] += others.retained[cohort][age];
                eligible[cohort][age] += others.eligible[cohort][age];
            }
        }
        return this;
    }
}
