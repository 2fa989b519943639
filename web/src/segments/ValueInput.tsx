import { AutoComplete, InputNumber, Select } from 'antd';
import { DayInput } from '../parts/DayInput';
import { useTexts } from '../texts/useTexts';
import type { Named } from './names';
import type { Row } from './rules';
import { useCounted } from './useCounted';

interface Props {
  readonly row: Row;
  readonly named: Named;
  readonly onChange: (values: readonly string[]) => void;
}

/** The right side of a line: a number, a day, one of the known values, or several of them. */
export function ValueInput({ row, named, onChange }: Props) {
  const { t } = useTexts();
  const label = t('segments.value');
  const options = useCounted(named.attribute?.values ?? []);
  if (row.operator === 'in' || row.operator === 'not in') {
    return (
      <Select
        mode="tags"
        className="rule-value"
        aria-label={label}
        placeholder={t('segments.values')}
        value={[...row.values]}
        options={options}
        optionFilterProp="value"
        tokenSeparators={[',']}
        onChange={(values: string[]) => onChange(values)}
      />
    );
  }
  const [value = ''] = row.values;
  if (named.kind === 'date') {
    return <DayInput className="rule-value" label={label} value={value} onChange={(day) => onChange([day])} />;
  }
  if (named.kind === 'yes_no') {
    return <Select className="rule-value" aria-label={label} value={value === '' ? null : value} options={options} onChange={(chosen: string) => onChange([chosen])} />;
  }
  if (named.kind !== 'text') {
    return (
      <InputNumber
        className="rule-value"
        stringMode
        aria-label={label}
        value={value === '' ? null : value}
        suffix={named.kind === 'days' ? t('segments.days') : undefined}
        onChange={(typed) => onChange([typed === null ? '' : String(typed)])}
      />
    );
  }
  return (
    <AutoComplete
      className="rule-value"
      aria-label={label}
      value={value}
      options={options}
      popupMatchSelectWidth={260}
      showSearch={{ filterOption: (text, option) => String(option?.value).toLowerCase().includes(text.toLowerCase()) }}
      onChange={(typed: string) => onChange([typed])}
    />
  );
}
