import type { Me } from '../api/client';
import { enumerated } from '../texts/joined';
import { useTexts } from '../texts/useTexts';
import { OwnTokens } from './OwnTokens';
import { PasswordForm } from './PasswordForm';

/** What somebody does about his own account: his password, his tokens. */
export default function AccountScreen({ me }: { readonly me: Me }) {
  const { t, named, language } = useTexts();
  return (
    <>
      <header className="headline">
        <h1>{t('own.title')}</h1>
        <p className="byline">{enumerated([me.name, me.email ?? '', named('role', me.role)].filter((each) => each !== ''), language)}</p>
      </header>
      <section>
        <h2>{t('own.password')}</h2>
        <p className="lead">{t('own.password_lead')}</p>
        <PasswordForm email={me.email ?? ''} />
      </section>
      <section>
        <h2>{t('own.tokens')}</h2>
        <p className="lead">{t('own.tokens_lead')}</p>
        <OwnTokens role={me.role} />
      </section>
    </>
  );
}
