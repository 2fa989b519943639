// Month by month: churn with its band, customers, recurring revenue. The running month is dashed.

section('series', () => {
  const series = MODEL.series;
  if (!series || series.points.length === 0) return null;
  const points = series.points;
  const mrr = points.filter((point) => point.mrr).length > 0;
  const churnName = metricName(points[0].churn.metric);
  return [
    seriesChart(churnName, points.map((point) => point.churn), (value) => percent(value), true, series.markers),
    seriesChart(metricName(points[0].customers.metric), points.map((point) => point.customers), count, false, []),
    mrr ? seriesChart(metricName('mrr'), points.map((point) => point.mrr),
      (value) => moneyShort(value, points.find((point) => point.mrr).mrr.currency), false, []) : '',
    asTable(t('section.series'), seriesColumns(churnName, mrr), () => points.map((point) => seriesRow(point, mrr))),
  ];
});

function seriesChart(name, figures, write, interval, markers) {
  const periods = MODEL.series.points.map((point) => point.period);
  const values = figures.map((figure) => figure?.value ?? null);
  const lastWhole = periods.reduce((last, period, i) => (period.complete ? i : last), -1);
  const solid = values.map((value, i) => (i <= lastWhole ? value : null));
  const dashed = values.map((value, i) => (i >= lastWhole ? value : null));
  const label = t('series.label', {name, from: month(periods[0].from), to: month(periods[periods.length - 1].from)});
  const marks = eventMarks(markers, periods);
  return el('div', {class: 'panel'}, el('h3', {}, name), chart(label, interval ? 210 : 150, (colours, width) => ({
    ...(marks.length ? {grid: {left: 8, right: 36, top: 24 + 13 * lanes(marks, width), bottom: 8, outerBoundsMode: 'same', outerBoundsContain: 'axisLabel'}} : {}),
    xAxis: axis(colours, {type: 'category', boundaryGap: false, data: periods.map((period) => month(period.from, 'short')),
      axisLine: {show: true, lineStyle: {color: colours.muted}}, splitLine: {show: false}}),
    yAxis: axis(colours, {type: 'value', min: 0, splitNumber: interval ? 4 : 3,
      axisLabel: {color: colours.muted, formatter: write}}),
    tooltip: tip(colours, (param) => (figures[param.dataIndex]
      ? cardContent(figures[param.dataIndex], {period: periods[param.dataIndex]}, true) : null), {trigger: 'axis'}),
    series: [
      ...(interval ? bandOf(figures, lastWhole, colours) : []),
      {...lineOf(colours), data: solid, markLine: eventLines(marks, width, colours)},
      {...lineOf(colours), data: dashed, lineStyle: {type: 'dashed', width: 1.5, color: colours.accent}, silent: true},
    ],
  })), eventList(marks));
}

function lineOf(colours) {
  return {type: 'line', symbol: 'circle', symbolSize: 4, showSymbol: false, itemStyle: {color: colours.accent},
    lineStyle: {width: 2, color: colours.accent}};
}

function bandOf(figures, lastWhole, colours) {
  const side = (name) => figures.map((figure, i) => (i <= lastWhole && figure?.interval ? figure.interval[name] : null));
  return band('interval', side('low'), side('high'), colours, {});
}

function seriesColumns(churnName, mrr) {
  return [{label: t('series.month')}, {label: churnName, numeric: true}, {label: t('definitions.interval'), numeric: true},
    {label: metricName(MODEL.series.points[0].customers.metric), numeric: true},
    ...(mrr ? [{label: metricName('mrr'), numeric: true}] : [])];
}

function seriesRow(point, mrr) {
  const {period, churn, customers} = point;
  return [
    [periodName(period), period.complete ? '' : el('span', {class: 'tag'}, t('period.incomplete'))],
    number(churn, {period}), churn.interval ? intervalText(churn.interval) : '—', number(customers, {period}),
    ...(mrr ? [point.mrr ? number(point.mrr, {period}) : '—'] : []),
  ];
}
