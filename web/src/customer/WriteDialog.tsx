import { Button, Form, Input, Modal, Select, type SelectProps } from 'antd';
import { useState } from 'react';
import { useContacts, useWriting } from '../api/customer';
import { today } from '../format/format';
import { readNumber } from '../format/readNumber';
import { DayItem } from '../parts/DayItem';
import { Failed } from '../parts/Failed';
import { useDraft } from '../parts/useDraft';
import { type Key, useTexts } from '../texts/useTexts';
import { type FormField, FORMS } from './kinds';
import { rulesOf } from './rules';
import { CHOICES, isErased } from './words';

interface Props {
  readonly id: string;
  /** What is written down; chosen in the dialog where it is left out. */
  readonly kind?: string;
  /** What is written anew, of that kind. */
  readonly again?: Again;
  readonly close: () => void;
}

/** A fact by hand as it stands, with the texts of its fields. */
export interface Again {
  readonly key: string | null;
  readonly batch: number;
  readonly at: string | null;
  readonly fields: Readonly<Record<string, string>>;
}

/** What was typed and not yet saved. */
interface Draft {
  readonly kind: string;
  readonly fields: Readonly<Record<string, string>>;
}

type Values = Record<string, string | undefined>;

/** Writes a fact down, or one by hand anew. What is typed is kept until it is saved. */
export function WriteDialog({ id, kind: given, again, close }: Props) {
  const { t, language } = useTexts();
  const [form] = Form.useForm<Values>();
  const place = useDraft<Draft>(['customer', id, ...(again === undefined ? (given === undefined ? [] : [given]) : [again.key])].join(' '));
  const writing = useWriting(id, () => {
    place.drop();
    close();
  });
  const [draft] = useState(place.read);
  const [kind, setKind] = useState(given ?? draft?.kind ?? 'note');
  const fields = FORMS[kind]?.fields ?? [];
  // When something ended is asked for behind when it began.
  const after = FORMS[kind]?.at === undefined ? [] : fields.filter((field) => field.input === 'day');
  const start: Values = draft?.fields ?? again?.fields ?? {};
  const keep = (nextKind: string) => place.keep({ kind: nextKind, fields: filled(form.getFieldsValue(true) as Values) });
  const save = (values: Values) => {
    const number = (typed: string | undefined) => (typed === undefined ? undefined : (readNumber(typed, language) ?? typed));
    const typed = Object.fromEntries([['at', values.at], ...fields.map(({ name, input }) => [name, input === 'number' ? number(values[name]) : values[name]])]);
    // It keeps its moment when its words change: without one the server takes it as written now.
    const written = filled(again === undefined ? typed : { ...typed, at: again.at ?? undefined });
    const replaces = again?.key == null ? {} : { replaces: { key: again.key, batch: again.batch } };
    writing.mutate({ kind, fields: written, ...replaces });
  };
  return (
    <Modal open title={t(TITLES[kind]?.[again === undefined ? 0 : 1] ?? 'write.title')} onCancel={close} footer={null} destroyOnHidden>
      <Form<Values> form={form} layout="vertical" requiredMark={false} initialValues={start} onValuesChange={() => keep(kind)} onFinish={save}>
        {draft !== undefined && <p className="note">{t('write.draft')}</p>}
        {given === undefined && (
          <Form.Item label={t('write.kind')} htmlFor="write-kind">
            <Select
              id="write-kind"
              value={kind}
              options={Object.entries(FORMS).map(([value, { label }]) => ({ value, label: t(label) }))}
              onChange={(next: string) => {
                setKind(next);
                form.setFieldValue('kind', undefined); // two of the forms have one, and what is chosen in one is none in the other
                keep(next);
              }}
            />
          </Form.Item>
        )}
        {fields.filter((field) => !after.includes(field)).map((field) => (
          <Field key={`${kind} ${field.name}`} id={id} field={field} nps={kind === 'response'} />
        ))}
        {again === undefined && (
          <DayItem name="at" label={t(FORMS[kind]?.at ?? 'write.at')} extra={t('write.at_now')} max={today()} />
        )}
        {after.map((field) => (
          <Field key={`${kind} ${field.name}`} id={id} field={field} nps={false} />
        ))}
        {writing.isError && <Failed error={writing.error} />}
        <div className="actions">
          <Button type="primary" htmlType="submit" loading={writing.isPending}>
            {t('write.save')}
          </Button>
          <Button onClick={close}>{t('customer.cancel')}</Button>
        </div>
      </Form>
    </Modal>
  );
}

/** Of one of a kind that is new, and that is written anew. */
const TITLES: Readonly<Record<string, readonly [Key, Key]>> = {
  note: ['write.title', 'write.edit'],
  contact: ['contact.add', 'contact.edit'],
};

/** Which keys a telephone shows. */
const KEYS: Readonly<Partial<Record<FormField['input'], 'decimal' | 'email' | 'tel'>>> = { number: 'decimal', email: 'email', phone: 'tel' };

function Field({ id, field, nps }: { readonly id: string; readonly field: FormField; readonly nps: boolean }) {
  const texts = useTexts();
  const { t } = texts;
  if (field.input === 'day') return <DayItem name={field.name} label={t(field.label)} max={today()} />;
  return (
    <Form.Item name={field.name} label={t(field.label)} rules={rulesOf(field, nps, texts)} validateFirst>
      {field.input === 'choice' ? (
        <Select allowClear={field.required !== true} options={(field.choices ?? []).map((value) => ({ value, label: t(CHOICES[value] as Key) }))} />
      ) : field.input === 'contact' ? (
        <ContactChoice customer={id} />
      ) : field.input === 'words' ? (
        <Input.TextArea rows={4} maxLength={4000} showCount />
      ) : (
        <Input inputMode={KEYS[field.input]} />
      )}
    </Form.Item>
  );
}

/** One of the customer's contacts; one who has no id cannot be named. The form hands over the rest. */
function ContactChoice({ customer, ...field }: { readonly customer: string } & SelectProps<string>) {
  const { t } = useTexts();
  const contacts = useContacts(customer, '');
  const options = (contacts.data?.contacts ?? []).flatMap(({ key, name, role }) =>
    key === null || isErased(key, name) ? [] : [{ value: key, label: [name ?? key, role === null ? '' : t(CHOICES[role] ?? 'choice.other')].filter((part) => part !== '').join(' · ') }],
  );
  return <Select {...field} allowClear loading={contacts.isPending} options={options} />;
}

/** What has something in it. */
function filled(values: Values): Record<string, string> {
  return Object.fromEntries(Object.entries(values).flatMap(([name, value]) => (value === undefined || value.trim() === '' ? [] : [[name, value]])));
}
