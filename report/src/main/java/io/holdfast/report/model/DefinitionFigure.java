package io.holdfast.report.model;

import java.util.Optional;

/**
 * What one definition says of the period.
 *
 * @param name the definition
 * @param version its version
 * @param written what the company wrote of a definition of its own, in its language; else empty text
 * @param figure what it calls churn; empty when its facts are missing
 * @param note the key of the reason why it has no figure, else empty text
 * @param sql the query under this definition, see {@link MetricDoc}; empty where there is none
 */
public record DefinitionFigure(
        String name, int version, String written, Optional<Figure> figure, String note, Optional<String> sql) {}
