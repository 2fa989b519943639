@NullMarked
package io.holdfast.server.nightly;

import org.jspecify.annotations.NullMarked;
