// Who has gone quiet and can still be kept.

section('warnings', () => {
  const warnings = MODEL.warnings;
  if (!warnings) return null;
  const rule = warnings.warnDays === null ? t('warnings.personal')
    : t('warnings.rule', {warn: t('unit.days', {n: warnings.warnDays}), lost: t('unit.days', {n: warnings.lostDays ?? 0})});
  return [
    el('p', {class: 'facts'}, t('warnings.total', {n: warnings.total}), ' ', rule),
    warnings.rows.length === 0 ? '' : table(warnings.total > warnings.rows.length ? t('warnings.first', {n: warnings.rows.length}) : '', [
      {label: t('warnings.customer')}, {label: t('warnings.last_seen'), numeric: true}, {label: t('warnings.silent'), numeric: true},
      {label: t('warnings.usual_gap'), numeric: true}, {label: t('warnings.lost_on'), numeric: true},
    ], warnings.rows.map((row) => [row.customer, dateShort(row.lastSeen), t('unit.days', {n: row.silentDays}),
      row.usualGap === null ? '—' : t('unit.days', {n: row.usualGap}), dateShort(row.lostOn)])),
  ];
});
