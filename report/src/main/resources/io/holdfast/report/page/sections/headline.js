// The last complete period in one sentence and a few figures; the running one apart.

section('headline', () => {
  const headline = MODEL.headline;
  if (!headline) return null;
  const previous = headline.previous.length ? {...headline.period, name: null} : null;
  return [
    sentence(headline),
    el('div', {class: 'figures'}, headline.figures.map((figure, i) =>
      headlineFigure(figure, previous ? headline.previous[i] : null, headline.period, i === 0 ? headline.annualised : null))),
    headline.current ? running(headline.current) : '',
  ];
});

function sentence(headline) {
  const churn = headline.figures.find((figure) => METRICS[figure.metric]?.sense === 'LOWER_IS_BETTER');
  if (!churn || churn.value === null) return '';
  const key = churn.metric === 'churn.cohort' ? 'headline.sentence' : 'headline.sentence_other';
  return el('p', {class: 'sentence'}, tNodes(key, {
    period: periodName(headline.period),
    metric: metricName(churn.metric),
    value: number(churn, {period: headline.period}),
    numerator: count(churn.numerator),
    denominator: count(churn.denominator),
    interval: churn.interval ? t('headline.interval', {interval: intervalText(churn.interval)}) : '',
  }));
}

function headlineFigure(figure, previous, period, annualised) {
  return el('div', {class: 'figure'},
    el('h3', {}, metricName(figure.metric)),
    el('p', {class: 'big'}, number(figure, {period})),
    el('p', {class: 'small'}, comparison(figure, previous)),
    figure.interval ? el('p', {class: 'small'}, t('headline.interval_short', {interval: intervalText(figure.interval)})) : '',
    annualised ? el('p', {class: 'small'}, t('headline.annualised', {value: figureText(annualised)})) : '');
}

function comparison(figure, previous) {
  if (!previous || previous.value === null || figure.value === null) return '';
  const change = Math.sign(figure.value - previous.value);
  const sense = METRICS[figure.metric]?.sense;
  const good = sense === 'LOWER_IS_BETTER' ? -1 : sense === 'HIGHER_IS_BETTER' ? 1 : 0;
  const mark = ['▼', '＝', '▲'][change + 1];
  return [
    el('span', {class: change * good > 0 ? 'better' : change * good < 0 ? 'worse' : 'same', 'aria-hidden': 'true'}, mark), ' ',
    t(['headline.down', 'headline.same', 'headline.up'][change + 1], {value: figureText(previous)}),
  ];
}

function running(current) {
  return el('aside', {class: 'running', 'aria-label': t('headline.running')},
    el('p', {}, el('strong', {}, t('headline.running')), ' ', dayRange(current.period)),
    el('dl', {}, current.figures.map((figure) => el('div', {},
      el('dt', {}, metricName(figure.metric)),
      el('dd', {}, number(figure, {period: current.period}))))));
}
