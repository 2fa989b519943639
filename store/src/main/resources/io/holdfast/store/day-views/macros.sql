-- Rounds part / whole to the nearest whole number, halves to even, exactly; whole is positive.
CREATE OR REPLACE MACRO half_even(part, whole) AS
    (sign(part) * (abs(part) // whole
        + CASE WHEN 2 * (abs(part) % whole) > whole
                 OR (2 * (abs(part) % whole) = whole AND (abs(part) // whole) % 2 = 1)
               THEN 1 ELSE 0 END))::BIGINT;

-- An amount per billing interval as an amount per month: year / 12, quarter / 3, week * 52 / 12, day * 365 / 12.
CREATE OR REPLACE MACRO per_month(amount, every) AS
    half_even(
        amount::HUGEINT * CASE right(every, 1) WHEN 'W' THEN 52 WHEN 'D' THEN 365 ELSE 1 END,
        CASE WHEN every IS NULL THEN 1
             ELSE substring(every, 2, length(every) - 2)::HUGEINT * CASE right(every, 1) WHEN 'M' THEN 1 ELSE 12 END
        END);

-- An amount in minor units as a decimal number of units: 12950 EUR is 129.50, 500 JPY is 500. Null below 0.
CREATE OR REPLACE MACRO in_units(amount, code) AS
    CASE WHEN amount >= 0 THEN (amount // minor_units(code))::VARCHAR
        || CASE WHEN minor_units(code) = 1 THEN ''
                ELSE '.' || lpad((amount % minor_units(code))::VARCHAR, (length(minor_units(code)::VARCHAR) - 1)::INTEGER, '0')
           END
    END;
