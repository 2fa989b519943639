import type { Outline, RuleFault, RuleNote } from '../api/segments';

export type Operator = '=' | '!=' | 'in' | 'not in' | '<' | '<=' | '>' | '>=' | 'known' | 'unknown' | 'saved' | 'not saved';

/** A line of the builder: what is compared how with what. The key only tells lines apart while they are edited. */
export interface Row {
  readonly kind: 'row';
  readonly key: number;
  readonly name: string;
  /** Whether the name is an attribute's whatever it says. */
  readonly quoted: boolean;
  /** The activities that count; none for all. */
  readonly of: readonly string[];
  readonly operator: Operator;
  readonly values: readonly string[];
}

/** Lines and groups, of which all or any must apply, or none of it when it is turned round. */
export interface Group {
  readonly kind: 'group';
  readonly key: number;
  readonly joint: 'and' | 'or';
  readonly not: boolean;
  readonly items: readonly Item[];
}

export type Item = Row | Group;

let last = 0;

export function newRow(row: Partial<Row> = {}): Row {
  last += 1;
  return { kind: 'row', name: '', quoted: false, of: [], operator: '=', values: [], ...row, key: last };
}

export function newGroup(group: Partial<Group> = {}): Group {
  last += 1;
  return { kind: 'group', joint: 'and', not: false, items: [], ...group, key: last };
}

/** The lines of a rule as the server took it apart. */
export function fromOutline(outline: Outline | null): Group {
  if (outline === null) return newGroup();
  const item = itemOf(outline);
  return item.kind === 'group' ? item : newGroup({ items: [item] });
}

function itemOf(outline: Outline): Item {
  switch (outline.kind) {
    case 'and':
    case 'or':
      return newGroup({ joint: outline.kind, items: outline.rules.map(itemOf) });
    case 'not':
      return turned(itemOf(outline.rule));
    case 'saved':
      return newRow({ name: outline.name, operator: 'saved' });
    case 'known':
    case 'unknown':
      return newRow({ name: outline.name, quoted: outline.quoted, of: outline.of, operator: outline.kind });
    default:
      return newRow({ name: outline.name, quoted: outline.quoted, of: outline.of, operator: outline.operator, values: outline.values });
  }
}

/** The opposite: `not (a < 3)` is not `a >= 3`, for where nothing is known the first holds; so it stays a group turned round. */
function turned(item: Item): Group | Row {
  if (item.kind === 'group' && !item.not) return { ...item, not: true };
  if (item.kind === 'row' && item.operator === 'saved') return { ...item, operator: 'not saved' };
  return newGroup({ not: true, items: [item] });
}

/** Of the language of rules, whatever the reader's. */
const COMMA = ', ';

const WORD = /^[\p{L}\p{N}\p{Mn}\p{Mc}_.\-+%/@&:#]+$/u;
const KEYWORDS = new Set(['and', 'or', 'not', 'in', 'is']);

function quote(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

function nameText({ name, quoted }: Pick<Row, 'name' | 'quoted'>): string {
  return quoted || !WORD.test(name) || name.startsWith('@') || KEYWORDS.has(name.toLowerCase()) ? quote(name) : name;
}

function subjectText(row: Pick<Row, 'name' | 'quoted' | 'of'>): string {
  return row.of.length === 0 ? nameText(row) : `${nameText(row)}(${row.of.map(valueText).join(COMMA)})`;
}

function valueText(value: string): string {
  return WORD.test(value) ? value : quote(value);
}

/** A rule with another name where one was not known; none where it does not stand at its place. */
export function withName(rule: string, { position, found }: Pick<RuleFault, 'position' | 'found'>, name: string): string | undefined {
  const rest = rule.slice(position - 1);
  const there = rest.startsWith('"') ? quote(found) : found;
  if (there === '' || !rest.startsWith(there)) return undefined;
  return rule.slice(0, position - 1) + nameText({ name, quoted: rest.startsWith('"') }) + rest.slice(there.length);
}

/** A rule with another value, or another activity, where it names one that nobody has; none where it names no such. */
export function withValue(outline: Outline, note: Pick<RuleNote, 'kind' | 'name' | 'value'>, instead: string): string | undefined {
  const changed = revalued(outline, note, (each) => (each === note.value ? instead : each));
  const text = toText(fromOutline(changed));
  return text === toText(fromOutline(outline)) ? undefined : text;
}

function revalued(outline: Outline, note: Pick<RuleNote, 'kind' | 'name'>, change: (value: string) => string): Outline {
  switch (outline.kind) {
    case 'and':
    case 'or':
      return { ...outline, rules: outline.rules.map((each) => revalued(each, note, change)) };
    case 'not':
      return { ...outline, rule: revalued(outline.rule, note, change) };
    case 'saved':
      return outline;
    default:
      if (outline.name !== note.name) return outline;
      if (note.kind === 'activity') return { ...outline, of: outline.of.map(change) };
      return outline.kind === 'comparison' ? { ...outline, values: outline.values.map(change) } : outline;
  }
}

/** Whether a line says enough to count. */
export function isWhole(row: Row): boolean {
  return row.name !== '' && (['known', 'unknown', 'saved', 'not saved'].includes(row.operator) || row.values.some((value) => value !== ''));
}

function rowText(row: Row): string {
  const values = row.values.filter((value) => value !== '');
  switch (row.operator) {
    case 'saved':
      return `@${row.name}`;
    case 'not saved':
      return `not @${row.name}`;
    case 'known':
    case 'unknown':
      return `${subjectText(row)} is ${row.operator}`;
    case 'in':
    case 'not in':
      return `${subjectText(row)} ${row.operator} (${values.map(valueText).join(COMMA)})`;
    default:
      return `${subjectText(row)} ${row.operator} ${valueText(values[0] ?? '')}`;
  }
}

/** The rule as text; lines that are not finished are left out. */
export function toText(group: Group): string {
  return groupText(group, true);
}

function groupText(group: Group, outermost: boolean): string {
  const parts = group.items
    .map((item) => (item.kind === 'row' ? (isWhole(item) ? rowText(item) : '') : groupText(item, false)))
    .filter((part) => part !== '');
  if (parts.length === 0) return '';
  const joined = parts.join(` ${group.joint} `);
  if (group.not) return `not (${joined})`;
  return outermost || parts.length === 1 ? joined : `(${joined})`;
}

/** The same group with one of its items, at whatever depth, made another or taken out. */
export function withItem(group: Group, key: number, change: (item: Item) => Item | null): Group {
  const items = group.items.flatMap((item): Item[] => {
    if (item.key === key) {
      const changed = change(item);
      return changed === null ? [] : [changed];
    }
    return [item.kind === 'group' ? withItem(item, key, change) : item];
  });
  return { ...group, items };
}
