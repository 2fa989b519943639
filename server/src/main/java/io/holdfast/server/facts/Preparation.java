package io.holdfast.server.facts;

import java.util.List;

/** What makes the next state ready for questions while the one before still answers them. */
@FunctionalInterface
public interface Preparation {
    /** One after the other, the most wanted first; what is left when time is up is left out. */
    List<Runnable> steps(Known next);
}
