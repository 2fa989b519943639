// Why two definitions give two figures for the same period: step by step, summing exactly.

section('bridge', () => {
  if (MODEL.bridges.length === 0) return null;
  const panel = el('div', {class: 'bridge', id: 'bridge-panel'});
  const choice = el('select', {id: 'bridge-to', onchange: () => showBridge(Number(choice.value))},
    MODEL.bridges.map((bridge, i) => el('option', {value: String(i)}, bridgeName(bridge))));
  const first = Math.max(0, MODEL.bridges.findIndex((bridge) => bridge.steps.filter((step) => step.contribution !== 0).length > 1));
  choice.value = String(first);
  const showBridge = (i) => {
    panel.replaceChildren();
    append(panel, bridgeContent(MODEL.bridges[i]));
    if (panel.isConnected) drawLastChart();
  };
  showBridge(first);
  return [el('p', {class: 'control'}, el('label', {for: 'bridge-to'}, t('bridge.choose')), ' ', choice), panel];
});

function drawLastChart() {
  drawChart(charts[charts.length - 1]);
}

function bridgeName(bridge) {
  return `${bridge.from} → ${bridge.to}`;
}

function stepName(step) {
  if (step.kind === 'SWITCH') return `${t(`switch.${step.code}.name`)}${colon()}${setting(step.before)} → ${setting(step.after)}`;
  if (step.kind === 'FORMULA') return t('bridge.FORMULA', {before: step.before, after: step.after});
  return t(`bridge.${step.kind}.${step.times < 0 ? 'taken' : 'added'}`, {flow: t(`flow.${step.code}.name`), customers: count(step.customers)});
}

function bridgeContent(bridge) {
  const period = MODEL.headline?.period;
  const end = (name, figure) => ({label: name, value: figure.value, total: true, tip: cardContent(figure, {period}, true)});
  const steps = bridge.steps.filter((step) => step.contribution !== 0).map((step) => ({label: stepName(step), value: step.contribution, neutral: true,
    tip: el('p', {class: 'card-name'}, stepName(step), ' ', points(step.contribution, 3))}));
  const label = t('bridge.caption', {from: bridge.from, to: bridge.to});
  return [
    waterfall(label, [end(bridge.from, bridge.opening), ...steps, end(bridge.to, bridge.closing)],
      (value) => percent(value, 2), (value) => points(value, 2)),
    bridgeTable(label, bridge, period),
  ];
}

/** The definition and its query as the table of definitions has them. */
function definitionContext(name) {
  const row = MODEL.definitions.find((one) => one.name === name);
  return row ? {definition: definitionText(row), sql: row.sql} : {};
}

function bridgeTable(label, bridge, period) {
  const columns = [{label: t('bridge.step')}, {label: t('bridge.contribution'), numeric: true}, {label: t('bridge.exact'), numeric: true}];
  const row = (name, figure) => [el('strong', {}, name + colon() + metricName(figure.metric)),
    number(figure, {period, digits: 3, ...definitionContext(name)}), `${figure.numerator}/${figure.denominator}`];
  return table(label, columns, [
    row(bridge.from, bridge.opening),
    ...bridge.steps.map((step) => [stepName(step), points(step.contribution, 3), step.exact === '0/1' ? '0' : minus(step.exact)]),
    row(bridge.to, bridge.closing),
  ], 'sums');
}
