import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Form, Input, Modal } from 'antd';
import { useState } from 'react';
import { bulk, type BulkFact, type Whom } from '../api/client';
import { SESSION } from '../api/questions';
import { count, today } from '../format/format';
import { DayItem } from '../parts/DayItem';
import { Failed } from '../parts/Failed';
import { ReasonChoice } from '../parts/ReasonChoice';
import { useDraft } from '../parts/useDraft';
import { useTexts } from '../texts/useTexts';

export type BulkKind = BulkFact['kind'];

/** What is to be written down, and of whom. */
export interface Wanted {
  readonly kind: BulkKind;
  readonly whom: Whom;
  readonly size: number;
}

type Values = Readonly<Record<string, string | undefined>>;

const WORDS = {
  note: { title: 'bulk.note', lead: 'bulk.note_lead', give: 'bulk.note_give', sure: 'bulk.note_sure', done: 'bulk.note_done', already: undefined },
  void: { title: 'bulk.void', lead: 'void.lead', give: 'bulk.void_give', sure: 'bulk.void_sure', done: 'bulk.void_done', already: 'bulk.void_already' },
  unvoid: { title: 'bulk.unvoid', lead: 'void.lift_lead', give: 'bulk.unvoid_give', sure: 'bulk.unvoid_sure', done: 'bulk.unvoid_done', already: 'bulk.unvoid_already' },
} as const;

/** Writes one thing down of all of them after asking once more; what was typed stays until it is done. */
export function BulkFactDialog({ wanted: { kind, whom, size }, close }: { readonly wanted: Wanted; readonly close: () => void }) {
  const { t, language } = useTexts();
  const client = useQueryClient();
  const place = useDraft<Values>(`many ${kind}`);
  const [start] = useState(() => place.read() ?? {});
  const [asked, setAsked] = useState<Values>();
  const words = WORDS[kind];
  const number = count(size, language);
  const renew = () => client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== SESSION[0] });
  const write = useMutation({
    mutationFn: (fields: Values) => bulk.write({ kind, fields: filled(fields), ...whom }),
    onSuccess: () => {
      place.drop();
      return renew();
    },
    onError: () => setAsked(undefined),
  });
  const undo = useMutation({ mutationFn: (batch: number) => bulk.undo(batch), onSuccess: renew });
  if (write.isSuccess) {
    return (
      <Modal open title={t(words.title)} onCancel={close} footer={null} destroyOnHidden>
        <div role="status">{undo.isSuccess ? <p>{t('bulk.undone')}</p> : <Done kind={kind} customers={write.data.customers} already={write.data.already} />}</div>
        {undo.isError && <Failed error={undo.error} />}
        <div className="actions">
          <Button type="primary" onClick={close}>
            {t('bulk.close')}
          </Button>
          {!undo.isSuccess && (
            <Button loading={undo.isPending} onClick={() => undo.mutate(write.data.batch)}>
              {t('bulk.undo')}
            </Button>
          )}
        </div>
      </Modal>
    );
  }
  return (
    <Modal open title={t(words.title)} onCancel={close} footer={null} destroyOnHidden>
      <p>{t(words.lead)}</p>
      <Form<Values>
        layout="vertical"
        requiredMark={false}
        disabled={write.isPending}
        initialValues={start}
        onValuesChange={(_, values) => {
          place.keep(values);
          setAsked(undefined);
        }}
        onFinish={setAsked}
      >
        <Fields kind={kind} />
        {write.isError && <Failed error={write.error} />}
        {asked === undefined ? (
          <div className="actions">
            <Button type="primary" danger={kind === 'void'} htmlType="submit">
              {t(words.give, { count: size, number })}
            </Button>
            <Button onClick={close}>{t('customer.cancel')}</Button>
          </div>
        ) : (
          <div role="alert">
            <p>
              <strong>{t(words.sure, { count: size, number })}</strong>
            </p>
            <div className="actions">
              <Button type="primary" danger={kind === 'void'} loading={write.isPending} onClick={() => write.mutate(asked)}>
                {t('bulk.yes')}
              </Button>
              <Button onClick={() => setAsked(undefined)}>{t('bulk.back')}</Button>
            </div>
          </div>
        )}
      </Form>
    </Modal>
  );
}

/** How many it was written of, and how many stay as they were. */
function Done({ kind, customers, already }: { readonly kind: BulkKind; readonly customers: number; readonly already: number }) {
  const { t, language } = useTexts();
  const words = WORDS[kind];
  return (
    <>
      <p>{t(words.done, { count: customers, number: count(customers, language) })}</p>
      {words.already !== undefined && already > 0 && <p>{t(words.already, { count: already, number: count(already, language) })}</p>}
    </>
  );
}

function Fields({ kind }: { readonly kind: BulkKind }) {
  const { t } = useTexts();
  const needed = { required: true, whitespace: true, message: t('sign_in.needed') };
  if (kind === 'note') {
    return (
      <Form.Item name="text" label={t('write.text')} rules={[needed]}>
        <Input.TextArea rows={4} maxLength={4000} showCount />
      </Form.Item>
    );
  }
  return (
    <>
      {kind === 'void' && (
        <>
          <Form.Item name="reason_code" label={t('void.reason')} rules={[needed]}>
            <ReasonChoice />
          </Form.Item>
          <Form.Item name="competitor" label={t('void.competitor')}>
            <Input maxLength={200} />
          </Form.Item>
        </>
      )}
      <DayItem name="at" label={t('void.day')} extra={t('bulk.day_note')} max={today()} />
    </>
  );
}

/** What has something in it. */
function filled(values: Values): Record<string, string> {
  return Object.fromEntries(Object.entries(values).flatMap(([name, value]) => (value === undefined || value.trim() === '' ? [] : [[name, value]])));
}
