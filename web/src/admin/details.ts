import { count, day } from '../format/format';
import { enumerated } from '../texts/joined';
import type { Texts } from '../texts/useTexts';

type Words = Pick<Texts, 't' | 'named' | 'language'>;

/** Details that are words of the server of a kind the screens have names for. */
const KINDS: Readonly<Record<string, readonly string[]>> = {
  role: ['role'],
  scope: ['scope'],
  action: ['audit'],
  kind: ['detail_value.kind', 'kind', 'fact'],
};

/** Numbers that count something; the others number it, as a batch. */
const COUNTS = new Set(['bytes', 'customers', 'events', 'failures', 'files', 'rows']);

/** The rest of an entry, a name and its value each, in the reader's words; what is no object stays as it is. */
export function details(json: string, words: Words): string {
  try {
    return Object.entries(JSON.parse(json) as Record<string, unknown>)
      .map(([name, value]) => words.t('admin.detail_of', { name: words.named('detail', name), value: told(name, value, words) }))
      .join(words.t('admin.between_details'));
  } catch {
    return json;
  }
}

/** What was acted on: the server's own words for it have a name, what people named is theirs. */
export function subject(text: string, { t, named }: Words): string {
  const batch = /^batch (\d+)$/.exec(text)?.[1];
  if (batch !== undefined) return t('admin.batch', { batch });
  const customer = /^customer ([0-9a-f]{16})$/.exec(text)?.[1];
  return customer === undefined ? named('audited', text) : t('admin.customer', { customer });
}

function told(name: string, value: unknown, words: Words): string {
  if (Array.isArray(value)) return enumerated(value.map((each) => told(name, each, words)), words.language);
  if (typeof value === 'object') return changed(name, value, words);
  if (typeof value === 'boolean') return words.t(value ? 'choice.yes' : 'choice.no');
  if (typeof value === 'number') return COUNTS.has(name) ? count(value, words.language) : String(value);
  return word(name, String(value), words);
}

function word(name: string, value: string, { named, language }: Words): string {
  if (/^\d{4}-\d\d-\d\d$/.test(value)) return day(value, language);
  const kinds = KINDS[name] ?? [`detail_value.${name}`];
  return kinds.map((kind) => named(kind, value)).find((text) => text !== value) ?? value;
}

function changed(name: string, value: object | null, words: Words): string {
  const { from, to } = (value ?? {}) as { readonly from?: unknown; readonly to?: unknown };
  const side = (of: unknown) => told(name, of, words) || '–';
  return from === undefined || to === undefined ? JSON.stringify(value) : `${side(from)} → ${side(to)}`;
}
