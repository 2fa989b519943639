// The five steps: how many, why, at what cost, what was done, what will change.

section('review', () => {
  const review = MODEL.review;
  if (!review) return null;
  return el('ol', {class: 'steps'}, review.steps.map((step) => el('li', {class: step.items.length ? null : 'open'},
    el('h3', {}, t(`review.${step.kind}`)),
    step.items.length ? el('dl', {class: 'step-items'}, step.items.map(reviewItem)) : '',
    step.missing.map((key) => el('p', {class: 'note'}, t(`missing.${key}`))))));
});

function reviewItem(item) {
  const name = [item.code ? word('reason.', item.code) : '', item.label].filter((part) => part !== '').join(' · ');
  return el('div', {}, el('dt', {}, name || (item.figure ? metricName(item.figure.metric) : '')),
    el('dd', {}, item.figure ? number(item.figure, {period: MODEL.headline?.period, of: name, part: name !== ''}) : ''));
}
