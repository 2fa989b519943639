package io.holdfast.core.ledger;

import io.holdfast.core.timeline.ContractColumns;
import io.holdfast.core.timeline.TimelineShard;

/**
 * The contracts of some neighbouring customers, unpacked at once, so that what follows takes no detour for each row
 * (bench: monthly flows from the columns, movements of revenue). One per thread; overwritten from block to block.
 */
final class ContractBlock {
    /** How many customers are read at once: their days and amounts stay in the processor's cache. */
    static final int CUSTOMERS = 1024;

    private final ContractColumns columns;
    private final boolean uniformColumns;
    private int base;
    private boolean uniform;

    /** Shape (contracts of the block), as are the others. */
    int[] starts = new int[2 * CUSTOMERS];

    int[] ends = new int[2 * CUSTOMERS];

    /** Monthly amount after the recurring discount, 0 for one that carries no money. */
    long[] amounts = new long[2 * CUSTOMERS];

    ContractBlock(TimelineShard shard) {
        this.columns = shard.contracts();
        this.uniformColumns = columns.isUniform();
    }

    /** Reads the contracts of customers {@code [from, to)} of the shard. */
    void read(int from, int to) {
        base = columns.from(from);
        int end = columns.to(to - 1);
        int size = end - base;
        if (size > starts.length) {
            starts = new int[size];
            ends = new int[size];
            amounts = new long[size];
        }
        columns.readStartDays(base, end, starts);
        columns.readEndDays(base, end, ends);
        columns.readMrrs(base, end, amounts);
        long least = Long.MAX_VALUE;
        for (int i = 0; i < size; i++) {
            least = Math.min(least, amounts[i]);
        }
        uniform = uniformColumns && least > 0;
        if (!uniformColumns) {
            removeMoneyless(size);
        }
    }

    private void removeMoneyless(int size) {
        for (int i = 0; i < size; i++) {
            if (currency(i) == 0) {
                amounts[i] = 0;
            }
        }
    }

    /** Whether all contracts of the block are simple and in one currency. */
    boolean isUniform() {
        return uniform;
    }

    /** Where a customer's contracts begin in the block. */
    int from(int local) {
        return columns.from(local) - base;
    }

    int to(int local) {
        return columns.to(local) - base;
    }

    /** Which of customers {@code [from, to)} has a contract. */
    int customer(int index, int from, int to) {
        int low = from;
        int high = to - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (to(middle) > index) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    int currency(int index) {
        return columns.currency(base + index);
    }

    /** The row in the columns. */
    int row(int index) {
        return base + index;
    }

    /** Whether none of a customer's contracts is anything but running and paid from its start to its end. */
    boolean areSimple(int from, int to) {
        if (uniform) {
            return true;
        }
        for (int i = from; i < to; i++) {
            if (!ContractStates.isSimple(columns, base + i) || amounts[i] < 0) {
                return false;
            }
        }
        return true;
    }

    /** Whether all contracts of a customer are in the currency of the first. */
    boolean inOneCurrency(int from, int to) {
        if (uniformColumns) {
            return true;
        }
        for (int i = from + 1; i < to; i++) {
            if (currency(i) != currency(from)) {
                return false;
            }
        }
        return true;
    }
}
