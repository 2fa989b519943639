package io.holdfast.sample;

import java.io.IOException;

/** One file of the sample: its name, its first line, and the rows of a customer. */
interface Table {
    String CURRENCY = "EUR";

    String file();

    String header();

    void write(CustomerLife life, CsvWriter out) throws IOException;
}
