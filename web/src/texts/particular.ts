import type { Particular } from '../api/problem';
import { sentences } from './joined';
import { namedValues, type Names } from './particularNames';
import type { Key, Texts } from './useTexts';

type Words = Names & Pick<Texts, 't' | 'worded'>;

/** Why a rule cannot be read, by the reason the server gives. */
export const FAULTS: Readonly<Record<string, Key>> = {
  unknown_name: 'segments.fault_name',
  unknown_saved: 'segments.fault_saved',
  circular: 'segments.fault_circular',
  in_saved: 'segments.fault_in_saved',
  name_wanted: 'segments.fault_name_wanted',
  bare_word: 'segments.fault_bare_word',
  operator_wanted: 'segments.fault_operator_wanted',
  value_wanted: 'segments.fault_value_wanted',
  joint_wanted: 'segments.fault_joint_wanted',
  other_wanted: 'segments.fault_other_wanted',
  quote_open: 'segments.fault_quote',
  sign_unknown: 'segments.fault_sign',
  number_wanted: 'segments.fault_number',
  date_wanted: 'segments.fault_date',
  counts_no_activity: 'segments.fault_no_activity',
  no_order: 'segments.fault_order',
  too_deep: 'segments.fault_deep',
};

/** Why a rule cannot be read and where; nothing where the reason is of a newer server. */
export function faultText(reason: string, found: string, position: string | number, { t }: Pick<Texts, 't'>): string | null {
  const key = FAULTS[reason];
  if (key === undefined) return null;
  const place = found === '' ? t('segments.at_end') : t('segments.at', { found, position });
  return t(key, { place });
}

/** What exactly is the matter; nothing where there are no words for it. */
export function particularText({ code, values, reasons = {} }: Particular, texts: Words): string | null {
  if (!code.startsWith('RULE_')) return texts.worded(`particular.${code}`, { ...namedValues(code, values, texts), ...reasonTexts(reasons, texts) });
  return faultText(code.slice('RULE_'.length).toLowerCase(), values.found ?? '', values.position ?? '', texts);
}

/** What stands in the places of other things that are the matter; in English, as the value has it, where one has no words. */
function reasonTexts(reasons: NonNullable<Particular['reasons']>, texts: Words): Record<string, string> {
  const told = Object.entries(reasons).map(([place, all]) => [place, all.map((each) => particularText(each, texts))] as const);
  return Object.fromEntries(told.flatMap(([place, all]) => (all.every((each) => each !== null) ? [[place, sentences(all, texts.language)]] : [])));
}
