package io.holdfast.store.export;

import io.holdfast.store.Sql;
import io.holdfast.store.StoreFailure;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Writes a query's result as an XLSX workbook, row by row, in sheets of a million rows. Whole numbers too large for a
 * spreadsheet's fifteen digits are written as text.
 */
final class SpreadsheetWriter {
    static final int ROWS_PER_SHEET = 1_000_000;
    private static final long EXACT = 1_000_000_000_000_000L;
    private static final int ROWS_IN_MEMORY = 1_000;

    private final Connection connection;
    private final int rowsPerSheet;

    SpreadsheetWriter(Connection connection) {
        this(connection, ROWS_PER_SHEET);
    }

    SpreadsheetWriter(Connection connection, int rowsPerSheet) {
        this.connection = connection;
        this.rowsPerSheet = rowsPerSheet;
    }

    long write(String sql, Path file) throws IOException {
        Sql.run(connection, "SET jdbc_stream_results = true");
        try (OutputStream stream = new BufferedOutputStream(Files.newOutputStream(file));
                Workbook workbook = new Workbook(stream, "Holdfast", "1.0");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            return write(workbook, rows);
        } catch (SQLException failure) {
            throw StoreFailure.of(failure);
        }
    }

    private long write(Workbook workbook, ResultSet rows) throws SQLException, IOException {
        ResultSetMetaData columns = rows.getMetaData();
        Worksheet sheet = sheet(workbook, 1, columns);
        int sheets = 1;
        int line = 0;
        long written = 0;
        while (rows.next()) {
            if (line == rowsPerSheet) {
                sheet.finish();
                sheets++;
                sheet = sheet(workbook, sheets, columns);
                line = 0;
            }
            line++;
            written++;
            for (int column = 1; column <= columns.getColumnCount(); column++) {
                cell(sheet, line, column - 1, rows, columns.getColumnType(column));
            }
            if (line % ROWS_IN_MEMORY == 0) {
                sheet.flush();
            }
        }
        sheet.finish();
        return written;
    }

    private static Worksheet sheet(Workbook workbook, int number, ResultSetMetaData columns) throws SQLException {
        Worksheet sheet = workbook.newWorksheet("Sheet" + number);
        for (int column = 1; column <= columns.getColumnCount(); column++) {
            sheet.value(0, column - 1, columns.getColumnName(column));
            sheet.style(0, column - 1).bold().set();
        }
        sheet.freezePane(0, 1);
        return sheet;
    }

    private static void cell(Worksheet sheet, int line, int column, ResultSet rows, int type) throws SQLException {
        Object value = rows.getObject(column + 1);
        if (value == null) {
            return;
        }
        switch (type) {
            case Types.TINYINT, Types.SMALLINT, Types.INTEGER, Types.BIGINT ->
                whole(sheet, line, column, rows.getLong(column + 1));
            case Types.REAL, Types.FLOAT, Types.DOUBLE, Types.DECIMAL, Types.NUMERIC ->
                number(sheet, line, column, rows.getDouble(column + 1));
            case Types.BOOLEAN -> sheet.value(line, column, rows.getBoolean(column + 1));
            case Types.DATE -> {
                sheet.value(line, column, rows.getObject(column + 1, LocalDate.class));
                sheet.style(line, column).format("yyyy-mm-dd").set();
            }
            case Types.TIMESTAMP -> {
                sheet.value(line, column, rows.getObject(column + 1, LocalDateTime.class));
                sheet.style(line, column).format("yyyy-mm-dd hh:mm:ss").set();
            }
            default -> sheet.value(line, column, rows.getString(column + 1));
        }
    }

    private static void whole(Worksheet sheet, int line, int column, long value) {
        if (Math.abs(value) < EXACT) {
            sheet.value(line, column, value);
        } else {
            sheet.value(line, column, Long.toString(value));
        }
    }

    private static void number(Worksheet sheet, int line, int column, double value) {
        if (Double.isFinite(value)) {
            sheet.value(line, column, value);
        } else {
            sheet.value(line, column, Double.toString(value));
        }
    }
}
