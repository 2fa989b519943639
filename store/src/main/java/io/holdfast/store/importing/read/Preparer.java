package io.holdfast.store.importing.read;

import io.holdfast.core.problem.FileParticular;
import io.holdfast.core.problem.Problem;
import io.holdfast.store.importing.Progress;
import io.holdfast.store.importing.sniff.Container;
import io.holdfast.store.importing.sniff.SourceFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

/** Decides how a file is read, and rewrites it where it cannot be read as it lies. */
public final class Preparer {
    private final SourceFile file;
    private final Optional<String> sheet;
    private final Path scratch;
    private final Progress progress;

    /**
     * @param sheet the sheet of a workbook, where not the first
     * @param scratch an empty folder for temporary files
     */
    public Preparer(SourceFile file, Optional<String> sheet, Path scratch, Progress progress) {
        this.file = file;
        this.sheet = sheet;
        this.scratch = scratch;
        this.progress = progress;
    }

    /** The file read where it lies; empty when it must be rewritten first. */
    public Optional<RowSource> direct() {
        if (file.container() == Container.PARQUET) {
            return Optional.of(RowSql.parquet(file));
        }
        boolean plain = file.charset().equals(StandardCharsets.UTF_8) && !file.gzip() && file.unixLines();
        if (!plain) {
            return Optional.empty();
        }
        return switch (file.container()) {
            case TEXT ->
                file.dialect().blanks() || file.dialect().titles() > 0
                        ? Optional.empty()
                        : Optional.of(RowSql.text(file));
            case JSON_LINES -> Optional.of(RowSql.jsonLines(file));
            case JSON_ARRAY, XLSX, PARQUET -> Optional.empty();
        };
    }

    /** The file rewritten, which reads anything that can be read at all, at the price of passing through Java. */
    public RowSource rewritten() {
        if (file.container() == Container.PARQUET) {
            throw new Problem(FileParticular.PARQUET_BROKEN_LATER, file.display());
        }
        Rewriter rewriter = new Rewriter(file, sheet, scratch, progress);
        rewriter.run();
        boolean json = file.container() == Container.JSON_LINES || file.container() == Container.JSON_ARRAY;
        return json
                ? RowSql.rewrittenJson(file, rewriter.rows(), rewriter.rejects())
                : RowSql.rewritten(file, rewriter.rows(), rewriter.rejects());
    }
}
