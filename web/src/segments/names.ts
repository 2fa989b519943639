import type { AttributeWords, FeatureWords, VocabularyAnswer } from '../api/segments';
import { countedOver } from '../texts/names';
import type { Operator, Row } from './rules';

export type InputKind = 'text' | 'number' | 'days' | 'money' | 'date' | 'yes_no';

/** What is known of the left side of a line. */
export interface Named {
  readonly kind: InputKind;
  readonly attribute: AttributeWords | undefined;
  /** Whether it can look at some activities only. */
  readonly ofActivity: boolean;
}

export function named(row: Row, words: VocabularyAnswer): Named {
  const feature = row.quoted ? undefined : featureOf(row.name, words);
  if (feature !== undefined) return { kind: feature.unit === 'count' ? 'number' : feature.unit, attribute: undefined, ofActivity: feature.of_activity };
  const attribute = words.attributes.find((each) => each.name === row.name);
  return { kind: attribute?.kind ?? 'text', attribute, ofActivity: false };
}

function featureOf(name: string, words: VocabularyAnswer): FeatureWords | undefined {
  const counted = countedOver(name);
  return words.features.find((each) => each.name === (counted?.base ?? name));
}

const ORDERED: readonly Operator[] = ['>=', '>', '<=', '<', '=', '!=', 'known', 'unknown'];
const NUMBERS: readonly Operator[] = [...ORDERED, 'in', 'not in'];
const TEXTS: readonly Operator[] = ['=', '!=', 'in', 'not in', 'known', 'unknown'];

/** How a thing of a kind can be compared. */
export function operatorsOf(kind: InputKind): readonly Operator[] {
  if (kind === 'date') return ORDERED;
  return kind === 'text' || kind === 'yes_no' ? TEXTS : NUMBERS;
}

/** How a thing of a kind is mostly compared. */
export function usualOperator(kind: InputKind): Operator {
  return operatorsOf(kind)[0] ?? '=';
}

/** The operator someone chose last where the new thing can be compared so, else the usual one. */
export function fittingOperator(operator: Operator, kind: InputKind): Operator {
  const possible = operatorsOf(kind);
  return possible.includes(operator) ? operator : usualOperator(kind);
}
