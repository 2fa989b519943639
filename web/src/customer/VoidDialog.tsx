import { Button, Form, Input, Modal } from 'antd';
import { type CustomerHistory, useWriting } from '../api/customer';
import { day, today } from '../format/format';
import { DayItem } from '../parts/DayItem';
import { Failed } from '../parts/Failed';
import { useTexts } from '../texts/useTexts';
import { ReasonChoice } from '../parts/ReasonChoice';

interface Values {
  readonly reason_code?: string;
  readonly competitor?: string;
  readonly at?: string;
}

/** Voids a customer («作废») or lifts that, as of the last known day where nothing else is said. */
export function VoidDialog({ history, close }: { readonly history: CustomerHistory; readonly close: () => void }) {
  const { t, language } = useTexts();
  const writing = useWriting(history.customer, close);
  const isVoid = history.state?.state === 'void';
  const save = (values: Values) => {
    const fields = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined && value !== ''));
    writing.mutate({ kind: isVoid ? 'unvoid' : 'void', fields });
  };
  return (
    <Modal open title={t(isVoid ? 'void.lift' : 'void.title')} onCancel={close} footer={null} destroyOnHidden>
      <p>{t(isVoid ? 'void.lift_lead' : 'void.lead')}</p>
      <Form<Values> layout="vertical" requiredMark={false} initialValues={{ at: history.lastDay }} onFinish={save}>
        {!isVoid && (
          <>
            <Form.Item name="reason_code" label={t('void.reason')} rules={[{ required: true, message: t('sign_in.needed') }]}>
              <ReasonChoice />
            </Form.Item>
            <Form.Item name="competitor" label={t('void.competitor')}>
              <Input maxLength={200} />
            </Form.Item>
          </>
        )}
        <DayItem name="at" label={t('void.day')} extra={t('void.day_note', { day: day(history.lastDay, language) })} max={today()} />
        {writing.isError && <Failed error={writing.error} />}
        <div className="actions">
          <Button type="primary" danger={!isVoid} htmlType="submit" loading={writing.isPending}>
            {t(isVoid ? 'void.lift' : 'void.open')}
          </Button>
          <Button onClick={close}>{t('customer.cancel')}</Button>
        </div>
      </Form>
    </Modal>
  );
}
