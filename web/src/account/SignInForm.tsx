import { useMutation } from '@tanstack/react-query';
import { Button, Form, Input } from 'antd';
import { type Credentials, type Me, session } from '../api/client';
import { Failed } from '../parts/Failed';
import { useTexts } from '../texts/useTexts';

interface Props {
  /** Who signed in the last time. */
  readonly email?: string;
  readonly onEntered: (me: Me) => void;
}

/** Signing in with a password. */
export function SignInForm({ email, onEntered }: Props) {
  const { t } = useTexts();
  const enter = useMutation({ mutationFn: session.signIn, onSuccess: onEntered });
  const needed = [{ required: true, message: t('sign_in.needed') }];
  return (
    <Form<Credentials>
      layout="vertical"
      requiredMark={false}
      {...(email === undefined ? {} : { initialValues: { email } })}
      onFinish={(credentials) => enter.mutate(credentials)}
    >
      <Form.Item name="email" label={t('sign_in.email')} rules={needed}>
        <Input type="email" autoComplete="username" autoFocus={email === undefined} />
      </Form.Item>
      <Form.Item name="password" label={t('sign_in.password')} rules={needed}>
        <Input.Password autoComplete="current-password" autoFocus={email !== undefined} />
      </Form.Item>
      {enter.isError && <Failed error={enter.error} />}
      <Button type="primary" htmlType="submit" block loading={enter.isPending}>
        {t('sign_in.send')}
      </Button>
    </Form>
  );
}
