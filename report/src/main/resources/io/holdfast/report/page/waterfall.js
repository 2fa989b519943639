// A waterfall lying down: labels stay readable in every language.

/**
 * @param bars {label, value, total, tip}: totals stand on the axis, steps hang on the bar before
 * @param write formats a total, writeStep a step
 */
function waterfall(label, bars, write, writeStep) {
  const levels = bars.reduce((list, bar) => {
    const start = bar.total ? 0 : list.length ? list[list.length - 1].end : 0;
    return [...list, {start, end: bar.total ? bar.value : start + bar.value}];
  }, []);
  const cut = axisCut(bars, levels);
  const labels = bars.map((bar) => bar.label);
  const widest = Math.max(...labels.map(textWidth)) + 2;
  const figures = Math.max(...bars.map((bar) => textWidth((bar.total ? write : writeStep)(bar.value))));
  const describe = label + colon() + sequence(bars.map((bar) => `${bar.label} ${(bar.total ? write : writeStep)(bar.value)}`));
  const host = chart(describe, (width) => rowHeight(labels, width) * bars.length + 20, (colours, width) => ({
    grid: {left: Math.min(widest, labelWidth(width)) + 8, right: figures + 14, top: 6, bottom: 6, outerBoundsMode: 'none'},
    xAxis: axis(colours, {type: 'value', show: false, min: cut ?? Math.min(0, ...levels.map((level) => level.end)),
      max: Math.max(...levels.map((level) => Math.max(level.start, level.end)))}),
    yAxis: axis(colours, {type: 'category', inverse: true, data: labels, splitLine: {show: false},
      axisLabel: {color: colours.ink, fontSize: 13, lineHeight: 14, formatter: (label) => lines(label, labelWidth(width)).join('\n')}}),
    tooltip: tip(colours, (param) => bars[param.dataIndex].tip),
    series: [{type: 'custom', renderItem: (params, api) => bar(params, api, {bars, levels, cut, colours, write, writeStep}),
      data: levels.map((level, i) => [i, level.start, level.end]), encode: {x: [1, 2], y: 0}}],
  }));
  return [host, cut === null ? '' : el('p', {class: 'note'}, t('chart.cut_axis'))];
}

/** What labels may take of a chart, so that bars and their figures keep the rest. */
function labelWidth(width) {
  return Math.round(Math.min(300, 0.4 * width));
}

/** Room for all the lines of the longest label. */
function rowHeight(labels, width) {
  return Math.max(34, 14 * Math.max(...labels.map((label) => lines(label, labelWidth(width)).length)) + 8);
}

/** Where the axis starts when the steps would be too small to see beside the totals; null for at zero. */
function axisCut(bars, levels) {
  const ends = levels.flatMap((level, i) => (bars[i].total ? [level.end] : [level.start, level.end]));
  const low = Math.min(...ends);
  const high = Math.max(...ends);
  return low > 0 && high - low > 1e-9 * high && high - low < 0.4 * high ? Math.max(0, low - (high - low) * 0.6) : null;
}

function bar(params, api, {bars, levels, cut, colours, write, writeStep}) {
  const i = params.dataIndex;
  const item = bars[i];
  const start = api.coord([item.total && cut !== null ? cut : levels[i].start, i]);
  const end = api.coord([levels[i].end, i]);
  const height = 18;
  const left = Math.min(start[0], end[0]);
  const width = Math.max(1.5, Math.abs(end[0] - start[0]));
  const fill = item.total ? colours.quiet : stepColour(item, colours);
  const shapes = [{type: 'rect', shape: {x: left, y: start[1] - height / 2, width, height}, style: {fill}}];
  if (item.total && cut !== null) shapes.push(tear(left, start[1], height, colours));
  if (i + 1 < bars.length) shapes.push(connector(end[0], start[1], height, api.size([0, 1])[1], colours));
  shapes.push({type: 'text', style: {
    x: Math.max(start[0], end[0]) + 8, y: start[1], verticalAlign: 'middle',
    text: (item.total ? write : writeStep)(item.value),
    fill: item.total ? colours.ink : fill, font: `${item.total ? 600 : 400} 13px ${getComputedStyle(document.body).fontFamily}`,
  }});
  return {type: 'group', children: shapes};
}

/** Between definitions no way is good or bad; of money more is better. */
function stepColour(item, colours) {
  if (item.neutral) return colours.accent;
  return item.value < 0 ? colours.loss : colours.gain;
}

/** The mark of an axis that does not start at zero. */
function tear(x, y, height, colours) {
  const points = [[x + 10, y - height / 2 - 1], [x + 15, y - height / 6], [x + 10, y + height / 6], [x + 15, y + height / 2 + 1]];
  return {type: 'polyline', shape: {points}, style: {stroke: colours.paper, fill: 'none', lineWidth: 4}};
}

function connector(x, y, height, step, colours) {
  return {type: 'line', shape: {x1: x, y1: y + height / 2, x2: x, y2: y + step - height / 2},
    style: {stroke: colours.muted, lineWidth: 1, opacity: 0.6}};
}
