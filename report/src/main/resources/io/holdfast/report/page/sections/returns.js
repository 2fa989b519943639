// How soon customers come back.

section('returns', () => {
  const returns = MODEL.returns;
  if (!returns || returns.points.length === 0) return null;
  const names = [metricName('returns.by_day'), metricName('returns.on_day')];
  const marks = [1, 7, 30, 90].map((days) => returns.points.find((point) => point.days === days)).filter(Boolean);
  return [
    el('p', {class: 'facts'}, t(`signs.${returns.signs}`), ' ', t('returns.starts', {period: dayRange(returns.starts)}), ' ',
      marks.map((point, i) => [i ? ' · ' : '', el('span', {class: 'whole'}, (i ? t('returns.within', {n: point.days}) : capital(t('returns.within', {n: point.days}))) + colon(),
        returnsNumber(returns, point, 'byDay'))])),
    el('p', {class: 'key'}, el('span', {class: 'line-key solid', 'aria-hidden': 'true'}), names[0],
      el('span', {class: 'line-key dashed', 'aria-hidden': 'true'}), names[1]),
    chart(t('returns.label'), 240, (colours) => returnsOption(returns, colours)),
    asTable(t('section.returns'), [{label: t('returns.days')}, {label: names[0], numeric: true}, {label: names[1], numeric: true},
      {label: t('definitions.interval'), numeric: true}],
    () => returns.points.map((point) => [count(point.days), returnsNumber(returns, point, 'byDay'), returnsNumber(returns, point, 'onDay'),
      point.onDay.interval ? intervalText(point.onDay.interval) : '—'])),
  ];
});

function returnsNumber(returns, point, name) {
  return number(point[name], {period: returns.starts, of: t('unit.days', {n: point.days}), asked: {days: point.days}});
}

function returnsOption(returns, colours) {
  const line = (name, more) => ({type: 'line', symbol: 'none', data: returns.points.map((point) => [point.days, point[name].value]),
    lineStyle: {width: 2, ...more}, itemStyle: {color: more.color}});
  return {
    xAxis: axis(colours, {type: 'value', min: 1, max: returns.points[returns.points.length - 1].days, name: t('returns.days'),
      nameLocation: 'middle', nameGap: 28, nameTextStyle: {color: colours.muted}, axisLine: {show: true, lineStyle: {color: colours.muted}},
      splitLine: {show: false}}),
    yAxis: axis(colours, {type: 'value', min: 0, max: 1, interval: 0.25, axisLabel: {color: colours.muted, formatter: (value) => percent(value, 0)}}),
    grid: {left: 8, right: 24, top: 16, bottom: 26, outerBoundsMode: 'same', outerBoundsContain: 'axisLabel'},
    tooltip: tip(colours, (param) => {
      const point = returns.points[param.dataIndex];
      return [el('p', {class: 'card-name'}, t('unit.days', {n: point.days})),
        cardContent(point.byDay, {period: returns.starts}, true).slice(0, 2), cardContent(point.onDay, {period: returns.starts}, true).slice(0, 2)];
    }, {trigger: 'axis'}),
    series: [line('byDay', {color: colours.accent}), line('onDay', {color: colours.loss, type: 'dashed'})],
  };
}
