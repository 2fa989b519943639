/** How the log is told of what fails again and again: {@link io.holdfast.server.outage.Outage}. Uses no other module. */
@NullMarked
package io.holdfast.server.outage;

import org.jspecify.annotations.NullMarked;
