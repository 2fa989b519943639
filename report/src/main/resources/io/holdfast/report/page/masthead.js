// The head of the page: whose report, of when, and the reader's choices of language and light.

const THEMES = ['auto', 'light', 'dark'];
const darkWanted = matchMedia('(prefers-color-scheme: dark)');
let theme = THEMES.includes(remembered('theme')) ? remembered('theme') : 'auto';

function applyTheme() {
  const asked = new URLSearchParams(location.search).get('theme');
  const wanted = theme === 'auto' && THEMES.includes(asked) ? asked : theme;
  const dark = wanted === 'dark' || (wanted === 'auto' && darkWanted.matches);
  document.documentElement.dataset.theme = dark ? 'dark' : 'light';
}

darkWanted.addEventListener('change', () => {
  applyTheme();
  drawCharts();
});

function masthead() {
  const period = MODEL.headline?.period;
  return el('header', {class: 'masthead'},
    el('div', {class: 'top'}, el('p', {class: 'workspace'}, MODEL.about.workspace),
      el('div', {class: 'choices'}, languageChoice(), themeChoice())),
    el('h1', {}, period ? t('title.period', {period: periodName(period)}) : t('title')),
    el('p', {class: 'byline'}, t('byline', {date: date(MODEL.about.asOf), definition: definitionText(MODEL.about.definition)})));
}

function languageChoice() {
  return el('div', {class: 'choice', role: 'group', 'aria-label': t('choice.language')}, Object.keys(LOCALES).map((code) =>
    el('button', {type: 'button', lang: LOCALES[code], 'aria-pressed': String(code === language), onclick: () => {
      language = code;
      remember('language', code);
      render();
      document.querySelector(`.choice button[lang="${LOCALES[code]}"]`).focus();
    }}, LANGUAGE_NAMES[code])));
}

function themeChoice() {
  return el('div', {class: 'choice', role: 'group', 'aria-label': t('choice.theme')}, THEMES.map((name) =>
    el('button', {type: 'button', 'data-choice': name, 'aria-pressed': String(name === theme), onclick: () => {
      theme = name;
      remember('theme', name);
      applyTheme();
      render();
      document.querySelector(`.choice button[data-choice="${name}"]`).focus();
    }}, t(`choice.${name}`))));
}

function contents() {
  return el('nav', {class: 'contents', 'aria-label': t('contents')}, el('ol', {}, SECTIONS.map(({id}) =>
    el('li', {}, el('a', {href: `#${id}`}, t(`section.${id}`))))));
}
