@NullMarked
package io.holdfast.server.customer;

import org.jspecify.annotations.NullMarked;
