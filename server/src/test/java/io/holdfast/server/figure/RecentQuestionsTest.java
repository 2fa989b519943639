package io.holdfast.server.figure;

import static org.assertj.core.api.Assertions.assertThat;

import io.holdfast.answer.Analysis;
import io.holdfast.answer.Asked;
import io.holdfast.core.fact.FactKind;
import io.holdfast.server.account.Caller;
import io.holdfast.server.account.Role;
import io.holdfast.server.facts.Facts;
import io.holdfast.server.facts.RunningFacts;
import io.holdfast.store.FactStore;
import io.holdfast.store.importing.ImportOptions;
import io.holdfast.store.importing.Importer;
import io.holdfast.store.importing.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecentQuestionsTest {
    private static final Instant NOW = Instant.parse("2026-02-10T12:00:00Z");
    private static final Caller LEE = new Caller(new UUID(0, 1), "lee", Role.ANALYST, Set.of(), true);

    @TempDir
    Path folder = Path.of("");

    private final List<String> asked = new ArrayList<>();
    private FactStore store;
    private Facts facts;
    private RecentQuestions recent;

    @BeforeEach
    void open() {
        store = FactStore.open(folder.resolve("data"), Clock.fixed(NOW, ZoneOffset.UTC));
        facts = RunningFacts.of(store);
        facts.awaitLoaded();
        recent = new RecentQuestions(facts);
    }

    @AfterEach
    void close() {
        facts.stop();
        store.close();
    }

    /** Notes which timelines a question is asked of. */
    private Analysis noting(String name) {
        return question -> {
            asked.add(name + " of " + question.timelines().customers());
            throw new IllegalStateException("nobody's answer");
        };
    }

    private void note(String name, Duration ago) {
        recent.note(name, new RecentQuestions.Again(LEE, Asked.standard(), noting(name), NOW.minus(ago)));
    }

    private void bring(String customer) throws IOException {
        Path file = Files.writeString(
                folder.resolve(customer + ".csv"), "user_id,event,timestamp\n" + customer + ",login,2026-01-05\n");
        Importer importer = new Importer(store);
        importer.run(importer.plan(file, ImportOptions.as(FactKind.ACTIVITY)), Progress.NONE);
        facts.refreshReady().join();
    }

    @Test
    void areAskedOfTheNextStateTheLastOneFirst() throws IOException {
        note("first", Duration.ofMinutes(3));
        note("second", Duration.ofMinutes(2));
        note("first", Duration.ofMinutes(1));
        bring("ann");
        assertThat(asked).containsExactly("first of 1", "second of 1");
        bring("bob");
        assertThat(asked).endsWith("first of 2", "second of 2").hasSize(4);
    }

    @Test
    void areForgottenAfterAWhileAndThoseOfThePastNeedNotBeAsked() throws IOException {
        note("old", Duration.ofMinutes(15));
        note("new", Duration.ofMinutes(14));
        Asked then = new Asked(Asked.LAST, Asked.USUAL, List.of(), "", Optional.of("2026-01-31"));
        recent.note("then", new RecentQuestions.Again(LEE, then, noting("then"), NOW));
        bring("ann");
        assertThat(asked).containsExactly("new of 1");
    }

    @Test
    void areSixtyAtMost() throws IOException {
        for (int i = 0; i < 70; i++) {
            note("question " + i, Duration.ZERO);
        }
        bring("ann");
        assertThat(asked).hasSize(60).startsWith("question 69 of 1").endsWith("question 10 of 1");
    }
}
