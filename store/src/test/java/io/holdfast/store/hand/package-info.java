@NullMarked
package io.holdfast.store.hand;

import org.jspecify.annotations.NullMarked;
