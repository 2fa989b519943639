package io.holdfast.cli;

import java.io.PrintWriter;
import java.time.Clock;

/**
 * What a command has around it.
 *
 * @param clock what time it is
 * @param out for results
 * @param err for progress and messages
 */
record Surroundings(Clock clock, PrintWriter out, PrintWriter err) {}
