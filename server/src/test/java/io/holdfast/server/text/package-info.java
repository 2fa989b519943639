@NullMarked
package io.holdfast.server.text;

import org.jspecify.annotations.NullMarked;
