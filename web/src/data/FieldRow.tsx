import { Input, Select } from 'antd';
import { useEffect, useState } from 'react';
import { useTexts } from '../texts/useTexts';
import type { FieldMapping, Preview, PreviewField } from './answers';
import { columnName, fieldName, formatName, formatOf, formats, unitName } from './words';

/** No header can be these: the first is no column, the second one value for all rows. */
const NONE = '\u0000none';
const ALWAYS = '\u0000always';

interface Props {
  readonly field: PreviewField;
  readonly seen: Preview;
  /** Told nothing where the field is not in the file. */
  readonly map: (field: FieldMapping | null) => void;
}

/** A field and where it comes from. */
export function FieldRow({ field, seen, map }: Props) {
  const texts = useTexts();
  const { t, coded } = texts;
  const [always, setAlways] = useState(false);
  const name = fieldName(field.name, texts);
  const isConstant = always || field.constant !== null;
  const values = seen.columns.find((column) => column.name === field.column)?.values ?? [];
  const from = (value: string) => {
    setAlways(value === ALWAYS);
    if (value === NONE) map(null);
    else if (value !== ALWAYS) map({ column: value, unit: field.unit, format: formatOf(field.type, seen.columns.find((column) => column.name === value)) });
  };
  return (
    <tr>
      <th scope="row">
        {name}
        {field.required && <span className="required"> {t('data.required')}</span>}
        <small className="by">{field.name}</small>
      </th>
      <td>
        <Select
          aria-label={t('data.column_of', { field: name })}
          className="column-of"
          showSearch
          status={field.required && field.column === null && !isConstant ? 'error' : ''}
          value={isConstant ? ALWAYS : (field.column ?? NONE)}
          popupMatchSelectWidth={false}
          options={[
            { value: NONE, label: t('data.not_in_file') },
            { value: ALWAYS, label: t('data.always') },
            ...seen.columns.map((column) => ({ value: column.name, label: columnName(column.name, texts) })),
          ]}
          onChange={from}
        />
        {field.times !== null && <small className="by">× {columnName(field.times, texts)}</small>}
        {isConstant && <Constant label={t('data.always_of', { field: name })} value={field.constant ?? ''} take={(constant) => map(constant === '' ? null : { constant })} />}
      </td>
      <td>{field.column !== null && <Reading field={field} name={name} map={map} />}</td>
      <td className="sample">{values.slice(0, 3).join(' · ')}</td>
      <td className="note">{field.clue === null ? '' : coded(`clue.${seen.mappingFrom === 'remembered' ? 'remembered' : field.clue}`, 'fact.unknown')}</td>
    </tr>
  );
}

function Constant({ label, value, take }: { readonly label: string; readonly value: string; readonly take: (value: string) => void }) {
  const [typed, setTyped] = useState(value);
  useEffect(() => setTyped(value), [value]);
  const done = () => {
    if (typed.trim() !== value) take(typed.trim());
  };
  return <Input aria-label={label} value={typed} onChange={(event) => setTyped(event.target.value)} onBlur={done} onPressEnter={done} />;
}

/** How a date or a number is written, and whether money comes in its smallest units. */
function Reading({ field, name, map }: { readonly field: PreviewField; readonly name: string; readonly map: (field: FieldMapping) => void }) {
  const texts = useTexts();
  const { t } = texts;
  const known = formats(field.type);
  const units = unitsOf(field);
  if (known.length === 0 && units.length === 0) return null;
  const usual = field.format ?? '';
  const { column, times, zone } = field;
  return (
    <>
      {known.length > 0 && (
        <Select
          aria-label={t('data.format_of', { field: name })}
          className="format-of"
          value={usual}
          popupMatchSelectWidth={false}
          options={[{ value: '', label: t('data.as_written') }, ...[...new Set([usual, ...known])].filter((value) => value !== '').map((value) => ({ value, label: formatName(value, texts) }))]}
          onChange={(format: string) => map({ column, times, zone, unit: field.unit, format })}
        />
      )}
      {units.length > 0 && (
        <Select
          aria-label={t('data.unit_of', { field: name })}
          className="format-of"
          value={field.unit ?? ''}
          popupMatchSelectWidth={false}
          options={units.map((value) => ({ value, label: value === '' && field.type === 'id' ? t('data.unit_id') : unitName(value, texts) }))}
          onChange={(unit: string) => map({ column, times, zone, format: field.format, unit })}
        />
      )}
    </>
  );
}

function unitsOf({ type, name, unit }: PreviewField): readonly string[] {
  if (type === 'money') return ['', 'cents'];
  if (name === 'tenure') return ['days', 'months', 'years'];
  if (name === 'contract_id') return ['', 'per_customer'];
  return name === 'order_id' || unit === 'lines' ? ['', 'lines'] : [];
}
