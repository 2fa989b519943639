package io.holdfast.sample;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** All tables open side by side, so that each customer is made once and forgotten. */
final class TableSet implements AutoCloseable {
    private final List<Table> tables;
    private final List<CsvWriter> writers = new ArrayList<>();

    TableSet(Path folder, List<Table> tables) throws IOException {
        this.tables = tables;
        for (Table table : tables) {
            writers.add(new CsvWriter(folder.resolve(table.file()), table.header()));
        }
    }

    void write(CustomerLife life) throws IOException {
        for (int i = 0; i < writers.size(); i++) {
            tables.get(i).write(life, writers.get(i));
        }
    }

    List<SampleSummary.WrittenFile> written() {
        List<SampleSummary.WrittenFile> files = new ArrayList<>();
        for (int i = 0; i < writers.size(); i++) {
            CsvWriter writer = writers.get(i);
            files.add(new SampleSummary.WrittenFile(tables.get(i).file(), writer.rows(), writer.bytes()));
        }
        return files;
    }

    @Override
    public void close() throws IOException {
        for (CsvWriter writer : writers) {
            writer.close();
        }
    }
}
