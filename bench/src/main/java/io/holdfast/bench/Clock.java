package io.holdfast.bench;

/** Takes the time of several runs, by the wall and by the processor; the latter hardly minds what else the machine does. */
final class Clock {
    private final int repeats;
    private final long[] wall;
    private long processor;

    /** A clock for runs that each repeat their work. */
    Clock(int runs, int repeats) {
        this.repeats = repeats;
        this.wall = new long[runs];
    }

    /** Nanoseconds of one repeat: the median by the wall, the mean by the processor over all threads. */
    record Taken(double wall, double processor) {}

    <T, E extends Exception> void time(int run, Timing.Work<T, E> work) throws E {
        long before = Timing.processorNanos();
        long nanos = 0;
        for (int i = 0; i < repeats; i++) {
            nanos += Timing.nanos(work);
        }
        processor += Timing.processorNanos() - before;
        wall[run] = nanos / repeats;
    }

    Taken taken() {
        return new Taken(Timing.median(wall), processor / ((double) wall.length * repeats));
    }
}
