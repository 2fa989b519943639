import { useQueryClient } from '@tanstack/react-query';
import { Alert, Button } from 'antd';
import { useState } from 'react';
import { SESSION, useWays } from '../api/questions';
import { useTexts } from '../texts/useTexts';
import { Door } from './Door';
import { SignInForm } from './SignInForm';

/** Stands in the place of what was asked for, so that one is there after signing in. */
export function SignIn() {
  const { t } = useTexts();
  const client = useQueryClient();
  const ways = useWays();
  const [ended] = useState(() => new URLSearchParams(window.location.search).get('signIn'));
  const company = ways.data?.oidc ?? null;
  return (
    <Door title={t('sign_in.title')}>
      {ended === 'refused' && <Alert type="warning" showIcon title={t('sign_in.refused')} description={t('sign_in.refused_why')} />}
      {ended === 'away' && <Alert type="warning" showIcon title={t('sign_in.away')} description={t('sign_in.away_why')} />}
      {company !== null && (
        <>
          <Button href={company} block>
            {t('sign_in.company')}
          </Button>
          <p className="note">{t('sign_in.or')}</p>
        </>
      )}
      <SignInForm onEntered={(me) => client.setQueryData(SESSION, me)} />
      <p className="note">{t('sign_in.first')}</p>
    </Door>
  );
}
