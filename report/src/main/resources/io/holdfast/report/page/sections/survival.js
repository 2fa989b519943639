// How long customers stay.

section('survival', () => {
  const survival = MODEL.survival;
  if (!survival) return null;
  const median = {metric: 'survival.median', unit: 'DAYS', value: survival.medianDays, numerator: null, denominator: null,
    interval: null, currency: ''};
  return [
    el('p', {class: 'facts'}, tNodes('survival.facts', {lifetimes: t('survival.lifetimes', {n: survival.lifetimes}), ended: count(survival.ended),
      median: survival.medianDays === null ? t('survival.no_median') : number(median)})),
    chart(t('survival.label'), 280, (colours) => survivalOption(survival.points, colours)),
    asTable(t('section.survival'), [{label: t('survival.days')}, {label: t('survival.share'), numeric: true},
      {label: t('definitions.interval'), numeric: true}, {label: t('survival.at_risk'), numeric: true}],
    () => thinned(survival.points).map((point) => [count(point.days), number(survivalFigure(point), {of: t('unit.days', {n: point.days}), asked: {days: point.days}}),
      intervalText(point), count(point.atRisk)])),
  ];
});

function survivalFigure(point) {
  return {metric: 'survival.km', unit: 'SHARE', value: point.share, numerator: null, denominator: null,
    interval: {low: point.low, high: point.high}, currency: ''};
}

function survivalOption(points, colours) {
  const at = (name) => points.map((point) => [point.days, point[name]]);
  const gap = points.map((point) => [point.days, point.high - point.low]);
  const edge = {type: 'line', step: 'end', symbol: 'none', silent: true, stack: 'interval', lineStyle: {opacity: 0}};
  return {
    xAxis: axis(colours, {type: 'value', min: 0, max: points[points.length - 1].days, interval: monthsApart(points) * 30.4375,
      name: t('survival.months'), nameLocation: 'middle', nameGap: 28, nameTextStyle: {color: colours.muted},
      axisLine: {show: true, lineStyle: {color: colours.muted}}, splitLine: {show: false},
      axisLabel: {color: colours.muted, showMaxLabel: false, formatter: (days) => count(Math.round(days / 30.4375))}}),
    yAxis: axis(colours, {type: 'value', min: 0, max: 1, interval: 0.25, axisLabel: {color: colours.muted, formatter: (value) => percent(value, 0)}}),
    tooltip: tip(colours, (param) => {
      const point = points[param.dataIndex];
      return cardContent(survivalFigure(point), {of: t('unit.days', {n: point.days})}, true);
    }, {trigger: 'axis'}),
    grid: {left: 8, right: 24, top: 16, bottom: 26, outerBoundsMode: 'same', outerBoundsContain: 'axisLabel'},
    series: [
      {...edge, data: at('low')},
      {...edge, data: gap, areaStyle: {color: colours.band, opacity: 1}},
      {type: 'line', step: 'end', symbol: 'none', data: at('share'), lineStyle: {color: colours.accent, width: 2}, itemStyle: {color: colours.accent}},
    ],
  };
}

/** Months between the marks of the axis, for about eight of them. */
function monthsApart(points) {
  const months = points[points.length - 1].days / 30.4375;
  return [1, 3, 6, 12, 24, 60].find((step) => months / step <= 8) || 120;
}

/** At most 40 rows of a long table, evenly over its length; the last always. */
function thinned(points) {
  const step = Math.max(1, Math.ceil(points.length / 40));
  return points.filter((unused, i) => i % step === 0 || i === points.length - 1);
}
