package io.holdfast.server;

import io.holdfast.core.fact.FactKind;
import io.holdfast.store.FactStore;
import io.holdfast.store.importing.ImportOptions;
import io.holdfast.store.importing.Importer;
import io.holdfast.store.importing.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

/**
 * Four customers, two of Li's, one of Kim's, one of nobody's; all were there on 1 January 2026, and one of Li's, a, left in
 * that month.
 */
final class GuardedCompany {
    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-02-10T12:00:00Z"), ZoneOffset.UTC);

    private GuardedCompany() {}

    /** Brings their facts into the store of a folder. */
    static void bring(Path data) throws IOException {
        try (FactStore store = FactStore.open(data, CLOCK)) {
            bring(store, FactKind.CUSTOMER, """
                    customer_id,owner,country,name,email,contact_name,Mobile phone
                    a,Li,DE,Ann Adams,ann@example.org,Ann A.,+49 1
                    b,Li,FR,Bob Brown,bob@example.org,Bob B.,+33 2
                    c,Kim,DE,Cy Clark,cy@example.org,Cy C.,+49 3
                    d,,DE,Di Doe,di@example.org,Di D.,+49 4
                    """);
            bring(store, FactKind.CONTRACT, """
                    customer_id,contract_id,started_at,ended_at,amount,currency,interval
                    a,1,2025-06-01,2026-01-20,10,USD,month
                    b,2,2025-06-01,,20,USD,month
                    c,3,2025-06-01,,40,USD,month
                    d,4,2025-06-01,,80,USD,month
                    """);
            bring(
                    store,
                    FactKind.ACTIVITY,
                    "customer_id,event,timestamp\nc,login,2025-12-20\nb,login,2025-12-20\nb,login,2026-02-09\n");
        }
    }

    static void bring(FactStore store, FactKind kind, String rows) throws IOException {
        Path file = Files.writeString(store.directory().resolveSibling(kind + ".csv"), rows);
        Importer importer = new Importer(store);
        importer.run(importer.plan(file, ImportOptions.as(kind)), Progress.NONE);
    }
}
