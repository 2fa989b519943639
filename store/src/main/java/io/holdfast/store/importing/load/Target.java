package io.holdfast.store.importing.load;

/**
 * Where the rows go.
 *
 * @param batch the id of the batch
 * @param source its source
 * @param fileName for the quarantine
 * @param knownBy the moment of the import, in microseconds; facts known by then are compared with
 * @param knownAt when the rows became known, in microseconds: the moment of the import, or of the export
 * @param currency of amounts without one
 * @param memory how many bytes the database may use
 */
public record Target(
        int batch, String source, String fileName, long knownBy, long knownAt, String currency, long memory) {}
