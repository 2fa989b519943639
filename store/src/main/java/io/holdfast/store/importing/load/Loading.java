package io.holdfast.store.importing.load;

import io.holdfast.store.importing.read.RowSource;

/**
 * A way by which the rows of a file become facts, all inside the batch's transaction. Its methods are called in the order
 * they stand here, each once.
 */
public interface Loading {
    /** The statement that reads the file; run by the caller, who watches over its progress. */
    String reading(RowSource source);

    /** Looks at what was read; false when these rows cannot become facts in this way. */
    boolean settle(RowSource source);

    /** The good rows, as a table expression with the fields that were read, for those who look at them beforehand. */
    String rows();

    /** Whether it is known that each row has a key and none has that of another, in the file or of the store. */
    boolean isDistinct();

    /** Writes facts, people, attributes and quarantine. */
    Loaded write();

    /** Takes the temporary tables away. */
    void drop();
}
