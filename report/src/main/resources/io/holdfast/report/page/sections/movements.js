// Recurring revenue from its opening to its closing amount.

section('movements', () => {
  const movements = MODEL.movements;
  if (!movements) return null;
  const {currency, period, lines} = movements;
  const figure = (line) => ({metric: `line.${line.code}`, unit: 'MONEY', value: line.amount, numerator: null,
    denominator: null, interval: null, currency});
  const isTotal = (line) => line.code === 'OPENING' || line.code === 'CLOSING';
  const bars = lines.filter((line) => isTotal(line) || line.amount !== 0).map((line) => ({
    label: metricName(`line.${line.code}`),
    value: line.amount,
    total: isTotal(line),
    tip: cardContent(figure(line), {period}, true),
  }));
  return [
    waterfall(t('section.movements'), bars, (value) => money(value, currency), (value) => signedMoney(value, currency)),
    asTable(t('section.movements'), [{label: t('movements.line')}, {label: t('movements.amount', {currency}), numeric: true}],
      () => lines.map((line) => [metricName(`line.${line.code}`),
        number(figure(line), {period, text: isTotal(line) ? money(line.amount, currency) : signedMoney(line.amount, currency)})])),
    el('p', {class: 'note'}, t('movements.exact')),
    movements.byCurrency.length ? eachCurrency(movements) : '',
  ];
});

/** The same for each currency as it is, unconverted, beside the total. */
function eachCurrency({period, byCurrency, lines}) {
  return table(t('movements.each'), [{label: t('movements.line')}, ...byCurrency.map((one) => ({label: one.currency, numeric: true}))],
    lines.filter((line) => line.code !== 'FX').map((line) => [metricName(`line.${line.code}`), ...byCurrency.map((one) => {
      const amount = (one.lines.find((own) => own.code === line.code) || {amount: 0}).amount;
      return number({metric: `line.${line.code}`, unit: 'MONEY', value: amount, numerator: null, denominator: null, interval: null,
        currency: one.currency}, {period});
    })]));
}
