/**
 * Who may be leaving now, before he has left. Start at {@link io.holdfast.core.warning.EarlyWarning}; what is looked for
 * is in {@link io.holdfast.core.warning.WarningRules}. Everything is as of a day and uses nothing after it. Uses {@code
 * timeline}, {@code definition}, {@code ledger} (for its interfaces) and {@code segment}.
 */
@NullMarked
package io.holdfast.core.warning;

import org.jspecify.annotations.NullMarked;
