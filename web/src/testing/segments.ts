import type { CheckAnswer, SavedSegment, VocabularyAnswer } from '../api/segments';

export const saved: readonly SavedSegment[] = [
  { name: 'large', version: 2, rule: 'mrr >= 1000', note: 'as agreed', shared: true, by: 'ada@example.org', at: '2026-01-15T08:00:00Z', mine: true },
  { name: 'chinese', version: 1, rule: 'country = CN', note: '', shared: true, by: null, at: null, mine: false },
];

export const vocabulary: VocabularyAnswer = {
  attributes: [
    { name: 'plan', kind: 'text', personal: false, distinct: 2, known: 7, values: [{ value: 'Pro', customers: 5 }, { value: 'Basic', customers: 2 }] },
    { name: 'country', kind: 'text', personal: false, distinct: 2, known: 7, values: [{ value: 'CN', customers: 4 }, { value: 'RU', customers: 3 }] },
    { name: 'contact_name', kind: 'text', personal: true, distinct: 0, known: 7, values: [] },
  ],
  features: [
    { name: 'acquired', unit: 'date', days: -1, of_activity: false },
    { name: 'tenure', unit: 'days', days: -1, of_activity: false },
    { name: 'mrr', unit: 'money', days: -1, of_activity: false },
    { name: 'orders', unit: 'count', days: 0, of_activity: false },
    { name: 'orders_90', unit: 'count', days: 90, of_activity: false },
    { name: 'activities', unit: 'count', days: 0, of_activity: true },
    { name: 'days_since_activity', unit: 'days', days: -1, of_activity: true },
  ],
  activities: [
    { value: 'login', customers: 7 },
    { value: 'Report opened', customers: 3 },
  ],
  operators: { text: [], number: [], date: [], yes_no: [] },
  flows: ['S', 'E'],
};

/** What a server says of the rules that tests write. */
export function check(rule: string): CheckAnswer {
  const right = { rule, valid: true, problem: null, notes: [], outline: null, customers: 12, known: 40, day: '2025-12-31' } as const;
  if (rule === 'country = CN') return { ...right, outline: { kind: 'comparison', name: 'country', quoted: false, of: [], operator: '=', values: ['CN'] } };
  if (rule === 'country = CM') {
    return { ...right, customers: 0, notes: [{ kind: 'value', name: 'country', value: 'CM', suggestion: 'CN' }], outline: { kind: 'comparison', name: 'country', quoted: false, of: [], operator: '=', values: ['CM'] } };
  }
  if (rule === 'contact_name = Cy') {
    return { ...right, customers: 0, notes: [{ kind: 'hidden', name: 'contact_name', value: '', suggestion: null }], outline: { kind: 'comparison', name: 'contact_name', quoted: false, of: [], operator: '=', values: ['Cy'] } };
  }
  if (rule.startsWith('activities_30')) {
    const of = [...rule.matchAll(/"([^"]*)"|(?<=[(, ])([a-z]+)(?=[,)])/g)].map((found) => found[1] ?? found[2] ?? '');
    const notes = of.includes('logn') ? [{ kind: 'activity' as const, name: 'activities_30', value: 'logn', suggestion: 'login' }] : [];
    return { ...right, notes, outline: { kind: 'comparison', name: 'activities_30', quoted: false, of, operator: '<', values: ['2'] } };
  }
  if (rule.startsWith('contry')) {
    const problem = { reason: 'unknown_name' as const, position: 1, found: 'contry', suggestion: 'country', sentence: 'There is no attribute' };
    return { ...right, valid: false, problem, customers: null, known: null };
  }
  return right;
}
