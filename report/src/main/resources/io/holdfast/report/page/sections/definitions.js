// The same period under every definition.

section('definitions', () => {
  const rows = MODEL.definitions;
  if (rows.length === 0) return null;
  const period = MODEL.headline?.period;
  return el('div', {class: 'table-wide'}, table(t('definitions.caption', {period: period ? periodName(period) : ''}), [
    {label: t('definitions.name')}, {label: t('definitions.metric')}, {label: t('definitions.formula')},
    {label: t('definitions.counts'), numeric: true}, {label: t('definitions.value'), numeric: true},
    {label: t('definitions.interval'), numeric: true},
  ], rows.map((row) => definitionRow(row, period)), 'stacked'));
});

function definitionRow(row, period) {
  const own = row.name === MODEL.about.definition.name;
  const name = el('span', {class: own ? 'own' : null}, row.name, ' ', el('span', {class: 'dim'}, `v${row.version}`),
    own ? el('span', {class: 'tag'}, t('definitions.own')) : '',
    el('span', {class: 'sub'}, t(hasText(`definition.${row.name}.meaning`) ? `definition.${row.name}.meaning` : 'definitions.yours'),
      row.written ? ` ${row.written}` : ''));
  if (!row.figure) return [name, el('span', {class: 'dim'}, t(`absent.${row.note || 'no_data'}`)), '', '', '—', ''];
  const figure = row.figure;
  return [
    name,
    metricName(figure.metric),
    el('code', {}, METRICS[figure.metric]?.formula || ''),
    `${count(figure.numerator)} / ${count(figure.denominator)}`,
    number(figure, {period, definition: definitionText(row), sql: row.sql, class: own ? 'strong' : ''}),
    figure.interval ? intervalText(figure.interval) : '—',
  ];
}
