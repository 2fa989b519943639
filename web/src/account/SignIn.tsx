import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Form, Input } from 'antd';
import { type Credentials, session } from '../api/client';
import { SESSION } from '../api/questions';
import { Failed } from '../parts/Failed';
import { useTexts } from '../texts/useTexts';
import { Door } from './Door';

/** Stands in the place of what was asked for, so that one is there after signing in. */
export function SignIn() {
  const { t } = useTexts();
  const client = useQueryClient();
  const enter = useMutation({
    mutationFn: session.signIn,
    onSuccess: (me) => client.setQueryData(SESSION, me),
  });
  const needed = [{ required: true, message: t('sign_in.needed') }];
  return (
    <Door title={t('sign_in.title')}>
      <Form<Credentials> layout="vertical" requiredMark={false} onFinish={(credentials) => enter.mutate(credentials)}>
        <Form.Item name="email" label={t('sign_in.email')} rules={needed}>
          <Input type="email" autoComplete="username" autoFocus />
        </Form.Item>
        <Form.Item name="password" label={t('sign_in.password')} rules={needed}>
          <Input.Password autoComplete="current-password" />
        </Form.Item>
        {enter.isError && <Failed error={enter.error} />}
        <Button type="primary" htmlType="submit" block loading={enter.isPending}>
          {t('sign_in.send')}
        </Button>
      </Form>
      <p className="note">{t('sign_in.first')}</p>
    </Door>
  );
}
