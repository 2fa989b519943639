package io.holdfast.server.importing;

import io.holdfast.server.facts.Facts;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.springframework.stereotype.Component;

/** Brings the figures up to date after a change that is kept already: if they cannot be, the change stands all the same. */
@Component
class FiguresRefresh {
    private static final Log LOG = LogFactory.getLog(FiguresRefresh.class);

    private final Facts facts;

    FiguresRefresh(Facts facts) {
        this.facts = facts;
    }

    /** Waits for it; false when they still show what was before. */
    boolean await() {
        return facts.refreshReady()
                .handle((known, failure) -> {
                    if (failure != null) {
                        LOG.error("The figures could not be brought up to date.", failure);
                    }
                    return failure == null;
                })
                .join();
    }
}
