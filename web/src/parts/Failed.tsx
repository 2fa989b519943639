import { Alert, Button } from 'antd';
import { asProblem } from '../api/problem';
import { useTexts } from '../texts/useTexts';

/** What went wrong and what to do about it; the sentence of the server has the particulars, in English, so others unfold it. */
export function Failed({ error, retry }: { readonly error: unknown; readonly retry?: () => void }) {
  const { t, coded, language } = useTexts();
  const problem = asProblem(error);
  const detail = problem.code === 'FAULT' ? '' : problem.message;
  return (
    <Alert
      type="error"
      showIcon
      title={coded(`problem.${problem.code}`, 'failed.title')}
      description={detail === '' ? undefined : <Particulars detail={detail} folded={language !== 'en'} />}
      action={
        retry && (
          <Button size="small" onClick={retry}>
            {t('failed.retry')}
          </Button>
        )
      }
    />
  );
}

function Particulars({ detail, folded }: { readonly detail: string; readonly folded: boolean }) {
  const { t } = useTexts();
  if (!folded) return <span className="detail">{t('failed.detail', { detail })}</span>;
  return (
    <details className="detail">
      <summary>{t('failed.particulars')}</summary>
      <span lang="en">{detail}</span>
    </details>
  );
}
