@NullMarked
package io.holdfast.server.figure;

import org.jspecify.annotations.NullMarked;
