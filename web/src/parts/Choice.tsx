import { Select } from 'antd';
import { useId } from 'react';

interface Props<T extends string> {
  readonly label: string;
  readonly value: T;
  readonly options: readonly { readonly value: T; readonly label: string }[];
  readonly onChange: (chosen: T) => void;
}

/** One of a few, with its label above it. */
export function Choice<T extends string>({ label, value, options, onChange }: Props<T>) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <Select<T, { value: T; label: string }> id={id} value={value} options={[...options]} popupMatchSelectWidth={false} onChange={onChange} />
    </div>
  );
}

/** What the address says where it is one of these, otherwise the first of them. */
export function oneOf<T extends string>(known: readonly [T, ...T[]], said: string): T {
  return known.find((each) => each === said) ?? known[0];
}
