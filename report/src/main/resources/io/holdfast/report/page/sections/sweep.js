// What if a customer were lost after D silent days.

section('sweep', () => {
  const sweep = MODEL.sweep;
  if (!sweep || sweep.points.length === 0) return null;
  const period = MODEL.headline?.period;
  const names = [metricName(sweep.points[0].churn.metric), metricName('sweep.false_churn')];
  return [
    el('p', {class: 'key'}, el('span', {class: 'line-key solid', 'aria-hidden': 'true'}), names[0],
      el('span', {class: 'line-key dashed', 'aria-hidden': 'true'}), names[1]),
    el('p', {class: 'note'}, t(`signs.${sweep.signs}`), ' ', sweepChosen(sweep, period)),
    chart(t('sweep.label'), 260, (colours) => sweepOption(sweep, colours, period)),
    asTable(t('section.sweep'), [{label: t('sweep.days')}, {label: names[0], numeric: true}, {label: names[1], numeric: true}],
      () => sweep.points.map((point) => [count(point.days), sweepNumber(point, 'churn', period), sweepNumber(point, 'falseChurn', sweep.since)])),
  ];
});

/** The figure at the threshold used, or at 30 days: the curve needs a number that can be opened without the table. */
function sweepChosen(sweep, period) {
  const point = sweep.points.find((one) => one.days === (sweep.chosen ?? 30)) || sweep.points[sweep.points.length - 1];
  return [t('sweep.at', {n: point.days}) + colon(), sweepNumber(point, 'churn', period), ' · ', metricName('sweep.false_churn') + colon(),
    sweepNumber(point, 'falseChurn', sweep.since)];
}

function sweepNumber(point, name, period) {
  return number(point[name], {period, of: t('sweep.at', {n: point.days}), asked: {days: point.days}});
}

function sweepOption(sweep, colours, period) {
  const highest = Math.max(...sweep.points.flatMap((point) => [point.churn.value, point.falseChurn.value]));
  const line = (name, more) => ({type: 'line', symbol: 'none', clip: true, data: sweep.points.map((point) => [point.days, point[name].value]),
    lineStyle: {width: 2, ...more}, itemStyle: {color: more.color}});
  return {
    xAxis: axis(colours, {type: 'value', min: sweep.points[0].days, max: sweep.points[sweep.points.length - 1].days, name: t('sweep.days'),
      nameLocation: 'middle', nameGap: 28, nameTextStyle: {color: colours.muted}, axisLine: {show: true, lineStyle: {color: colours.muted}},
      splitLine: {show: false}}),
    yAxis: axis(colours, {type: 'value', min: 0, ...(highest > 0.75 ? {max: 1, interval: 0.25} : {splitNumber: 4}), axisLabel: {color: colours.muted, formatter: (value) => percent(value, 0)}}),
    grid: {left: 8, right: 24, top: 24, bottom: 26, outerBoundsMode: 'same', outerBoundsContain: 'axisLabel'},
    tooltip: tip(colours, (param) => {
      const point = sweep.points[param.dataIndex];
      return [el('p', {class: 'card-name'}, t('sweep.at', {n: point.days})),
        cardContent(point.churn, {period}, true).slice(0, 2), cardContent(point.falseChurn, {period: sweep.since}, true).slice(0, 2)];
    }, {trigger: 'axis'}),
    series: [
      {...line('churn', {color: colours.accent}), markLine: chosenMark(sweep, colours)},
      line('falseChurn', {color: colours.loss, type: 'dashed'}),
    ],
  };
}

function chosenMark(sweep, colours) {
  return {symbol: 'none', silent: true, lineStyle: {color: colours.ink, type: 'solid', width: 1},
    label: {color: colours.ink, formatter: t('sweep.chosen', {n: sweep.chosen ?? 0})},
    data: sweep.chosen === null ? [] : [{xAxis: sweep.chosen}]};
}
