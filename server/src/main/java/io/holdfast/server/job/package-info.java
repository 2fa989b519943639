/**
 * Work that takes longer than a request: kept in a table, done one at a time, done again after a restart. Start at {@link
 * io.holdfast.server.job.JobRunner}; what is to be done is a {@link io.holdfast.server.job.JobWork} of whoever wants it
 * done. Uses {@code problem} and {@code database}.
 */
@NullMarked
package io.holdfast.server.job;

import org.jspecify.annotations.NullMarked;
