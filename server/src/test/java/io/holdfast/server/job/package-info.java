@NullMarked
package io.holdfast.server.job;

import org.jspecify.annotations.NullMarked;
