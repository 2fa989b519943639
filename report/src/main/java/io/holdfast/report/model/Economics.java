package io.holdfast.report.model;

import java.util.List;

/**
 * What a customer brings and what winning him cost.
 *
 * @param period at whose end the revenue is read, and inside which customers are won and leave
 * @param currency ISO-4217, of all amounts
 * @param rows the figures in the order of reading
 */
public record Economics(Span period, String currency, List<Row> rows) {

    /**
     * @param figure the number
     * @param parts what it is made of
     * @param undefinedBecause the key of the reason; empty when the figure is defined
     */
    public record Row(Figure figure, List<Part> parts, String undefinedBecause) {}

    /**
     * @param code what it is, such as {@code PAYING}
     * @param unit how to write it
     * @param value minor units for money
     */
    public record Part(String code, Figure.Unit unit, double value) {}
}
