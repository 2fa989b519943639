import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Modal } from 'antd';
import { type Me, session } from '../api/client';
import { EXPIRED, SESSION, useExpired, useWays } from '../api/questions';
import { Failed } from '../parts/Failed';
import { useTexts } from '../texts/useTexts';
import { SignInForm } from './SignInForm';

/**
 * Lies over the screen when its session has come to its end: what was typed stays where it is, and nobody reads behind it
 * what the session showed. Whoever signs in as somebody else begins anew.
 */
export function SignInAgain({ me }: { readonly me: Me }) {
  const { t } = useTexts();
  const client = useQueryClient();
  const isExpired = useExpired();
  const ways = useWays();
  const goOn = (now: Me) => {
    if (now.email !== me.email) client.removeQueries({ predicate: (query) => query.queryKey[0] !== SESSION[0] });
    client.setQueryData(SESSION, now);
    client.setQueryData(EXPIRED, false);
    void client.refetchQueries({ predicate: (query) => query.state.status === 'error' });
  };
  const check = useMutation({ mutationFn: () => session.me(), onSuccess: goOn });
  const company = ways.data?.oidc ?? null;
  if (!isExpired) return null;
  return (
    <Modal
      open
      footer={null}
      closable={false}
      keyboard={false}
      mask={{ closable: false }}
      title={t('sign_in.expired')}
      transitionName=""
      maskTransitionName=""
      styles={{ mask: { backdropFilter: 'blur(14px)' } }}
    >
      <Alert type="info" title={t('sign_in.expired_lead')} className="warning" />
      <SignInForm {...(me.email === null ? {} : { email: me.email })} onEntered={goOn} />
      {company !== null && (
        <div className="company-again">
          <Button href={company} target="_blank" rel="noopener" block>
            {t('sign_in.company_again')}
          </Button>
          <Button type="link" block loading={check.isPending} onClick={() => check.mutate()}>
            {t('sign_in.signed_in_there')}
          </Button>
          {check.isError && <Failed error={check.error} />}
        </div>
      )}
    </Modal>
  );
}
