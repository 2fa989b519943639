import type { FieldMapping, Preview } from './answers';

/** A mapping as it is sent; JSON is YAML as well. */
export interface Mapping {
  readonly kind: string;
  readonly shape: string;
  readonly zone: string;
  readonly snapshot?: string;
  readonly fields: Readonly<Record<string, FieldMapping>>;
  readonly attributes: Readonly<Record<string, string>>;
}

/** What somebody has chosen about a file; what he has not is found out. */
export interface Draft {
  readonly as: string;
  readonly source: string;
  readonly zone: string;
  readonly encoding: string;
  readonly sheet: string;
  readonly snapshot: string;
  readonly knownAt: string;
  /** Once a column was changed. */
  readonly mapping: Mapping | null;
}

export const NOTHING_CHOSEN: Draft = { as: '', source: '', zone: '', encoding: '', sheet: '', snapshot: '', knownAt: '', mapping: null };

/** The body of an import, of its rehearsal and of a preview. */
export function orderOf(file: string, { mapping, as, ...rest }: Draft): object {
  const chosen = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== ''));
  return { upload: file, ...chosen, ...(mapping === null ? (as === '' ? {} : { as }) : { mapping }) };
}

/** The mapping a preview shows, to be changed. */
export function mappingOf(preview: Preview): Mapping {
  const mapped = preview.fields.filter(({ column, constant }) => column !== null || constant !== null);
  return {
    kind: preview.kind ?? '',
    shape: preview.shape ?? 'rows',
    zone: preview.zone ?? 'UTC',
    ...(preview.snapshot === null ? {} : { snapshot: preview.snapshot }),
    fields: Object.fromEntries(mapped.map(({ name, column, times, constant, format, zone, unit }) => [name, trim({ column, times, constant, format, zone, unit })])),
    attributes: preview.attributes,
  };
}

/** The same with a field from elsewhere; nothing: the field is not in the file. */
export function withField(mapping: Mapping, name: string, field: FieldMapping | null): Mapping {
  const { [name]: _, ...others } = mapping.fields;
  return { ...mapping, fields: field === null ? others : { ...others, [name]: trim(field) } };
}

/** The same with these columns kept as attributes, each under the name it has already or else its own. */
export function withAttributes(mapping: Mapping, columns: readonly string[]): Mapping {
  const names = new Map(Object.entries(mapping.attributes).map(([name, column]) => [column, name]));
  return { ...mapping, attributes: Object.fromEntries(columns.map((column) => [names.get(column) ?? column, column])) };
}

function trim(field: FieldMapping): FieldMapping {
  return Object.fromEntries(Object.entries(field).filter(([, value]) => value !== null && value !== undefined && value !== ''));
}
