package io.holdfast.server.job;

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
}
