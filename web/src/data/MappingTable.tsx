import { Button, Select } from 'antd';
import { useId, useState } from 'react';
import { enumerated } from '../texts/joined';
import { useTexts } from '../texts/useTexts';
import type { FieldMapping, Preview, PreviewField } from './answers';
import { FieldRow } from './FieldRow';
import { type Draft, mappingOf, withAttributes, withField } from './order';
import { columnName } from './words';

interface Props {
  readonly seen: Preview;
  readonly choose: (part: Partial<Draft>) => void;
}

/** Which column becomes which field, and why it was thought so. */
export function MappingTable({ seen, choose }: Props) {
  const { t } = useTexts();
  const [all, setAll] = useState(false);
  const shown = seen.fields.filter((field) => all || field.required || isMapped(field));
  const hidden = seen.fields.length - shown.length;
  const map = (name: string, field: FieldMapping | null) => choose({ mapping: withField(mappingOf(seen), name, field) });
  return (
    <section>
      <h3>{t('data.mapping_title')}</h3>
      <p className="note">{t('data.mapping_lead')}</p>
      <div className="wide" tabIndex={0} role="region" aria-label={t('data.mapping_title')}>
        <table className="lines mapping">
          <thead>
            <tr>
              <th scope="col">{t('data.field')}</th>
              <th scope="col">{t('data.from_column')}</th>
              <th scope="col">{t('data.read_as')}</th>
              <th scope="col">{t('data.first_values')}</th>
              <th scope="col">{t('data.why')}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((field) => (
              <FieldRow key={field.name} field={field} seen={seen} map={(change) => map(field.name, change)} />
            ))}
          </tbody>
        </table>
      </div>
      {(hidden > 0 || all) && (
        <Button size="small" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? t('data.fewer_fields') : t('data.more_fields', { count: hidden })}
        </Button>
      )}
      {seen.fields.some(({ name }) => name === 'customer_id') && <Attributes seen={seen} choose={choose} />}
    </section>
  );
}

export function isMapped({ column, constant }: PreviewField): boolean {
  return column !== null || constant !== null;
}

/** Columns that are no field can be kept as attributes of the customer; what nothing reads is named. */
function Attributes({ seen, choose }: Props) {
  const texts = useTexts();
  const { t, language } = texts;
  const id = useId();
  const used = seen.fields.flatMap(({ column, times }) => [column, times]);
  const free = seen.columns.map(({ name }) => name).filter((name) => !used.includes(name));
  const unread = seen.columns.filter(({ readAs }) => readAs.length === 0).map(({ name }) => columnName(name, texts));
  if (free.length === 0 && Object.keys(seen.attributes).length === 0) return null;
  return (
    <div className="field attributes">
      <label htmlFor={id}>{t('data.attributes')}</label>
      <Select
        id={id}
        mode="multiple"
        value={Object.values(seen.attributes)}
        options={[...new Set([...Object.values(seen.attributes), ...free])].map((value) => ({ value, label: columnName(value, texts) }))}
        onChange={(columns: string[]) => choose({ mapping: withAttributes(mappingOf(seen), columns) })}
      />
      <small className="note">{unread.length === 0 ? t('data.all_read') : t('data.unread', { columns: enumerated(unread, language) })}</small>
    </div>
  );
}
