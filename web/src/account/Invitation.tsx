import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Form, Input } from 'antd';
import { useState } from 'react';
import { session } from '../api/client';
import { asProblem } from '../api/problem';
import { SESSION } from '../api/questions';
import { Failed } from '../parts/Failed';
import { useTexts } from '../texts/useTexts';
import { go } from '../url/address';
import { readView, writeView } from '../url/view';
import { Door } from './Door';
import { SHORTEST_PASSWORD } from './SetUp';

interface Chosen {
  readonly password: string;
}

/** Whoever was invited, or has lost his password, chooses one; the secret of the link stands after the `#`. */
export function Invitation() {
  const { t } = useTexts();
  const [link] = useState(() => window.location.hash.slice(1));
  const client = useQueryClient();
  const accept = useMutation({
    mutationFn: ({ password }: Chosen) => session.accept(link, password),
    onSuccess: (me) => {
      client.setQueryData(SESSION, me);
      go(`/overview${writeView(readView(window.location.search))}`, true);
    },
  });
  const isWorthless = accept.isError && asProblem(accept.error).code === 'SETUP_LINK_INVALID';
  return (
    <Door title={t('invitation.title')}>
      <p className="note">{t('invitation.lead')}</p>
      {link === '' && <Alert type="warning" showIcon title={t('invitation.no_link')} />}
      <Form<Chosen> layout="vertical" requiredMark={false} onFinish={(chosen) => accept.mutate(chosen)}>
        <Form.Item
          name="password"
          label={t('sign_in.password')}
          extra={t('set_up.password_rule')}
          validateTrigger="onBlur"
          rules={[
            { required: true, message: t('sign_in.needed') },
            { min: SHORTEST_PASSWORD, message: t('problem.PASSWORD_TOO_WEAK') },
          ]}
        >
          <Input.Password autoComplete="new-password" autoFocus />
        </Form.Item>
        {isWorthless && <Alert type="error" showIcon title={t('invitation.worthless')} description={t('invitation.ask')} />}
        {accept.isError && !isWorthless && <Failed error={accept.error} />}
        <Button type="primary" htmlType="submit" block loading={accept.isPending} disabled={link === ''}>
          {t('invitation.send')}
        </Button>
      </Form>
    </Door>
  );
}
