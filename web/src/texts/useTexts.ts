import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { count } from '../format/format';
import type en from './en.json';
import type { Language } from './language';

type Base<K> = K extends `${infer B}_${'one' | 'few' | 'many' | 'other'}` ? B : K;
export type Key = Base<keyof typeof en>;
type Values = Readonly<Record<string, string | number>>;

export interface Texts {
  readonly language: Language;
  /** A text of the screens; a key that is none does not compile. */
  readonly t: (key: Key, values?: Values) => string;
  /** What the server says by a code, such as a problem. */
  readonly coded: (key: string, fallback: Key) => string;
  /** What the server says by a code and values; nothing where it is of a newer server and has no text. */
  readonly worded: (key: string, values: Values) => string | null;
  /** What a word of the server, such as a role, is called here; the word itself where it has no name. */
  readonly named: (kind: string, word: string) => string;
  /** A text of the glossary, or what is given in its place. */
  readonly term: (key: string, fallback: string, values?: Values) => string;
  readonly metric: (id: string) => string;
  readonly flow: (symbol: string) => string;
}

/** The form of a word goes by the number; what is put into the sentence is the number as the language writes it. */
function written(values: Values, language: Language): Values & { readonly replace: Values } {
  const replace = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, typeof value === 'number' ? count(value, language) : value]));
  return { ...values, replace } as Values & { readonly replace: Values };
}

/** A Russian date ends in a point of its own, which also ends the sentence it stands last in. */
function ended(sentence: string): string {
  return sentence.replace(/г\.\.(?!\.)/g, 'г.');
}

export function useTexts(): Texts {
  const { t: translate, i18n } = useTranslation();
  return useMemo(() => {
    const language = i18n.language as Language;
    const say = (key: string, values: Values, others: { defaultValue?: string } = {}) => ended(translate(key, { ...written(values, language), ...others }));
    const term = (key: string, fallback: string, values: Values = {}) => say(`glossary::${key}`, values, { defaultValue: fallback });
    return {
      language,
      t: (key, values = {}) => say(key, values),
      coded: (key, fallback) => (i18n.exists(key) ? translate(key) : translate(fallback)),
      worded: (key, values) => (i18n.exists(key, values) ? say(key, values) : null),
      named: (kind, word) => (i18n.exists(`${kind}.${word}`) ? translate(`${kind}.${word}`) : word),
      term,
      metric: (id) => term(`metric.${id}.name`, id),
      flow: (symbol) => term(`flow.${symbol}.name`, symbol),
    };
  }, [translate, i18n, i18n.language]);
}
