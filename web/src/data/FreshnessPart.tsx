import { day, moment } from '../format/format';
import { Answered } from '../parts/Answered';
import { useTexts } from '../texts/useTexts';
import { useFreshness } from './questions';
import { ago, kindName } from './words';

/** How fresh the facts of each kind are. */
export function FreshnessPart() {
  const texts = useTexts();
  const { t, language } = texts;
  return (
    <Answered query={useFreshness()}>
      {(kinds) =>
        kinds.length === 0 ? (
          <p role="status">{t('data.nothing_yet')}</p>
        ) : (
          <>
            <p className="lead">{t('data.freshness_lead')}</p>
            <div className="wide" tabIndex={0} role="region" aria-label={t('data.freshness')}>
              <table className="lines">
                <thead>
                  <tr>
                    <th scope="col">{t('data.kind')}</th>
                    <th scope="col">{t('data.until')}</th>
                    <th scope="col">{t('data.last_import')}</th>
                  </tr>
                </thead>
                <tbody>
                  {kinds.map(({ kind, to, lastAt }) => (
                    <tr key={kind}>
                      <th scope="row">{kindName(kind, texts)}</th>
                      <td>{to === null ? t('data.no_date') : day(to, language)}</td>
                      <td>
                        {moment(lastAt, language)} <small className="note">{ago(lastAt, language)}</small>
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
          </>
        )
      }
    </Answered>
  );
}
