/**
 * Changes of many customers at once. Start at {@link io.holdfast.server.bulk.BulkResource}. Uses {@code account}, {@code
 * audit}, {@code customer}, {@code facts}, {@code figure} and {@code problem}.
 */
@NullMarked
package io.holdfast.server.bulk;

import org.jspecify.annotations.NullMarked;
