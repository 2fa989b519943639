package io.holdfast.core.cohort;

/** The customers a query is about, in SQL: those of whom something is true on a day that each of them is asked of. */
public interface AskedCustomers {
    AskedCustomers EVERYBODY = new AskedCustomers() {
        @Override
        public boolean isEverybody() {
            return true;
        }

        @Override
        public String askedOf(String each) {
            return "";
        }

        @Override
        public String members() {
            return "";
        }
    };

    boolean isEverybody();

    /**
     * All that is needed to ask it, as parts of a WITH, each ended by a comma.
     *
     * @param each a select of whom to ask on which day: {@code customer_id, asked_day}
     */
    String askedOf(String each);

    /** Of whom it is true, over those parts: a query with the column {@code customer_id}. */
    String members();
}
