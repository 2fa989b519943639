import { Button } from 'antd';
import { count } from '../format/format';
import { Failed } from '../parts/Failed';
import { Loading } from '../parts/Loading';
import { useTexts } from '../texts/useTexts';
import { useQuarantine } from './questions';
import { ReasonList } from './ReasonList';
import { columnName, reason } from './words';

/** The rows that are no facts, the first of them to look at and all of them as a file. */
export function QuarantineTable({ id, reasons }: { readonly id: string; readonly reasons: Readonly<Record<string, number>> }) {
  const { t, language } = useTexts();
  const rows = useQuarantine(id);
  return (
    <>
      <ReasonList reasons={reasons} />
      <p>
        <Button href={`/api/v1/imports/${encodeURIComponent(id)}/quarantine?lang=${language}`} download>
          {t('data.quarantine_save')}
        </Button>
      </p>
      <p className="note">{t('data.quarantine_note')}</p>
      {rows.isPending && <Loading />}
      {rows.isError && <Failed error={rows.error} retry={() => void rows.refetch()} />}
      {rows.data !== undefined && <Rows pages={rows.data.pages} />}
      {rows.hasNextPage && (
        <Button size="small" loading={rows.isFetchingNextPage} onClick={() => void rows.fetchNextPage()}>
          {t('data.more_rows')}
        </Button>
      )}
    </>
  );
}

function Rows({ pages }: { readonly pages: NonNullable<ReturnType<typeof useQuarantine>['data']>['pages'] }) {
  const texts = useTexts();
  const { t, language } = texts;
  return (
    <div className="wide" tabIndex={0} role="region" aria-label={t('data.quarantine')}>
      <table className="lines">
        <thead>
          <tr>
            <th scope="col" className="amount">{t('data.row')}</th>
            <th scope="col">{t('data.column')}</th>
            <th scope="col">{t('data.value')}</th>
            <th scope="col">{t('data.why')}</th>
          </tr>
        </thead>
        <tbody>
          {pages.flatMap(({ rows }) => rows).map(({ row, column, value, code }, i) => (
            <tr key={i}>
              <td className="amount">{row === null ? '' : count(row, language)}</td>
              <td>{column === null ? t('data.whole_row') : columnName(column, texts)}</td>
              <td>{value === null || value === '' ? <span className="undefined">{t('data.empty')}</span> : <code className="value-shown">{value}</code>}</td>
              <td>{reason(code, texts)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
