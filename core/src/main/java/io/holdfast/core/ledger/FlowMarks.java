package io.holdfast.core.ledger;

/**
 * In which flows of one period each customer of a shard is, whoever asks. Nearly everybody is there for the whole of a period or
 * for none of it, which is one bit each; only the others, who come, go or are void, have a {@link CustomerFlows#kind} of their own.
 * Immutable.
 *
 * @param away those known who are no customers throughout, one bit for each customer of the shard
 * @param there those who are throughout
 * @param others by their place in the shard, going up, shape (others), as are their kinds and days
 * @param kinds see {@link CustomerFlows#kind}
 * @param days on which attributes of the others are read, see {@link CustomerFlows#referenceDay}
 */
record FlowMarks(long[] away, long[] there, int[] others, byte[] kinds, int[] days) {}
