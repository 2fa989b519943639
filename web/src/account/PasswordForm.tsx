import { Alert, Button, Form, Input } from 'antd';
import { asProblem } from '../api/problem';
import { Failed } from '../parts/Failed';
import { useTexts } from '../texts/useTexts';
import { type Passwords, useChangePassword } from './api';

const SHORTEST = 12;

/** Changes one's password. The address is there for whatever keeps passwords in the browser. */
export function PasswordForm({ email }: { readonly email: string }) {
  const { t } = useTexts();
  const [form] = Form.useForm<Passwords>();
  const change = useChangePassword();
  const isWrong = change.isError && asProblem(change.error).code === 'SIGN_IN_REFUSED';
  return (
    <Form<Passwords>
      form={form}
      layout="vertical"
      requiredMark={false}
      className="own-password"
      onFinish={(typed) => change.mutate(typed, { onSuccess: () => form.resetFields() })}
    >
      <input type="email" autoComplete="username" value={email} readOnly hidden />
      <Form.Item name="oldPassword" label={t('own.old')} rules={[{ required: true, message: t('sign_in.needed') }]}>
        <Input.Password autoComplete="current-password" />
      </Form.Item>
      <Form.Item
        name="newPassword"
        label={t('own.new')}
        extra={t('set_up.password_rule')}
        validateTrigger="onBlur"
        rules={[
          { required: true, message: t('sign_in.needed') },
          { min: SHORTEST, message: t('problem.PASSWORD_TOO_WEAK') },
        ]}
      >
        <Input.Password autoComplete="new-password" />
      </Form.Item>
      {isWrong && <Alert type="error" showIcon title={t('own.old_wrong')} />}
      {change.isError && !isWrong && <Failed error={change.error} />}
      <p role="status">{change.isSuccess && t('own.changed')}</p>
      <Button type="primary" htmlType="submit" loading={change.isPending}>
        {t('own.change')}
      </Button>
    </Form>
  );
}
