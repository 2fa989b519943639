// Who is still a customer and shows a sign of leaving.

section('warnings', () => {
  const warnings = MODEL.warnings;
  if (!warnings) return null;
  const signs = warnings.signs.flatMap((shown, i) => [i ? ' · ' : ' ',
    el('span', {class: 'whole'}, (i ? t(`warning.${shown.kind}`) : capital(t(`warning.${shown.kind}`))) + colon(), number(warningFigure('warning.count', 'COUNT', shown.count)))]);
  const columns = [{label: t('warnings.customer')}, {label: t('warnings.sign')}, {label: t('warnings.since'), numeric: true},
    {label: t('warnings.days_left'), numeric: true}, {label: t('warnings.at_stake'), numeric: true}];
  return [
    el('p', {class: 'facts'}, t('warnings.total', {n: warnings.total}), signs),
    warnings.rows.length === 0 ? ''
      : table(warnings.total > warnings.rows.length ? t('warnings.first', {n: warnings.rows.length}) : '', columns, warnings.rows.map(warningRow), 'stacked'),
  ];
});

function warningFigure(metric, unit, value) {
  return {metric, unit, value, numerator: null, denominator: null, interval: null, currency: ''};
}

/** What was seen of the customer first, the rules it was held against last. */
function inOrder(evidence) {
  const rules = ['lost_after_days', 'warn_days'];
  return [...evidence].sort((one, other) => rules.indexOf(one.name) - rules.indexOf(other.name));
}

function warningRow(row) {
  const evidence = inOrder(row.evidence).map((one) => t(`evidence.${one.name}`, {n: one.value})).join(' · ');
  return [
    row.customer, [t(`warning.${row.kind}`), el('span', {class: 'sub'}, evidence)], dateShort(row.since),
    row.daysLeft === null ? '—' : number(warningFigure('warning.days_left', 'COUNT', row.daysLeft), {of: row.customer}), row.atStake ? number(row.atStake, {of: row.customer}) : '—',
  ];
}
