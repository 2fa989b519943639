// What the page says, in the reader's language.

const TEXTS = JSON.parse(document.getElementById('texts').textContent);
const MODEL = JSON.parse(document.getElementById('data').textContent);
const LOCALES = {en: 'en', zh: 'zh-CN', ru: 'ru'};
const LANGUAGE_NAMES = {en: 'English', zh: '中文', ru: 'Русский'};

let language = firstLanguage();

function firstLanguage() {
  const asked = new URLSearchParams(location.search).get('lang')
    || new URLSearchParams(location.hash.slice(1)).get('lang');
  const wanted = [asked, remembered('language'), document.documentElement.dataset.first, 'en'];
  return wanted.map((name) => (name || '').toLowerCase().split('-')[0]).find((name) => LOCALES[name]);
}

function locale() {
  return LOCALES[language];
}

function hasText(key) {
  return Object.hasOwn(TEXTS[language], key);
}

/** The text of a key. With a value named n, the form its number asks for in this language. */
function t(key, values) {
  return tNodes(key, values).join('');
}

/** The same as a list, so that values may be elements. */
function tNodes(key, values) {
  const text = template(key, values || {});
  return text.split(/(\{[a-zA-Z]+\})/).filter((part) => part !== '').map((part) => {
    const name = part.startsWith('{') ? part.slice(1, -1) : null;
    if (name === null || !values || !(name in values)) return part;
    return name === 'n' && typeof values.n === 'number' ? count(values.n) : values[name];
  });
}

function template(key, values) {
  if (typeof values.n === 'number') {
    const form = `${key}.${new Intl.PluralRules(locale()).select(values.n)}`;
    if (hasText(form)) return TEXTS[language][form];
    if (hasText(`${key}.other`)) return TEXTS[language][`${key}.other`];
  }
  if (hasText(key)) return TEXTS[language][key];
  fault(`no text '${key}' in ${language}`);
  return key;
}

/** A text at the start of a sentence. */
function capital(text) {
  return text.charAt(0).toLocaleUpperCase(locale()) + text.slice(1);
}

/** A word from the data that may have a translation; else itself, as words. */
function word(prefix, text) {
  const key = prefix + text.replaceAll(' ', '_');
  return hasText(key) ? t(key) : text.replaceAll('_', ' ');
}

/** A setting of a definition: its words, with its numbers taken out and put back in the reader's language. */
function setting(text) {
  const numbers = text.match(/\d+(\.\d+)?/g) || [];
  const key = `setting.${text.replace(/\d+(\.\d+)?/g, '#').replaceAll(' ', '_')}`;
  if (numbers.length === 1 && text === numbers[0]) return count(Number(text));
  const known = hasText(key) || hasText(`${key}.other`);
  return known ? t(key, numbers.length ? {k: numbers[0], n: Number(numbers[numbers.length - 1])} : {}) : text;
}

function metricName(id) {
  return t(`metric.${id}.name`);
}

/** Words joined as the language joins them. */
function joined(words) {
  return new Intl.ListFormat(locale(), {type: 'conjunction'}).format(words);
}

/** How words and figures are put beside each other outside of a sentence: Chinese has signs of its own for it. */
function sign(chinese, other) {
  return language === 'zh' ? chinese : other;
}

/** Between what something is called and what it is. */
function colon() {
  return sign('：', ': ');
}

/** Things of which each tells the one before more closely. */
function closer(things) {
  return things.join(sign('，', ', '));
}

/** Things that may have commas of their own. */
function sequence(things) {
  return things.join(sign('；', '; '));
}

/** With a remark behind it. */
function remarked(text, remark) {
  return sign(`${text}（${remark}）`, `${text} (${remark})`);
}
