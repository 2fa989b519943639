import { Form } from 'antd';
import { useRef } from 'react';
import { DayInput } from './DayInput';

interface Props {
  readonly name: string;
  readonly label: string;
  readonly extra?: string;
  /** The first and the last day that can be chosen. */
  readonly min?: string;
  readonly max?: string;
}

/** A day of a form, which is not sent as long as something else stands in the box: it would be sent as another day. */
export function DayItem({ name, label, extra, ...ends }: Props) {
  const form = Form.useFormInstance();
  const wrong = useRef('');
  const judge = (said: string) => {
    wrong.current = said;
    void form.validateFields([name]).catch(() => undefined); // what is wrong is said by the item
  };
  const rule = { validator: () => (wrong.current === '' ? Promise.resolve() : Promise.reject(new Error(wrong.current))) };
  return (
    <Form.Item name={name} label={label} {...(extra === undefined ? {} : { extra })} rules={[rule]}>
      <DayInput {...ends} onWrong={judge} isSaidElsewhere />
    </Form.Item>
  );
}
