import { Alert, Button } from 'antd';
import { asProblem } from '../api/problem';
import { useExpired } from '../api/questions';
import { particularText } from '../texts/particular';
import { useTexts } from '../texts/useTexts';

/** Of which the title says all there is to say. */
const FAULTS: readonly string[] = ['FAULT', 'INTERNAL'];

/** What went wrong and what to do about it; the particulars are said too, and unfolded where the server has them in English only. */
export function Failed({ error, retry }: { readonly error: unknown; readonly retry?: () => void }) {
  const texts = useTexts();
  const { t, coded, language } = texts;
  const problem = asProblem(error);
  const isExpired = useExpired();
  if (problem.code === 'NOT_SIGNED_IN' && !isExpired) return <Alert type="info" showIcon title={t('failed.signed_in_again')} />;
  const title = coded(`problem.${problem.code}`, 'failed.title');
  const detail = FAULTS.includes(problem.code) ? '' : problem.message;
  const words = problem.particular === null ? null : particularText(problem.particular, texts);
  return (
    <Alert
      type="error"
      showIcon
      title={title}
      description={words === title ? undefined : describe(words, detail, language !== 'en')}
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

function describe(words: string | null, detail: string, folded: boolean) {
  if (words !== null) return <span className="detail">{words}</span>;
  return detail === '' ? undefined : <Particulars detail={detail} folded={folded} />;
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
