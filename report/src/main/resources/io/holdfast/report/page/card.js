// The card behind every number: what it is, from which counts, how sure, and the query that reproduces it.

const METRICS = Object.fromEntries(MODEL.metrics.map((metric) => [metric.id, metric]));

/** What a card says. With brief set, without the query and the source: for the tips of charts. */
function cardContent(figure, context = {}, brief = false) {
  const metric = METRICS[figure.metric] || {formula: '', source: '', sql: ''};
  return [
    el('p', {class: 'card-name'}, metricName(figure.metric), context.of ? [' · ', context.of] : ''),
    el('p', {class: 'card-value'}, figureText(figure, 2)),
    figure.value === null ? el('p', {}, t('card.undefined')) : '',
    el('p', {class: 'card-meaning'}, t(`metric.${figure.metric}.meaning`)),
    cardFacts(figure, metric, context, brief),
    brief ? '' : cardQuery(figure, metric, context),
  ];
}

function cardFacts(figure, metric, context, brief) {
  const rows = [];
  const add = (key, value) => value && rows.push(el('dt', {}, t(key)), el('dd', {}, value));
  add('card.counts', countsText(figure));
  add('card.interval', figure.interval ? boundsText(figure, 2) : '');
  add('card.formula', metric.formula ? el('code', {}, metric.formula) : '');
  add('card.period', context.period ? dayRange(context.period) : '');
  if (!brief) {
    add('card.definition', context.definition || definitionText(MODEL.about.definition));
    add('card.as_of', date(MODEL.about.asOf));
    add('card.source', metric.source);
  }
  return el('dl', {class: 'card-facts'}, rows);
}

function countsText(figure) {
  if (figure.numerator === null || figure.denominator === null) return '';
  const write = (value) => (figure.currency ? money(value, figure.currency) : count(value));
  return t('card.counts_of', {numerator: write(figure.numerator), denominator: write(figure.denominator)});
}

function definitionText(definition) {
  return t('definition.version', {name: definition.name, version: definition.version});
}

/** The query of the period looked at. Of a part of the customers there is only that of the whole, said so. */
function cardQuery(figure, metric, context) {
  const sql = context.sql || metric.sql;
  const period = context.period || MODEL.headline?.period;
  const text = sql ? filled(sql, {...periodDays(period), ...context.asked}) : '';
  if (!text || /\{[a-z_]+\}/.test(text)) return '';
  return [context.part ? el('p', {class: 'card-meaning part'}, t('card.whole')) : '', query(text)];
}

function periodDays(period) {
  return period ? {from: period.from, to: period.to, before: dayBefore(period.from), last: dayBefore(period.to)} : {};
}

/** One query serves a whole shape: the words in braces are filled with what the figure was asked of. */
function filled(sql, values) {
  return sql.replace(/\{([a-z_]+)\}/g, (open, name) => values[name] ?? open);
}

function query(sql) {
  const copied = el('span', {role: 'status', class: 'copied'});
  const button = el('button', {type: 'button', class: 'copy', onclick: () => copy(sql, copied)}, t('card.copy_sql'));
  return el('div', {class: 'query'},
    el('div', {class: 'query-head'}, el('span', {}, t('card.sql')), copied, button),
    el('pre', {tabindex: '0', 'aria-label': t('card.sql')}, sql.trim()));
}

async function copy(text, status) {
  let done = false;
  try {
    await navigator.clipboard.writeText(text);
    done = true;
  } catch (refused) {
    done = copyBySelection(text);
  }
  status.textContent = t(done ? 'card.copied' : 'card.copy_failed');
}

/** Pages opened from a disk may not reach the clipboard directly. */
function copyBySelection(text) {
  const area = el('textarea', {'aria-hidden': 'true', class: 'away'});
  area.value = text;
  document.body.append(area);
  area.select();
  const done = document.execCommand('copy');
  area.remove();
  return done;
}
