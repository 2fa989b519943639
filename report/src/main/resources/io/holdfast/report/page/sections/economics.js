// What a customer brings, what winning one cost, and who left before that was earned back.

section('economics', () => {
  const economics = MODEL.economics;
  if (!economics) return null;
  const {currency, period, rows} = economics;
  const columns = [{label: t('economics.figure')}, {label: t('economics.value'), numeric: true},
    {label: t('definitions.interval'), numeric: true}, {label: t('economics.parts')}];
  return [
    paybackWarning(rows, currency),
    table('', columns, rows.map((row) => [
      metricName(row.figure.metric),
      number(row.figure, {period}),
      row.figure.interval ? boundsText(row.figure) : '',
      [row.undefinedBecause ? el('span', {class: 'why'}, t(`economics.why.${row.undefinedBecause}`), ' ') : '',
        partsText(row.parts, currency)],
    ]), 'stacked'),
  ];
});

function partsText(parts, currency) {
  return parts.filter((part) => part.code !== 'UNKNOWN' || part.value > 0).map((part) => t('economics.part', {name: t(`economics.part.${part.code}`),
    value: figureText({...part, currency})})).join(t('economics.and'));
}

/** Whether those who left had paid for having been won. */
function paybackWarning(rows, currency) {
  const row = rows.find((one) => one.figure.metric === 'lost_before_payback');
  if (!row || row.figure.value === null) return '';
  const part = (code) => row.parts.find((one) => one.code === code)?.value || 0;
  return el('p', {class: 'sentence'}, t('economics.warning', {before: count(part('LEFT_BEFORE')), leavers: count(part('LEAVERS')),
    amount: money(part('UNRECOVERED'), currency)}));
}
