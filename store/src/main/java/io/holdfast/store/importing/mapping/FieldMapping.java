package io.holdfast.store.importing.mapping;

import java.util.Optional;

/**
 * Where one field's values come from and how they are read.
 *
 * @param column the column; absent when the value is constant
 * @param times a second column to multiply with, such as quantity with a unit price
 * @param constant the same value for every row
 * @param format a {@link io.holdfast.store.importing.sniff.TimeFormat} or {@link
 *     io.holdfast.store.importing.sniff.NumberStyle}, for ids {@code whole} or {@code text} of {@link IdStyle}; absent
 *     for ISO dates, plain numbers and ids that decide by themselves
 * @param zone the zone of local times, where it is not the mapping's
 * @param unit {@code cents} for money in minor units; {@code days}, {@code months} or {@code years} for a tenure
 */
public record FieldMapping(
        Optional<String> column,
        Optional<String> times,
        Optional<String> constant,
        Optional<String> format,
        Optional<String> zone,
        Optional<String> unit) {

    /** A column read as it is. */
    public static FieldMapping of(String column) {
        return new FieldMapping(
                Optional.of(column),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** One value for every row. */
    public static FieldMapping constant(String value) {
        return new FieldMapping(
                Optional.empty(),
                Optional.empty(),
                Optional.of(value),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    public FieldMapping withTimes(String other) {
        return new FieldMapping(column, Optional.of(other), constant, format, zone, unit);
    }

    public FieldMapping withFormat(String text) {
        return new FieldMapping(column, times, constant, Optional.of(text), zone, unit);
    }

    public FieldMapping withUnit(String text) {
        return new FieldMapping(column, times, constant, format, zone, Optional.of(text));
    }
}
