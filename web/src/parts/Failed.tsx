import { Alert, Button } from 'antd';
import { asProblem } from '../api/problem';
import { useTexts } from '../texts/useTexts';

/** What went wrong and what to do about it; the sentence of the server has the particulars, in English. */
export function Failed({ error, retry }: { readonly error: unknown; readonly retry?: () => void }) {
  const { t, coded } = useTexts();
  const problem = asProblem(error);
  const detail = problem.code === 'FAULT' ? '' : problem.message;
  return (
    <Alert
      type="error"
      showIcon
      title={coded(`problem.${problem.code}`, 'failed.title')}
      description={detail === '' ? undefined : <span className="detail">{t('failed.detail', { detail })}</span>}
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
