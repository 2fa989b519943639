package io.holdfast.cli.install;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** All checks of an installation. They write to a temporary folder only. */
public final class InstallChecks {
    private InstallChecks() {}

    /**
     * Runs them all, whether or not one fails.
     *
     * @param after told of each as it ends
     */
    public static List<Outcome> run(Consumer<Outcome> after) throws InterruptedException {
        List<Outcome> outcomes = new ArrayList<>();
        try (Workshop workshop = Workshop.open()) {
            for (InstallCheck check : all()) {
                Outcome outcome = check.run(workshop);
                outcomes.add(outcome);
                after.accept(outcome);
            }
        }
        return outcomes;
    }

    static List<InstallCheck> all() {
        List<InstallCheck> checks = new ArrayList<>(StoreChecks.all());
        checks.addAll(ArticleChecks.all());
        checks.addAll(ReferenceMonthChecks.all());
        checks.addAll(PublishedChecks.all());
        return checks;
    }
}
