package io.holdfast.server.nightly;

/** Something that is done each night, after the figures are those of the new day. */
@FunctionalInterface
public interface NightlyTask {
    void run();
}
