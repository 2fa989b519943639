// Churn by attribute: a dot with its interval, over the range chance alone would give a group of that size.

const GROUPS_DRAWN = 12;

section('breakdown', () => (MODEL.breakdowns.length === 0 ? null : [
  el('p', {class: 'key'},
    el('span', {class: 'dot above', 'aria-hidden': 'true'}), t('verdict.ABOVE'), el('span', {class: 'dot within', 'aria-hidden': 'true'}), t('verdict.WITHIN'),
    el('span', {class: 'dot below', 'aria-hidden': 'true'}), t('verdict.BELOW'), el('span', {class: 'limits-key', 'aria-hidden': 'true'}), t('breakdown.limits')),
  MODEL.breakdowns.map(breakdownPanel),
]));

function breakdownPanel(breakdown) {
  const period = MODEL.headline?.period;
  const shown = breakdown.groups.filter((group) => group.churn.value !== null).slice(0, GROUPS_DRAWN);
  const name = word('attribute.', breakdown.attribute);
  const columns = [{label: name}, {label: t('breakdown.customers'), numeric: true}, {label: t('breakdown.churn'), numeric: true},
    {label: t('definitions.interval'), numeric: true}, {label: t('breakdown.limits'), numeric: true}, {label: t('breakdown.verdict')}];
  return el('div', {class: 'panel'}, el('h3', {}, t('breakdown.by', {attribute: name})),
    chart(breakdownLabel(name, shown), 28 * shown.length + 40, (colours) => breakdownOption(breakdown, shown, period, colours)),
    asTable(t('breakdown.by', {attribute: name}), columns, () => breakdown.groups.map((group) => [
      groupName(group), count(group.churn.denominator), number(group.churn, {period, of: groupName(group), part: true}),
      group.churn.interval ? intervalText(group.churn.interval) : '—',
      intervalText({low: group.limitLow, high: group.limitHigh}), t(`verdict.${group.verdict}`)])));
}

function groupName(group) {
  return group.label === '' ? t('breakdown.unknown') : group.label;
}

function breakdownLabel(name, groups) {
  return t('breakdown.by', {attribute: name}) + colon() + sequence(groups.map((group) =>
    remarked(`${groupName(group)} ${figureText(group.churn)}`, t(`verdict.${group.verdict}`))));
}

function breakdownOption(breakdown, groups, period, colours) {
  const most = Math.max(breakdown.overall.value ?? 0, ...groups.map((group) => Math.max(group.churn.interval?.high ?? group.churn.value,
    Math.min(group.limitHigh, 2 * group.churn.value))));
  return {
    grid: {left: 8, right: 24, top: 22, bottom: 4, outerBoundsMode: 'same', outerBoundsContain: 'axisLabel'},
    xAxis: axis(colours, {type: 'value', min: 0, max: most * 1.05, splitNumber: 4, splitLine: {showMaxLine: false, lineStyle: {color: colours.rule}}, axisLabel: {color: colours.muted, showMaxLabel: false, formatter: (value) => percent(value)}}),
    yAxis: axis(colours, {type: 'category', inverse: true, splitLine: {show: false},
      data: groups.map((group) => `${groupName(group)}  ·  ${count(group.churn.denominator)}`),
      axisLabel: {color: colours.ink, fontSize: 13, width: 220, overflow: 'truncate'}}),
    tooltip: tip(colours, (param) => groups[param.dataIndex]
      && cardContent(groups[param.dataIndex].churn, {period, of: groupName(groups[param.dataIndex])}, true)),
    series: [{type: 'custom', clip: true, data: groups.map((group, i) => [group.churn.value, i]), encode: {x: 0, y: 1},
      renderItem: (params, api) => groupShapes(groups[params.dataIndex], params.dataIndex, api, colours),
      markLine: {symbol: 'none', silent: true, precision: 8, lineStyle: {color: colours.muted, type: 'solid', width: 1},
        label: {color: colours.muted, position: 'start', formatter: t('breakdown.all')}, data: breakdown.overall.value === null ? [] : [{xAxis: breakdown.overall.value}]}}],
  };
}

function groupShapes(group, i, api, colours) {
  const at = (value) => api.coord([value, i]);
  const [x, y] = at(group.churn.value);
  const tone = {ABOVE: colours.loss, BELOW: colours.gain, WITHIN: colours.quiet, TOO_FEW: colours.paper}[group.verdict];
  const line = group.verdict === 'TOO_FEW' ? colours.quiet : tone;
  const shapes = [{type: 'rect', shape: {x: at(group.limitLow)[0], y: y - 9, width: at(group.limitHigh)[0] - at(group.limitLow)[0], height: 18},
    style: {fill: colours.band}}];
  if (group.churn.interval) {
    const ends = [at(group.churn.interval.low)[0], at(group.churn.interval.high)[0]];
    shapes.push({type: 'line', shape: {x1: ends[0], y1: y, x2: ends[1], y2: y}, style: {stroke: line, lineWidth: 1.5}});
  }
  shapes.push({type: 'circle', shape: {cx: x, cy: y, r: 4.5}, style: {fill: tone, stroke: line, lineWidth: 1.5}});
  return {type: 'group', children: shapes};
}
