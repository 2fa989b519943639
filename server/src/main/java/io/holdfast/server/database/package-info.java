/**
 * PostgreSQL for what needs row transactions (people, tokens, jobs, audit): the one that comes with Holdfast, or a server
 * of the company's own. Start at {@link io.holdfast.server.database.OperationsDatabase}. Uses nothing else of the server.
 */
@NullMarked
package io.holdfast.server.database;

import org.jspecify.annotations.NullMarked;
