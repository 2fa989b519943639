// Puts the page together, again on each choice of language or light.

function render() {
  hideCard();
  forgetCharts();
  document.documentElement.lang = locale();
  document.title = `${MODEL.about.workspace} · ${t('title')}`;
  const scroll = scrollY;
  document.getElementById('report').replaceChildren(
    el('a', {class: 'skip', href: '#headline'}, t('skip')),
    masthead(),
    el('div', {class: 'page'}, contents(), el('main', {}, SECTIONS.map(renderSection))),
    el('footer', {}, el('p', {}, t('footer', {workspace: MODEL.about.workspace, date: date(MODEL.about.asOf)}))));
  drawCharts();
  scrollTo(0, scroll);
}

applyTheme();
render();
