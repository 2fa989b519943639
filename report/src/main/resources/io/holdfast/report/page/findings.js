// A finding of the import in the reader's language: it comes as codes and values.

function findingKey(finding) {
  return `finding.${finding.code}${finding.form ? `.${finding.form}` : ''}`;
}

/** Days and numbers as the language writes them; names as they are. */
function findingValues(finding) {
  const write = (value) => {
    if (/^\d{4}-\d\d-\d\d$/.test(value)) return dateShort(value);
    if (/^\d+$/.test(value)) return count(Number(value));
    return /^[+-]\d+$/.test(value) ? minus(value) : value;
  };
  const values = Object.fromEntries(Object.entries(finding.values).map(([name, value]) => [name, write(value)]));
  return {...values, n: finding.rows};
}

/** An example as the data have it, its days as the language writes them and a range of one day as that day. */
function findingExample(text) {
  return text.replace(/(\d{4}-\d\d-\d\d) … \1/g, '$1').replace(/\b\d{4}-\d\d-\d\d\b/g, dateShort);
}

/** What was seen, where, some of it, and what to do. */
function findingText(finding) {
  const key = findingKey(finding);
  const values = findingValues(finding);
  const line = (...content) => el('span', {class: 'sub'}, content);
  return [
    el('strong', {}, t(`${key}.name`)), el('span', {class: 'dim'}, ` · ${finding.file}`),
    line(t(`${key}.seen`, values), finding.values.part ? ` ${t('finding.part', values)}` : ''),
    finding.sample.length ? line(t('quality.example') + colon(), sequence(finding.sample.map(findingExample))) : '',
    line(t(`${key}.advice`, values)),
  ];
}

function findingEffect(finding) {
  return finding.effect === null ? el('span', {class: 'reason'}, t(`finding.no_effect.${finding.noEffect}`)) : points(finding.effect, 2);
}
