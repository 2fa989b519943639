/**
 * Attributes given to many customers by hand at once. Start at {@link io.holdfast.store.bulk.BulkAttributes}. Uses the store
 * itself only.
 */
@NullMarked
package io.holdfast.store.bulk;

import org.jspecify.annotations.NullMarked;
