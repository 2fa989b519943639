package io.holdfast.server.job;

import io.holdfast.core.problem.ErrorCode;
import io.holdfast.core.problem.Problem;
import io.holdfast.server.database.DatabaseAway;

/** The work of one kind of job. It may be begun again after the server died in it, and must then not do anything twice. */
public interface JobWork {
    /** Which kind of job this is the work of. */
    String kind();

    /**
     * Does it.
     *
     * @return what came of it, as JSON
     */
    String run(Job job, RunningJob running);

    /** Whether a failure passes by itself: it puts a job off and does not fail it. */
    static boolean passes(Throwable failure) {
        return DatabaseAway.explains(failure)
                || (failure instanceof Problem problem
                        && (problem.code() == ErrorCode.STORE_LOCKED || problem.code() == ErrorCode.STILL_STARTING));
    }
}
