package io.holdfast.server.job;

import io.holdfast.core.problem.ErrorCode;
import io.holdfast.core.problem.Problem;
import io.holdfast.server.database.DatabaseOutage;
import io.holdfast.server.problem.ServerParticular;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Does the jobs, one at a time in the order they were asked for: the facts have one writer. A job that the end of the
 * server broke off is begun again by the next one.
 */
@Component
public class JobRunner implements SmartLifecycle {
    private static final Log LOG = LogFactory.getLog(JobRunner.class);
    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final Jobs jobs;
    private final Map<String, JobWork> works;
    private final Clock clock;
    private final DatabaseOutage outage;
    private final Semaphore news = new Semaphore(0);
    private final ExecutorService worker = Executors.newSingleThreadExecutor(work -> new Thread(work, "job"));
    private final Thread loop = new Thread(this::loop, "jobs");
    private volatile boolean running;
    private volatile Optional<RunningJob> current = Optional.empty();
    private volatile Optional<Runnable> outcome = Optional.empty();
    private volatile boolean lostTouch;

    JobRunner(Jobs jobs, List<JobWork> works, Clock clock, DatabaseOutage outage) {
        this.jobs = jobs;
        this.works = works.stream().collect(Collectors.toMap(JobWork::kind, Function.identity()));
        this.clock = clock;
        this.outage = outage;
    }

    /** Puts a job into the queue; in the transaction of the caller, if he has one. */
    public Job add(NewJob wanted) {
        Job job = jobs.add(wanted);
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    news.release();
                }
            });
        } else {
            news.release();
        }
        return job;
    }

    /** How far a job is that runs now. */
    public Optional<Pace> pace(UUID id) {
        return current.filter(job -> job.id().equals(id)).flatMap(RunningJob::pace);
    }

    /** Breaks a job off, now or as soon as it listens. */
    public Job cancel(UUID id) {
        Job job = jobs.requestCancel(id).orElseThrow(() -> new Problem(ServerParticular.NOTHING_TO_CANCEL));
        current.filter(runs -> runs.id().equals(id)).ifPresent(RunningJob::cancel);
        return job;
    }

    @Override
    public void start() {
        jobs.putBackLeft();
        running = true;
        loop.start();
    }

    /** Breaks off what runs, to be begun again, and waits until it has let go of the facts. */
    @Override
    public void stop() {
        running = false;
        current.ifPresent(RunningJob::stop);
        news.release();
        try {
            loop.join(PATIENCE.toMillis());
            worker.shutdown();
            worker.awaitTermination(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** After the facts, and to be stopped before them. */
    @Override
    public int getPhase() {
        return 100;
    }

    private void loop() {
        try {
            while (running) {
                if (!step()) {
                    news.tryAcquire(LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS);
                    news.drainPermits();
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whether there may be more to do at once. */
    private boolean step() throws InterruptedException {
        try {
            catchUp();
            Optional<Job> job = jobs.claim();
            outage.isOver();
            return job.isPresent() && run(job.get());
        } catch (DataAccessException | TransactionException away) {
            lostTouch = true;
            if (!outage.explains(away)) {
                LOG.error("The table of jobs cannot be read or written; trying again.", away);
            }
            return false;
        }
    }

    /** Writes down what came of a job before the database went away; only then is what else stands there as begun put back. */
    private void catchUp() {
        if (lostTouch) {
            outcome.ifPresent(Runnable::run);
            outcome = Optional.empty();
            jobs.putBackUnworked();
            lostTouch = false;
        }
    }

    private void write(Runnable known) {
        outcome = Optional.of(known);
        known.run();
        outcome = Optional.empty();
    }

    private boolean run(Job job) throws InterruptedException {
        RunningJob runs = new RunningJob(job.id(), clock);
        current = Optional.of(runs);
        if (!running) {
            runs.stop();
        }
        if (jobs.isCancelRequested(job.id())) {
            runs.cancel();
        }
        try {
            String result = worker.submit(() -> work(job).run(job, runs)).get();
            write(() -> jobs.done(job.id(), result));
            return true;
        } catch (ExecutionException failure) {
            return settle(job, runs, Objects.requireNonNullElse(failure.getCause(), failure));
        } finally {
            current = Optional.empty();
        }
    }

    private JobWork work(Job job) {
        return Optional.ofNullable(works.get(job.what().kind()))
                .orElseThrow(() -> new IllegalStateException(
                        "nobody does jobs of kind " + job.what().kind()));
    }

    private boolean settle(Job job, RunningJob runs, Throwable failure) {
        Optional<ErrorCode> code = failure instanceof Problem problem ? Optional.of(problem.code()) : Optional.empty();
        boolean brokenOff = code.filter(ErrorCode.IMPORT_CANCELLED::equals).isPresent();
        if (brokenOff && runs.isCancelled()) {
            write(() -> jobs.cancelled(job.id()));
            return true;
        }
        if (brokenOff || JobWork.passes(failure)) {
            write(() -> jobs.putBack(job.id()));
            return false;
        }
        if (code.filter(known -> known.blame() == ErrorCode.Blame.CALLER).isPresent()) {
            LOG.warn("Job " + job.id() + " (" + job.what().kind() + ") failed: " + code.get() + ".");
        } else {
            LOG.error("Job " + job.id() + " (" + job.what().kind() + ") failed.", failure);
        }
        Job.Failure told = new Job.Failure(
                code.map(Enum::name).orElse("INTERNAL"),
                code.isPresent()
                        ? String.valueOf(failure.getMessage())
                        : "This failed by a fault of the program. Its log says more; please report it.",
                failure instanceof Problem problem ? problem.told() : Optional.empty());
        write(() -> jobs.failed(job.id(), told));
        return true;
    }
}
