import type { Definition } from '../api/answers';
import { pair } from '../texts/joined';
import { LANGUAGE_NAMES, LANGUAGES } from '../texts/language';
import type { Texts } from '../texts/useTexts';
import { between, type View, writeView } from '../url/view';
import { screensFor } from './screens';

/** Something that can be done by its name: going to an address. */
export interface Command {
  readonly key: string;
  /** Of which kind it is, such as a screen or a period. */
  readonly kind: string;
  readonly name: string;
  readonly address: string;
}

interface Place {
  readonly path: string;
  readonly view: View;
  /** Of whoever asks; what he may not see is no command. */
  readonly rights?: readonly string[];
}

type Words = Pick<Texts, 't' | 'language'>;

/** All there is to do from a place; what is typed may be a period or a segment itself. */
export function commands({ path, view, rights = [] }: Place, definitions: readonly Definition[], typed: string, { t, language }: Words): Command[] {
  const here = (change: Partial<View>) => path + writeView({ ...view, ...change, open: '', with: '', flow: '', customer: '' });
  const there = (to: string, part: string) => to + writeView({ ...between(view), part });
  const screens = screensFor(rights).flatMap((screen) => [
    { key: screen.path, kind: t('palette.screen'), name: t(screen.name), address: there(screen.path, '') },
    ...screen.parts.map(({ part, name }) => ({
      key: `${screen.path}/${part}`,
      kind: t('palette.screen'),
      name: pair(t(screen.name), t(name), language),
      address: there(screen.path, part),
    })),
  ]);
  const periods = [
    ['', t('period.last_month')],
    ['this-month', t('period.this_month')],
    ['last-quarter', t('period.last_quarter')],
    ['last-year', t('period.last_year')],
    ['last-90-days', t('period.last_90_days')],
  ].map(([period = '', name = '']) => ({ key: `period:${period}`, kind: t('view.period'), name, address: here({ period }) }));
  const named = definitions.map(({ name }) => ({
    key: `definition:${name}`,
    kind: t('view.definition'),
    name,
    address: here({ definition: name === 'holdfast' ? '' : name }),
  }));
  const languages = LANGUAGES.map((lang) => ({ key: `lang:${lang}`, kind: t('app.language'), name: LANGUAGE_NAMES[lang], address: here({ lang }) }));
  const themes = (['light', 'dark'] as const).map((theme) => ({
    key: `theme:${theme}`,
    kind: t('app.theme'),
    name: t(theme === 'light' ? 'theme.light' : 'theme.dark'),
    address: here({ theme }),
  }));
  const all = [...screens, ...periods, ...named, ...languages, ...themes];
  return [...all.filter((each) => matches(each, typed)), ...asTyped(typed.trim(), here, t)];
}

/** Every word of what is typed is somewhere in the name or the kind. */
function matches({ name, kind }: Command, typed: string): boolean {
  const text = `${kind} ${name}`.toLowerCase();
  return typed
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}

const PERIOD = /^\d{4}(?:-(?:0[1-9]|1[0-2]|Q[1-4]|W\d{2}))?$|^\d{4}-\d{2}-\d{2}\.\.\d{4}-\d{2}-\d{2}$/i;
const RULE = /[=<>≤≥≠]|\b(?:is|in)\b/;

/** Whether what is typed reads like a period or a segment. */
export function isAsTyped(typed: string): boolean {
  return PERIOD.test(typed) || RULE.test(typed);
}

function asTyped(typed: string, here: (change: Partial<View>) => string, t: Words['t']): Command[] {
  if (PERIOD.test(typed)) return [{ key: 'typed', kind: t('view.period'), name: typed, address: here({ period: typed.toUpperCase() }) }];
  if (RULE.test(typed)) return [{ key: 'typed', kind: t('view.segment'), name: typed, address: here({ segment: typed }) }];
  return [];
}
