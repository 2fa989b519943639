// Market events: numbers over the chart, and what they stand for under it, so that no label can hide another.

/** The months in which something happened, in order of time, each with its events and their numbers. */
function eventMarks(markers, periods) {
  const marks = [];
  [...markers].sort((one, other) => (one.at < other.at ? -1 : 1)).forEach((marker) => {
    const at = periods.findIndex((period) => period.from <= marker.at && marker.at < period.to);
    if (at < 0) return;
    const number = marks.reduce((sum, mark) => sum + mark.events.length, 1);
    const last = marks[marks.length - 1];
    if (last && last.at === at) last.events.push({marker, number});
    else marks.push({at, of: periods.length, events: [{marker, number}]});
  });
  return marks;
}

function eventNumbers(mark) {
  return mark.events.map((event) => event.number).join(', ');
}

/** In which row over the chart each mark's numbers stand: the lowest where they hide none before. */
function eventRows(marks, width) {
  const step = (width - 90) / Math.max(1, (marks[0]?.of ?? 1) - 1);
  const ends = [];
  return marks.map((mark) => {
    const half = 3.5 * eventNumbers(mark).length + 2;
    const free = ends.findIndex((end) => end <= mark.at * step - half);
    const row = free < 0 ? ends.length : free;
    ends[row] = mark.at * step + half;
    return row;
  });
}

/** How many rows the numbers need beyond the first. */
function lanes(marks, width) {
  return Math.max(0, ...eventRows(marks, width));
}

function eventLines(marks, width, colours) {
  const rows = eventRows(marks, width);
  return {symbol: 'none', silent: true, lineStyle: {color: colours.muted, type: 'dotted'},
    data: marks.map((mark, i) => ({xAxis: mark.at, name: eventNumbers(mark),
      label: {color: colours.ink, fontSize: 12, position: 'end', distance: 4 + 13 * rows[i], formatter: (param) => param.name}}))};
}

function eventList(marks) {
  if (marks.length === 0) return '';
  return [el('h4', {}, t('series.events')), el('ol', {class: 'events'}, marks.flatMap((mark) => mark.events.map(({marker}) =>
    el('li', {}, el('span', {class: 'dim'}, `${dateShort(marker.at)} · ${word('event.', marker.kind)}`), marker.note ? ` — ${marker.note}` : ''))))];
}
