import { Alert, Button, Input, Modal } from 'antd';
import { useState } from 'react';
import { useTexts } from '../texts/useTexts';

interface Props {
  readonly title: string;
  /** What it is for and how long it is good. */
  readonly lead: string;
  readonly secret: string;
  readonly close: () => void;
}

/** A secret that can be read now and never again. */
export function OnceShown({ title, lead, secret, close }: Props) {
  const { t } = useTexts();
  const [copied, setCopied] = useState<'' | 'done' | 'refused'>('');
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(secret);
      setCopied('done');
    } catch {
      setCopied('refused'); // a browser may not let a page write there, as over plain HTTP
    }
  };
  return (
    <Modal open title={title} footer={null} mask={{ closable: false }} onCancel={close} transitionName="" maskTransitionName="">
      <p>{lead}</p>
      <Alert type="warning" showIcon title={t('admin.once')} className="warning" />
      <Input aria-label={t('admin.secret')} value={secret} readOnly className="secret" onFocus={(event) => event.target.select()} />
      <p className="buttons">
        <Button type="primary" onClick={() => void copy()}>
          {t('admin.copy')}
        </Button>
        <Button onClick={close}>{t('admin.close')}</Button>
      </p>
      <p role="status" className="note">
        {copied === 'done' && t('admin.copied')}
        {copied === 'refused' && t('admin.copy_refused')}
      </p>
    </Modal>
  );
}
