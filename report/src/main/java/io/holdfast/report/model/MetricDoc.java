package io.holdfast.report.model;

/**
 * What a figure is, independent of language; its name and meaning are in the glossary under its id.
 *
 * @param id such as {@code churn.cohort}
 * @param formula in the symbols of the flows; empty where the meaning says it all
 * @param sense {@code LOWER_IS_BETTER}, {@code HIGHER_IS_BETTER} or {@code NEITHER}
 * @param source author, title, year; empty for plain counts
 * @param sql the query that reproduces it, with {@code {from}}, {@code {to}}, {@code {before}} and {@code {last}} for the
 *     days of the period, and other words in braces for what tells one figure of a shape from another; empty where there is
 *     none
 */
public record MetricDoc(String id, String formula, String sense, String source, String sql) {}
