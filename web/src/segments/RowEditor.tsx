import { Button, InputNumber, Select } from 'antd';
import { useSegments, type VocabularyAnswer } from '../api/segments';
import { countedOver, thingName } from '../texts/names';
import { type Key, type Texts, useTexts } from '../texts/useTexts';
import { fittingOperator, named, operatorsOf, usualOperator } from './names';
import type { Operator, Row } from './rules';
import { useCounted } from './useCounted';
import { ValueInput } from './ValueInput';

interface Props {
  readonly row: Row;
  readonly words: VocabularyAnswer;
  /** Nothing: the line goes. */
  readonly onChange: (row: Row | null) => void;
}

/** Signs where everybody reads them, words where there are none. */
const WORDS: Readonly<Partial<Record<Operator, Key>>> = {
  in: 'segments.in',
  'not in': 'segments.not_in',
  known: 'segments.known',
  unknown: 'segments.unknown',
  saved: 'segments.belongs',
  'not saved': 'segments.belongs_not',
};
const SIGNS: Readonly<Partial<Record<Operator, string>>> = { '!=': '≠', '<=': '≤', '>=': '≥' };

/** One comparison. */
export function RowEditor({ row, words, onChange }: Props) {
  const texts = useTexts();
  const { t } = texts;
  const saved = row.operator === 'saved' || row.operator === 'not saved';
  const about = named(row, words);
  const counted = row.quoted || saved ? undefined : countedOver(row.name);
  const operators: readonly Operator[] = saved ? ['saved', 'not saved'] : operatorsOf(about.kind);
  return (
    <div className="rule-row" role="group" aria-label={row.name === '' ? t('segments.new_row') : thingName(row.name, texts)}>
      <NameChoice row={row} words={words} onChange={onChange} />
      {counted !== undefined && (
        <InputNumber
          className="rule-days"
          min={1}
          max={9999}
          precision={0}
          aria-label={t('segments.within')}
          placeholder={t('segments.ever')}
          suffix={t('segments.days')}
          value={counted.days === '' ? null : Number(counted.days)}
          onChange={(days) => onChange({ ...row, name: days === null ? counted.base : `${counted.base}_${days}` })}
        />
      )}
      <Select<Operator>
        className="rule-operator"
        aria-label={t('segments.operator')}
        value={row.operator}
        options={operators.map((value) => ({ value, label: operatorName(value, texts) }))}
        popupMatchSelectWidth={false}
        onChange={(operator) => onChange({ ...row, operator, values: operator === 'in' || operator === 'not in' ? row.values.filter((each) => each !== '') : row.values.slice(0, 1) })}
      />
      {!saved && row.operator !== 'known' && row.operator !== 'unknown' && (
        <ValueInput row={row} named={about} onChange={(values) => onChange({ ...row, values })} />
      )}
      <Button type="text" aria-label={t('segments.remove_row')} onClick={() => onChange(null)}>
        ×
      </Button>
      {!saved && about.ofActivity && <ActivityChoice row={row} words={words} onChange={onChange} />}
    </div>
  );
}

/** Which activities count; what is not among those of most customers can be typed. */
function ActivityChoice({ row, words, onChange }: Props) {
  const { t } = useTexts();
  return (
    <Select
      mode="tags"
      className="rule-activities"
      aria-label={t('segments.which_activities')}
      placeholder={t('segments.any_activity')}
      value={[...row.of]}
      options={useCounted(words.activities)}
      optionFilterProp="value"
      popupMatchSelectWidth={280}
      onChange={(of: string[]) => onChange({ ...row, of })}
    />
  );
}

function operatorName(operator: Operator, { t }: Pick<Texts, 't'>): string {
  const word = WORDS[operator];
  return word === undefined ? (SIGNS[operator] ?? operator) : t(word);
}

const ATTRIBUTE = 'a:';
const FEATURE = 'f:';
const SAVED = 's:';

/** What is compared: an attribute, something counted of the timeline, or belonging to a saved segment. */
function NameChoice({ row, words, onChange }: Props) {
  const texts = useTexts();
  const { t } = texts;
  const segments = useSegments().data ?? [];
  const features = words.features.filter((each) => each.days <= 0);
  const isFeature = !row.quoted && features.some((each) => each.name === (countedOver(row.name)?.base ?? row.name));
  const saved = row.operator === 'saved' || row.operator === 'not saved';
  const base = isFeature ? (countedOver(row.name)?.base ?? row.name) : row.name;
  const value = row.name === '' ? null : `${saved ? SAVED : isFeature ? FEATURE : ATTRIBUTE}${base}`;
  const groups = [
    { label: t('segments.attributes'), options: words.attributes.map(({ name }) => ({ value: ATTRIBUTE + name, label: thingName(name, texts) })) },
    { label: t('segments.features'), options: features.map(({ name }) => ({ value: FEATURE + name, label: thingName(name, texts) })) },
    { label: t('segments.saved'), options: segments.map(({ name }) => ({ value: SAVED + name, label: `@${name}` })) },
  ].filter((group) => group.options.length > 0);
  const known = groups.some((group) => group.options.some((option) => option.value === value));
  const own = value === null || known ? [] : [{ value, label: saved ? `@${row.name}` : row.name }];
  return (
    <Select<string | null, { value: string; label: string }>
      className="rule-name"
      aria-label={t('segments.name')}
      showSearch={{ filterOption: (text, option) => `${option?.label} ${String(option?.value ?? '').slice(2)}`.toLowerCase().includes(text.toLowerCase()) }}
      placeholder={t('segments.choose')}
      value={value}
      options={[...own, ...groups] as { value: string; label: string }[]}
      popupMatchSelectWidth={280}
      onChange={(chosen) => {
        if (chosen !== null) onChange(renamed(row, chosen, words));
      }}
    />
  );
}

function renamed(row: Row, chosen: string, words: VocabularyAnswer): Row {
  const name = chosen.slice(2);
  if (chosen.startsWith(SAVED)) return { ...row, name, quoted: false, of: [], operator: 'saved', values: [] };
  const quoted = chosen.startsWith(ATTRIBUTE) && words.features.some((each) => each.name === name);
  const next = { ...row, name, quoted, values: [] };
  const { kind, ofActivity } = named(next, words);
  return { ...next, of: ofActivity ? row.of : [], operator: row.name === '' ? usualOperator(kind) : fittingOperator(row.operator, kind) };
}
