package io.holdfast.store.importing.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.holdfast.store.Sql;
import io.holdfast.store.importing.sniff.NumberStyle;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A text is the number it is in the style of its column, or none: a wrong amount is worse than a row set aside. */
class NumberSqlTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            1234.56  | 12            | 12
            1234.56  | -12.5         | -12.5
            1234.56  | .5            | 0.5
            1234.56  | 1e3           | 1000
            1234.56  | 1 234.56      | 1234.56
            1234.56  | ~ 7 ~         | 7
            1234.56  | $ 99.90       | 99.90
            1234.56  | 99.90 EUR     | 99.90
            1234.56  | (5.00)        | -5
            1234.56  | ($5.00)       | -5
            1234.56  | -€ 5          | -5
            1234.56  | 1,234         |
            1234.56  | 12 34         |
            1234.56  | 1 2345        |
            1234.56  | 1.2.3         |
            1234.56  | abc           |
            1,234.56 | 1,234.56      | 1234.56
            1,234.56 | 1,234,567     | 1234567
            1,234.56 | 12,34,567.5   | 1234567.5
            1,234.56 | 1234.56       | 1234.56
            1,234.56 | -1,234        | -1234
            1,234.56 | (1,234.00)    | -1234
            1,234.56 | 1,234.56 USD  | 1234.56
            1,234.56 | 99,5          |
            1,234.56 | 1234,56       |
            1,234.56 | 1234,567      |
            1,234.56 | 12,34.5       |
            1,234.56 | 1 234,56      |
            1,234.56 | 1.234,56      |
            1,234.56 | 1,23          |
            1,234.56 | ,5            |
            1.234,56 | 1.234,56      | 1234.56
            1.234,56 | 1.234.567     | 1234567
            1.234,56 | 0,5           | 0.5
            1.234,56 | 99.5          |
            1.234,56 | 1,234.56      |
            1 234,56 | 1 234,56 руб. | 1234.56
            1 234,56 | 12 345        | 12345
            1 234,56 | 1 234.56      |
            1 234,56 | 1 23,5        |
            1234,56  | 1234,56       | 1234.56
            1234,56  | 1 234,56      | 1234.56
            1234,56  | 1.234,56      |
            1'234.56 | 1'234.56      | 1234.56
            1'234.56 | 12'34         |
            """)
    void isReadInTheStyleOfItsColumnOrNotAtAll(String style, String text, String number) throws SQLException {
        String sql = NumberSql.decimal(Sql.literal(text), NumberStyle.parse(style), "DECIMAL(18,4)");
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:")) {
            Optional<BigDecimal> read = Optional.ofNullable(
                            Sql.list(connection, "SELECT coalesce(" + sql + ", -1e9)", row -> row.getBigDecimal(1))
                                    .get(0))
                    .filter(value -> value.compareTo(BigDecimal.valueOf(-1_000_000_000)) != 0);
            assertThat(read.map(value -> value.stripTrailingZeros().toPlainString()))
                    .isEqualTo(Optional.ofNullable(number).map(BigDecimal::new).map(value -> value.stripTrailingZeros()
                            .toPlainString()));
        }
    }
}
