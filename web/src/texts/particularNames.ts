import { enumerated, pair, sequence } from './joined';
import type { Texts } from './useTexts';

export type Names = Pick<Texts, 'named' | 'term' | 'metric' | 'language'>;

/** What a value is called where the screens have a name for it; the value itself where they have none. */
type Name = (value: string, texts: Names) => string;

const of = (kind: string): Name => (value, { named }) => named(kind, value);

const each = (name: Name): Name => (values, texts) => enumerated(values.split(', ').map((value) => name(value, texts)), texts.language);

const list = each((value) => value);

const fact = of('fact');
const field = of('fact_field');
const written = of('write');
const unit = of('unit');
const role = of('role');
const scope = of('scope');
const state = of('state');

const metric: Name = (value, texts) => texts.metric(value);

/** An entry of a request, which is one of a form or of a fact. */
const entry: Name = (value, { named }) => {
  const name = named('detail', value);
  return name === value ? named('fact_field', value) : name;
};

/** Why a metric has no value; its English words are what it is called by. */
const undefinedWhen: Name = (value, { term }) => term(`undefined.${value.toLowerCase().replace(/[^a-z0-9]+/g, '_')}`, value);

/** How many rows were set aside for each reason, such as {@code MISSING 3}. */
const reasons: Name = (values, { term, language }) =>
  sequence(
    values.split(', ').map((value) => {
      const [, reason, count] = /^([A-Z_]+) (\d+)$/.exec(value) ?? [];
      return reason === undefined || count === undefined ? value : pair(term(`quarantined.${reason}`, reason), count, language);
    }),
    language,
  );

/** By the code of what is the matter the places in its sentence whose values have names. What must be typed as it is has none. */
export const PLACE_NAMES: Readonly<Record<string, Readonly<Record<string, Name>>>> = {
  DEFINITION_UNKNOWN_NOR_OWN: { own: list },
  BRIDGE_UNDEFINED: { metric, why: undefinedWhen },
  FIGURES_DIFFER: { one: metric, other: metric },
  CHANGE_UNDEFINED: { metric, why: undefinedWhen },
  NO_WHOLE_PERIOD: { unit },
  TOO_MANY_PERIODS: { unit },
  EVERY_ROW_REFUSED: { reasons },
  ATTRIBUTES_OF_NO_CUSTOMER: { kind: fact },
  FIELD_ABSENT: { kind: fact, field },
  FIELD_SOURCE_UNCLEAR: { field },
  FIELD_NO_PRODUCT: { field },
  ID_FORMAT_UNKNOWN: { field },
  FIELD_WITHOUT_FORMAT: { field },
  UNIT_UNKNOWN: { field },
  COLUMNS_MISSING: { kind: fact, missing: each(field) },
  COLUMN_ILLEGIBLE: { kind: fact, missing: field },
  MAPPING_OF_ANOTHER_KIND: { made: fact, asked: fact },
  CURRENCY_MISSING: { kind: fact },
  AMOUNT_UNREADABLE: { field },
  NUMBER_UNREADABLE: { field },
  TRUTH_UNREADABLE: { field },
  HAND_FIELD_MISSING: { kind: written, missing: each(field) },
  HAND_WORD_UNKNOWN: { kind: written, field, known: each(of('choice')) },
  IMPORT_WITHOUT_BATCH: { state },
  IMPORT_KNOWN_BEFORE: { state },
  DAY_OF_LETTER: { rhythm: of('schedules') },
  TOKEN_MAY_TOO_MUCH: { own: role, asked: role },
  TOKEN_SEES_TOO_MUCH: { own: scope, asked: scope },
  ROLE_OF_TOKENS: { role },
  BULK_OF_PERSON: { name: field },
  TEXT_TOO_LONG: { field },
  ENTRY_MISSING: { field: entry },
  ENTRY_TOO_LONG: { field: entry },
  ENTRIES_TOO_MANY: { field: entry },
  ENTRY_TOO_SMALL: { field: entry },
  ENTRY_TOO_LARGE: { field: entry },
  ENTRY_NO_ADDRESS: { field: entry },
};

/** Places that hold several names, which are joined as the language joins them. */
const LISTS: Readonly<Record<string, Name>> = { known: list, columns: list, some: list };

/** The values of what is the matter, called as the screens call them. */
export function namedValues(code: string, values: Readonly<Record<string, string>>, texts: Names): Record<string, string> {
  const names = PLACE_NAMES[code] ?? {};
  return Object.fromEntries(Object.entries(values).map(([place, value]) => [place, (names[place] ?? LISTS[place])?.(value, texts) ?? value]));
}
