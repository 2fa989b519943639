// What was read, what was refused, what looks odd.

section('quality', () => {
  const quality = MODEL.quality;
  if (!quality) return null;
  const numeric = (key) => ({label: t(key), numeric: true});
  return [
    table(t('quality.files'), [{label: t('quality.file')}, numeric('quality.read'), numeric('quality.stored'), numeric('quality.known'),
      numeric('quality.refused')], quality.files.map((file) => [file.name, count(file.read), count(file.stored), count(file.known), count(file.refused)])),
    quality.refused.length === 0 ? el('p', {class: 'note'}, t('quality.none_refused'))
      : table(t('quality.refused_why'), [{label: t('quality.reason')}, numeric('quality.rows')],
        quality.refused.map((refused) => [word('refused.', refused.reason), count(refused.rows)])),
    quality.findings.length === 0 ? el('p', {class: 'note'}, t('quality.no_findings'))
      : [table(t('quality.findings'), [{label: t('quality.finding')}, numeric('quality.touched'), numeric('quality.effect')],
        quality.findings.map((finding) => [findingText(finding), count(finding.rows), findingEffect(finding)]), 'stacked'),
      el('p', {class: 'note'}, t('quality.effect_note'))],
  ];
});
