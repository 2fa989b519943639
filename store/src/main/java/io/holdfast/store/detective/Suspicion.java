package io.holdfast.store.detective;

import java.util.List;

/** One thing that is often wrong with exports, and how it shows. */
interface Suspicion {
    /** What was found; empty when nothing speaks for it or the rows have nothing to tell. */
    List<Finding> look(Evidence evidence);
}
