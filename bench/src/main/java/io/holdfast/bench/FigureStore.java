package io.holdfast.bench;

import io.holdfast.core.fact.FactKind;
import io.holdfast.store.FactStore;
import io.holdfast.store.importing.ImportOptions;
import io.holdfast.store.importing.Importer;
import io.holdfast.store.importing.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;

/** The made-up company in a data folder, brought there by our import; a folder that has it is left as it is. */
final class FigureStore {
    private FigureStore() {}

    static void make(Path data, int customers) throws IOException {
        try (FactStore store = FactStore.open(data, Clock.systemUTC())) {
            if (!store.batches().isEmpty()) {
                return;
            }
            store.setWorkspace(store.workspace().withCurrency("EUR"));
            Path files = Files.createDirectories(data.resolveSibling(data.getFileName() + "-files"));
            Exports exports = new Exports(files);
            bring(store, FactKind.CUSTOMER, exports.customers("customers.csv", customers));
            bring(store, FactKind.CONTRACT, exports.contracts("contracts.csv", contracts(customers)));
            ActivityLog log = new ActivityLog(customers);
            bring(store, FactKind.ACTIVITY, exports.activity("activity.csv", log, 0, log.rows()));
        }
    }

    private static int contracts(int customers) {
        Customer customer = new Customer(Company.SEED);
        int all = 0;
        for (int i = 0; i < customers; i++) {
            customer.make(i);
            all += customer.contracts;
        }
        return all;
    }

    /** A file that is in the store is needed no longer. */
    private static void bring(FactStore store, FactKind kind, Path file) throws IOException {
        Importer importer = new Importer(store);
        long began = System.nanoTime();
        importer.run(importer.plan(file, ImportOptions.as(kind).withSource(kind.table())), Progress.NONE);
        System.err.printf("%s imported in %.1f s%n", file.getFileName(), (System.nanoTime() - began) / 1e9);
        Files.delete(file);
    }
}
