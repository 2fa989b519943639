import type { Setting } from '../api/answers';
import { count } from '../format/format';
import type { Texts } from '../texts/useTexts';

/** The switches whose key or label in an answer is not their name in the glossary. */
const NAMES: Readonly<Record<string, string>> = {
  inactivity_days: 'INACTIVITY',
  reactivation_days: 'REACTIVATION',
  joined_and_left_inside_the_period: 'EARLY_LEAVERS',
  left_and_returned_inside_the_period: 'BOUNCES',
};

/** A switch by its key, such as `gap_days`, or by its label, such as `gap days`. */
export function switchName(key: string, { t, term }: Pick<Texts, 't' | 'term'>): string {
  const word = key.trim().replaceAll(' ', '_');
  if (word === 'cadence') return t('switch.CADENCE');
  return term(`switch.${NAMES[word] ?? word.toUpperCase()}.name`, key);
}

const NUMBER = /\d+(?:\.\d+)?/g;

/** A setting in the reader's words: its numbers are taken out, its words looked up, the numbers put back. */
export function settingText(value: string, { term }: Pick<Texts, 'term'>): string {
  const numbers = value.match(NUMBER) ?? [];
  const key = `setting.${value.replaceAll(NUMBER, '#').replaceAll(' ', '_')}`;
  if (numbers.length === 0) return term(key, value);
  const days = Number(numbers[numbers.length - 1]);
  return term(key, value, { k: numbers[0] ?? '', n: days, count: days });
}

/** How a switch that was left open was found, or follows; in English where it has no words here. */
export function becauseText({ how = '', because }: Setting, { term, language }: Pick<Texts, 'term' | 'language'>): string {
  if (because === undefined) return how;
  const values = Object.entries(because.values).map(([name, value]) => [name, count(Number(value), language)]);
  return term(`because.${because.code}`, how, Object.fromEntries(values) as Record<string, string>);
}
