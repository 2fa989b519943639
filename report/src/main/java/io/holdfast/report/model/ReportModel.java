package io.holdfast.report.model;

import java.util.List;
import java.util.Optional;

/**
 * A whole report. Sections without data are empty; {@code absent} says why.
 *
 * @param about of whom, as of when, under which definition
 * @param metrics the definitions of all figures in it, by id
 * @param headline the last complete period
 * @param movements how recurring revenue came from its opening to its closing amount
 * @param economics what a customer brings and what winning him cost
 * @param renewals what became of the contracts that were due
 * @param definitions the same period under every definition
 * @param bridges from the report's definition to the others
 * @param series month by month
 * @param cohorts the triangles
 * @param survival how long customers stay
 * @param lifecycle who is new, still there, back or quiet
 * @param returns how soon they come back
 * @param sweep what if the threshold of silence were another
 * @param breakdowns churn by attribute
 * @param warnings who has gone quiet
 * @param review the five steps
 * @param quality what was read and what was refused
 * @param lineage where it all comes from
 * @param absent sections left out
 */
public record ReportModel(
        About about,
        List<MetricDoc> metrics,
        Optional<Headline> headline,
        Optional<Movements> movements,
        Optional<Economics> economics,
        Optional<Renewals> renewals,
        List<DefinitionFigure> definitions,
        List<DefinitionBridge> bridges,
        Optional<Series> series,
        List<CohortTable> cohorts,
        Optional<SurvivalCurve> survival,
        Optional<Lifecycle> lifecycle,
        Optional<Returns> returns,
        Optional<Sweep> sweep,
        List<Breakdown> breakdowns,
        Optional<Warnings> warnings,
        Optional<Review> review,
        Optional<Quality> quality,
        Optional<Lineage> lineage,
        List<Absent> absent) {}
