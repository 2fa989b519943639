// @vitest-environment node
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { glossaryFiles, parse } from '../../plugins/glossary.ts';
import en from './en.json';
import { LANGUAGES, languageOf } from './language';
import ru from './ru.json';
import zh from './zh-CN.json';

const FORMS = /_(one|few|many|other)$/;
const SCREENS: Record<string, Record<string, string>> = { en, 'zh-CN': zh, ru };

function glossary(language: string): Record<string, string> {
  return parse(glossaryFiles(language).map((file) => readFileSync(file, 'utf8')).join('\n'));
}

/** What a set of texts lacks in a language: keys another has, and the plural forms of its own grammar. */
function missing(all: Record<string, Record<string, string>>, language: string): string[] {
  const plural = new Set(Object.values(all).flatMap((texts) => Object.keys(texts).filter((key) => FORMS.test(key))).map((key) => key.replace(FORMS, '')));
  const plain = new Set(Object.values(all).flatMap((texts) => Object.keys(texts).filter((key) => !FORMS.test(key))));
  const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
  const wanted = [...plain, ...[...plural].flatMap((key) => forms.map((form) => `${key}_${form}`))];
  return wanted.filter((key) => (all[language]?.[key] ?? '').trim() === '');
}

function placeholders(text: string): string[] {
  return [...text.matchAll(/\{(\w+)\}/g)].map((found) => found[1]!).sort();
}

function sources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return sources(path);
    return /\.tsx?$/.test(entry.name) && !/\.test\./.test(entry.name) ? [readFileSync(path, 'utf8')] : [];
  });
}

describe('texts', () => {
  it.each(LANGUAGES)('are complete in %s, with the plural forms it needs', (language) => {
    expect(missing(SCREENS, language)).toEqual([]);
  });

  it.each(LANGUAGES)('say each key once in %s', (language) => {
    const keys = [...readFileSync(`src/texts/${language}.json`, 'utf8').matchAll(/^ {2}"([^"]+)":/gm)].map((found) => found[1]!);
    expect(keys.length).toBe(Object.keys(SCREENS[language]!).length);
    expect(keys.filter((key, i) => keys.indexOf(key) !== i)).toEqual([]);
  });

  it.each(LANGUAGES)('have their glossary complete in %s', (language) => {
    const all = Object.fromEntries(LANGUAGES.map((each) => [each, glossary(each)]));
    expect(Object.keys(all[language]!).length).toBeGreaterThan(150);
    expect(missing(all, language)).toEqual([]);
  });

  it('notice a key and a plural form that are missing', () => {
    const lacking = { en: { a: 'A', n_one: '1', n_other: 'n' }, 'zh-CN': { n_other: 'n' }, ru: { a: 'А', n_one: '1', n_other: 'n' } };
    expect(missing(lacking, 'zh-CN')).toEqual(['a']);
    expect(missing(lacking, 'ru').sort()).toEqual(['n_few', 'n_many']);
  });

  it.each(LANGUAGES)('fill in the same values in %s as in English', (language) => {
    const different = Object.entries(SCREENS[language]!).filter(([key, text]) => {
      const english = (en as Record<string, string>)[key] ?? (en as Record<string, string>)[key.replace(FORMS, '_other')];
      return english === undefined || placeholders(english).join() !== placeholders(text).join();
    });
    expect(different).toEqual([]);
  });

  it('call a thing by one word', () => {
    const said = (texts: Record<string, string>, words: RegExp) => Object.entries(texts).filter(([, text]) => words.test(text));
    expect(said(ru, /атрибут|свойств|импорт|поверните/i)).toEqual([]);
    expect(said(zh, /分群|撤回|接触/)).toEqual([]);
  });

  it('have the full-width signs of Chinese behind Chinese words', () => {
    const half = /[\u3400-\u9fff”」）}][:,;?!](?!\d)|[\u3400-\u9fff] ?[()]|[()] ?[\u3400-\u9fff]/;
    expect(half.test('流失率: 3 %')).toBe(true);
    const found = Object.entries({ ...zh, ...glossary('zh-CN') }).filter(([, text]) => /[\u3400-\u9fff]/.test(text) && half.test(text));
    expect(found).toEqual([]);
  });

  it('are not put beside each other by signs that only some languages have', () => {
    const screens = readdirSync('src', { withFileTypes: true }).filter((each) => each.isDirectory() && each.name !== 'testing');
    expect(screens.flatMap((each) => sources(join('src', each.name))).flatMap((text) => text.match(/[})]: \$\{|join\('[,;] '\)/g) ?? [])).toEqual([]);
  });

  it('have no key that nothing asks for', () => {
    const code = sources('src').join('\n');
    const dynamic = /^(problem|origin|account|role|scope|state|audit|audited|detail|detail_value|health|job|fact|fact_field|quarantined|import_note|particular|phase|clue)\./;
    const unused = Object.keys(en)
      .map((key) => key.replace(FORMS, ''))
      .filter((key) => !dynamic.test(key) && !code.includes(`'${key}'`) && !code.includes(`'${key.replace(/_(added|taken)$/, '')}`) && !/^bridge\.(numerator|denominator)_/.test(key));
    expect(unused).toEqual([]);
  });
});

describe('language', () => {
  it('is the chosen one, or else the first of the browser that there is', () => {
    expect(languageOf('ru', ['en-US'])).toBe('ru');
    expect(languageOf('', ['fr-FR', 'zh-TW', 'en'])).toBe('zh-CN');
    expect(languageOf('xx', ['de'])).toBe('en');
  });
});
