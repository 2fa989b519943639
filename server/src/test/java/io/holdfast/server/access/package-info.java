@NullMarked
package io.holdfast.server.access;

import org.jspecify.annotations.NullMarked;
