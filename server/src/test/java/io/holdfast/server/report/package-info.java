@NullMarked
package io.holdfast.server.report;

import org.jspecify.annotations.NullMarked;
