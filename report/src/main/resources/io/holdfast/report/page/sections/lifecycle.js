// Who is new, still there, back again or gone quiet, and on how many days they are there.

section('lifecycle', () => {
  const lifecycle = MODEL.lifecycle;
  if (!lifecycle || lifecycle.points.length === 0) return null;
  const latest = lifecycle.points.filter((point) => point.period.complete).pop();
  return [
    el('p', {class: 'facts'}, t(`signs.${lifecycle.signs}`), ' ', latest ? lifecycleFacts(latest) : ''),
    lifecycleKey(),
    chart(t('lifecycle.label'), 260, (colours) => lifecycleOption(lifecycle.points, colours)),
    el('h3', {}, metricName('stickiness')),
    chart(t('stickiness.label'), 170, (colours) => stickinessOption(lifecycle.points, colours)),
    asTable(t('section.lifecycle'), [{label: t('series.month')}, ...[...LIFECYCLE, 'stickiness'].map((name) => ({label: lifecycleName(name), numeric: true}))],
      () => lifecycle.points.map((point) => [
        [periodName(point.period), point.period.complete ? '' : el('span', {class: 'tag'}, t('period.incomplete'))],
        ...[...LIFECYCLE, 'stickiness'].map((name) => lifecycleNumber(point, name))])),
  ];
});

const LIFECYCLE = ['returning', 'resurrecting', 'fresh', 'dormant'];

function lifecycleName(name) {
  return metricName(name === 'stickiness' ? name : `lifecycle.${name === 'fresh' ? 'new' : name}`);
}

function lifecycleNumber(point, name) {
  return number(point[name], {period: point.period, asked: {previous: point.before}});
}

function lifecycleFacts(point) {
  return [capital(periodName(point.period)) + colon(), [...LIFECYCLE, 'stickiness'].map((name, i) =>
    [i ? ' · ' : '', el('span', {class: 'whole'}, `${lifecycleName(name)} `, lifecycleNumber(point, name))])];
}

function lifecycleColours(colours) {
  return {returning: colours.accent, resurrecting: colours.quiet, fresh: colours.gain, dormant: colours.loss};
}

function lifecycleKey() {
  return el('p', {class: 'key'}, LIFECYCLE.map((name) =>
    [el('span', {class: `box ${name}`, 'aria-hidden': 'true'}), el('span', {}, lifecycleName(name))]));
}

function lifecycleOption(points, colours) {
  const tones = lifecycleColours(colours);
  const bars = (name) => ({type: 'bar', stack: 'customers', barCategoryGap: '25%', itemStyle: {color: tones[name]},
    data: points.map((point) => ({value: (name === 'dormant' ? -1 : 1) * point[name].value,
      itemStyle: point.period.complete ? {} : {opacity: 0.4}}))});
  return {
    ...monthAxes(points, colours, (value) => count(value)),
    tooltip: tip(colours, (param) => lifecycleTip(points[param.dataIndex]), {trigger: 'axis', axisPointer: {type: 'shadow', shadowStyle: {color: colours.band, opacity: 0.5}}}),
    series: LIFECYCLE.map(bars),
  };
}

function lifecycleTip(point) {
  return [
    el('p', {class: 'card-name'}, periodName(point.period), point.period.complete ? '' : ` · ${t('period.incomplete')}`),
    el('dl', {class: 'card-facts'}, LIFECYCLE.map((name) => [el('dt', {}, lifecycleName(name)), el('dd', {}, figureText(point[name]))])),
  ];
}

function stickinessOption(points, colours) {
  const whole = points.filter((point) => point.period.complete).length;
  const values = points.map((point) => point.stickiness.value);
  const line = (data, type) => ({type: 'line', symbol: 'none', data, lineStyle: {width: 2, type, color: colours.accent}, itemStyle: {color: colours.accent}});
  return {
    ...monthAxes(points, colours, (value) => percent(value, 0)),
    tooltip: tip(colours, (param) => cardContent(points[param.dataIndex].stickiness, {period: points[param.dataIndex].period}, true), {trigger: 'axis'}),
    series: [
      line(values.map((value, i) => (i < whole ? value : null)), 'solid'),
      line(values.map((value, i) => (i >= whole - 1 ? value : null)), 'dashed'),
    ],
  };
}

function monthAxes(points, colours, write) {
  return {
    xAxis: axis(colours, {type: 'category', data: points.map((point) => month(point.period.from, 'short')), splitLine: {show: false},
      axisLine: {show: true, onZero: true, lineStyle: {color: colours.muted}}}),
    yAxis: axis(colours, {type: 'value', splitNumber: 4, axisLabel: {color: colours.muted, formatter: write}}),
  };
}
