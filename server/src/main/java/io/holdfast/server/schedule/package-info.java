/**
 * Letters with the figures of the last complete month, sent by e-mail again and again. Start at {@link
 * io.holdfast.server.schedule.Postman}, which sees what is due, and {@link io.holdfast.server.schedule.SendingWork}, which
 * sends it. Uses {@code account}, {@code audit}, {@code facts}, {@code figure}, {@code job}, {@code report}, {@code text} and
 * {@code workbook}.
 */
@NullMarked
package io.holdfast.server.schedule;

import org.jspecify.annotations.NullMarked;
