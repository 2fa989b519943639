SELECT day_of("at", batch_id) AS day, currency, rate
FROM fx_rates_known(known_by)
QUALIFY row_number() OVER (
    PARTITION BY currency, day_of("at", batch_id)
    ORDER BY "at" DESC, known_at DESC, batch_id DESC, row_no DESC) = 1
