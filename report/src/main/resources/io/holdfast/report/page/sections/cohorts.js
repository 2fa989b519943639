// The cohort triangles. A table that is coloured, so that it needs no other form for those who cannot see colours.

section('cohorts', () => (MODEL.cohorts.length === 0 ? null
  : MODEL.cohorts.filter((cohorts) => cohorts.rows.length > 0).map(heatMap)));

function heatMap(cohorts) {
  const ages = Math.max(...cohorts.rows.map((row) => row.cells.length));
  const shares = cohorts.rows.flatMap((row) => row.cells.slice(1).filter((cell) => cell.mature).map((cell) => cell.share));
  const low = Math.floor(10 * Math.min(...shares, 1)) / 10;
  const high = Math.max(Math.ceil(10 * Math.max(...shares, 0)) / 10, low + 0.1);
  const name = t(`cohorts.${cohorts.kind}`);
  const size = (row) => (cohorts.currency ? moneyShort(row.size, cohorts.currency) : count(row.size));
  const grid = el('table', {class: ages > 26 ? 'heat dense' : 'heat'},
    el('caption', {}, name),
    el('thead', {}, el('tr', {}, el('th', {scope: 'col'}, t('cohorts.cohort')), el('th', {scope: 'col', class: 'numeric'}, t('cohorts.size')),
      Array.from({length: ages}, (unused, age) => el('th', {scope: 'col', 'aria-label': t('cohorts.age', {n: age})}, String(age))))),
    el('tbody', {}, cohorts.rows.map((row) => el('tr', {},
      el('th', {scope: 'row'}, month(row.start, 'short')),
      el('td', {class: 'numeric size'}, size(row)),
      row.cells.map((cell, age) => heatCell(cohorts, row, cell, age, (cell.share - low) / (high - low)))))));
  grid.addEventListener('keydown', walk);
  const first = grid.querySelector('button.n');
  if (first) first.tabIndex = 0;
  return [el('div', {class: 'table-frame'}, grid), legend(low, high)];
}

function heatCell(cohorts, row, cell, age, depth) {
  const figure = {metric: cohorts.metric, unit: 'SHARE', value: cell.share, numerator: cell.kept, denominator: cell.of,
    interval: cohorts.currency ? null : wilson(cell.kept, cell.of), currency: cohorts.currency};
  const button = number(figure, {
    text: new Intl.NumberFormat(locale(), {maximumFractionDigits: 0}).format(cell.share * 100),
    of: closer([month(row.start), t('cohorts.age', {n: age}), ...(cell.mature ? [] : [t('cohorts.immature')])]),
    asked: {from: row.start, to: row.end, last: dayBefore(row.end), cell_last: cellLast(cohorts, row, age)},
  });
  button.tabIndex = -1;
  const tone = !cell.mature ? ' immature' : depth > 0.7 ? ' middle deep' : depth > 0.5 ? ' middle' : '';
  const td = el('td', {class: 'cell' + tone}, button);
  td.style.setProperty('--depth', `${Math.round(100 * Math.min(1, Math.max(0, depth)))}%`);
  return td;
}

/** The last day of a cell's month; that of the running month is the last known one. */
function cellLast(cohorts, row, age) {
  const later = new Date(utc(row.start));
  later.setUTCMonth(later.getUTCMonth() + age + 1);
  const last = dayBefore(later.toISOString().slice(0, 10));
  return last < MODEL.about.asOf ? last : MODEL.about.asOf;
}

/** Arrow keys walk from cell to cell; only one of them is a stop of the Tab key. */
function walk(event) {
  const step = {ArrowLeft: [0, -1], ArrowRight: [0, 1], ArrowUp: [-1, 0], ArrowDown: [1, 0]}[event.key];
  const cell = event.target.closest('td.cell');
  if (!step || !cell) return;
  const row = cell.parentElement;
  const next = row.parentElement.rows[row.sectionRowIndex + step[0]]?.cells[cell.cellIndex + step[1]]?.querySelector('button.n');
  if (!next) return;
  event.preventDefault();
  event.target.tabIndex = -1;
  next.tabIndex = 0;
  next.focus();
}

function legend(low, high) {
  return el('p', {class: 'legend'}, el('span', {}, percent(low, 0)), el('span', {class: 'ramp', 'aria-hidden': 'true'}),
    el('span', {}, percent(high, 0)), el('span', {class: 'swatch immature', 'aria-hidden': 'true'}), el('span', {}, t('cohorts.immature_note')));
}
