import { Select } from 'antd';
import { useId, useState } from 'react';
import { thingName } from '../texts/names';
import { type Texts, useTexts } from '../texts/useTexts';

/** What companies usually know of their customers; any other name can be typed, with limits too: `tenure:30,90`. */
const USUAL = ['plan', 'owner', 'segment', 'country', 'region', 'city', 'industry', 'kind', 'acquisition_channel', 'currency', 'tenure', 'mrr'];
const NONE = '-';

interface Props {
  readonly label: string;
  /** Empty: none. */
  readonly value: string;
  readonly optional?: boolean;
  /** What it says of no attribute. */
  readonly none?: string;
  readonly onChange: (name: string) => void;
}

export function AttributeChoice({ label, value, optional = false, none, onChange }: Props) {
  const texts = useTexts();
  const { t } = texts;
  const [typed, setTyped] = useState('');
  const id = useId();
  const own = [value, typed.trim()].filter((each) => each !== '' && !USUAL.includes(each));
  const names = [...USUAL, ...new Set(own)];
  const options = names.map((name) => ({ value: name, label: thingName(name, texts) }));
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <Select
        id={id}
        showSearch={{
          searchValue: typed,
          onSearch: setTyped,
          filterOption: (text, option) => `${option?.label} ${option?.value}`.toLowerCase().includes(text.toLowerCase()),
        }}
        value={value === '' ? NONE : value}
        options={optional ? [{ value: NONE, label: none ?? t('breakdown.none') }, ...options] : options}
        popupMatchSelectWidth={false}
        popupRender={(menu) => (
          <>
            {menu}
            <small className="popup-note">{t('breakdown.any_name')}</small>
          </>
        )}
        onChange={(chosen: string) => {
          setTyped('');
          onChange(chosen === NONE ? '' : chosen);
        }}
      />
    </div>
  );
}

export function groupName(group: string, { t }: Pick<Texts, 't'>): string {
  return group === '' ? t('breakdown.unknown') : group;
}
