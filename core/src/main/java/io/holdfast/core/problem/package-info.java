/**
 * What a caller did wrong, in the analyst's words. Start at {@link io.holdfast.core.problem.ErrorCode}: it lists every
 * failure a person can be told about; {@link io.holdfast.core.problem.Particular} says exactly which it was. Uses {@code wording}.
 */
@NullMarked
package io.holdfast.core.problem;

import org.jspecify.annotations.NullMarked;
