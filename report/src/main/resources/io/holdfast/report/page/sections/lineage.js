// Where the numbers come from, so that they can be had again.

section('lineage', () => {
  const about = MODEL.about;
  const checksum = document.getElementById('data').dataset.sha256;
  return [
    el('dl', {class: 'lineage'},
      fact('lineage.definition', definitionText(about.definition)),
      fact('lineage.as_of', date(about.asOf)),
      fact('lineage.zone', about.zone),
      fact('lineage.created', instant(about.createdAt)),
      fact('lineage.tool', `Holdfast ${about.toolVersion}`),
      fact('lineage.checksum', el('code', {class: 'hash'}, checksum))),
    MODEL.lineage && MODEL.lineage.batches.length ? table(t('lineage.files'), [{label: t('quality.file')}, {label: t('quality.rows'), numeric: true},
      {label: t('lineage.imported')}, {label: t('lineage.batch')}, {label: 'SHA-256'}], MODEL.lineage.batches.map((batch) =>
      [batch.file, count(batch.rows), instant(batch.importedAt), batch.id, el('code', {class: 'hash'}, batch.sha256)]), 'stacked')
      : el('p', {class: 'note'}, t('absent.no_lineage')),
    about.settings.length ? table(t('lineage.switches'), [{label: t('lineage.switch')}, {label: t('lineage.setting')}],
      about.settings.map((one) => [t(`switch.${one.code}.name`), setting(one.value)])) : '',
    el('p', {class: 'note'}, t('lineage.charts')),
  ];
});

function fact(key, value) {
  return el('div', {}, el('dt', {}, t(key)), el('dd', {}, value));
}
