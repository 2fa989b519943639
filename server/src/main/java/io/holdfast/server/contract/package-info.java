/**
 * What the answers of the figures look like, for the contract that is served. Start at {@link
 * io.holdfast.server.contract.AnswerSchemas}; each answer has a file beside this package's classes. Uses nothing.
 */
@NullMarked
package io.holdfast.server.contract;

import org.jspecify.annotations.NullMarked;
