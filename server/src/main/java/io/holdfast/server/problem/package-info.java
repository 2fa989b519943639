/**
 * Failures as answers: RFC 9457 problem details with the codes of the core. Start at {@link
 * io.holdfast.server.problem.ProblemAnswers}. Of the server it uses {@code database} alone.
 */
@NullMarked
package io.holdfast.server.problem;

import org.jspecify.annotations.NullMarked;
