// What became of the contracts whose term ended in the period.

section('renewals', () => {
  const renewals = MODEL.renewals;
  if (!renewals) return null;
  const {period, figures, parts} = renewals;
  const shown = parts.filter((part) => part.count > 0);
  return [
    table('', [{label: t('economics.figure')}, {label: t('economics.value'), numeric: true}, {label: t('definitions.counts'), numeric: true},
      {label: t('definitions.interval'), numeric: true}], figures.map((figure) => [metricName(figure.metric),
      number(figure, {period}), countsText(figure), figure.interval ? intervalText(figure.interval) : ''])),
    el('p', {class: 'note'}, shown.map((part) => t('economics.part',
      {name: t(`renewals.${part.code}`), value: count(part.count)})).join(t('economics.and'))),
  ];
});
