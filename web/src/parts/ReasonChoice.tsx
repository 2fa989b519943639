import { Select } from 'antd';
import { useTexts } from '../texts/useTexts';
import { REASONS } from './reasons';

interface Props {
  readonly id?: string;
  readonly value?: string;
  readonly onChange?: (code: string) => void;
}

/** The reasons for leaving, group by group. */
export function ReasonChoice(given: Props) {
  const { term } = useTexts();
  return (
    <Select
      {...given}
      showSearch
      optionFilterProp="label"
      options={REASONS.map(([group, details]) => ({
        label: term(`reason.${group}`, group),
        options: details.map((detail) => ({ value: `${group}.${detail}`, label: term(`reason.${group}.${detail}`, detail) })),
      }))}
    />
  );
}
