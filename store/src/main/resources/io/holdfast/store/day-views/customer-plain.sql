SELECT * FROM customers_known(known_by)
