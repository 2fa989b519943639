import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Form, Input } from 'antd';
import { useState } from 'react';
import { type NewOwner, session } from '../api/client';
import { SESSION } from '../api/questions';
import { Failed } from '../parts/Failed';
import { useTexts } from '../texts/useTexts';
import { go } from '../url/address';
import { readView, writeView } from '../url/view';
import { Door } from './Door';

export const SHORTEST_PASSWORD = 12;

/** The first owner comes by a link; its secret stands after the `#`, where no server and no log sees it. */
export function SetUp() {
  const { t } = useTexts();
  const [link] = useState(() => window.location.hash.slice(1));
  const client = useQueryClient();
  const make = useMutation({
    mutationFn: (owner: Omit<NewOwner, 'link'>) => session.setUp({ ...owner, link }),
    onSuccess: (me) => {
      client.setQueryData(SESSION, me);
      go(`/overview${writeView(readView(window.location.search))}`, true);
    },
  });
  return (
    <Door title={t('set_up.title')}>
      <p className="note">{t('set_up.lead')}</p>
      {link === '' && <Alert type="warning" showIcon title={t('set_up.no_link')} />}
      <Form<Omit<NewOwner, 'link'>> layout="vertical" requiredMark={false} onFinish={(owner) => make.mutate(owner)}>
        <OwnerFields />
        {make.isError && <Failed error={make.error} />}
        <Button type="primary" htmlType="submit" block loading={make.isPending} disabled={link === ''}>
          {t('set_up.send')}
        </Button>
      </Form>
    </Door>
  );
}

function OwnerFields() {
  const { t } = useTexts();
  const needed = { required: true, message: t('sign_in.needed') };
  return (
    <>
      <Form.Item name="name" label={t('set_up.name')} rules={[needed]}>
        <Input autoComplete="name" autoFocus />
      </Form.Item>
      <Form.Item
        name="email"
        label={t('sign_in.email')}
        validateTrigger="onBlur"
        rules={[needed, { type: 'email', message: t('set_up.email_invalid') }]}
      >
        <Input type="email" autoComplete="username" />
      </Form.Item>
      <Form.Item
        name="password"
        label={t('sign_in.password')}
        extra={t('set_up.password_rule')}
        validateTrigger="onBlur"
        rules={[needed, { min: SHORTEST_PASSWORD, message: t('problem.PASSWORD_TOO_WEAK') }]}
      >
        <Input.Password autoComplete="new-password" />
      </Form.Item>
    </>
  );
}
