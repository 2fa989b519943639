/**
 * What every reported number means, one metric per file. Start at {@link io.holdfast.core.metric.Metric}; the permits
 * clauses of {@link io.holdfast.core.metric.FlowMetric} and {@link io.holdfast.core.metric.MoneyMetric} are the list, and
 * {@link io.holdfast.core.metric.MetricCatalogue} finds one by its id. To add one, write the file and its test, add it
 * to the clause, to the catalogue and to the glossary. Uses {@code ledger} and above.
 */
@NullMarked
package io.holdfast.core.metric;

import org.jspecify.annotations.NullMarked;
