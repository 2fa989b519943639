package io.holdfast.report.model;

/**
 * A section that is left out.
 *
 * @param section its name, such as {@code movements}
 * @param reason the key of the text that says why, such as {@code no_contracts}
 */
public record Absent(String section, String reason) {}
