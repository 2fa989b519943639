import { day, moment } from '../format/format';
import { Answered } from '../parts/Answered';
import { Count } from '../parts/Count';
import { useTexts } from '../texts/useTexts';
import { useView } from '../url/address';
import type { Source } from './answers';
import { FirstFile } from '../parts/FirstFile';
import { ImportDrawer } from './ImportDrawer';
import { useSources } from './questions';
import { ago, kindName, sourceName } from './words';

/** Each source with what it covers and how fresh it is. */
export function SourcesPart() {
  const { t } = useTexts();
  return (
    <>
      <Answered query={useSources()}>
        {(sources) =>
          sources.length === 0 ? (
            <FirstFile />
          ) : (
            <div className="wide" tabIndex={0} role="region" aria-label={t('data.sources')}>
              <table className="lines">
                <thead>
                  <tr>
                    <th scope="col">{t('data.source')}</th>
                    <th scope="col">{t('data.kind')}</th>
                    <th scope="col">{t('data.covers')}</th>
                    <th scope="col" className="amount">{t('data.facts')}</th>
                    <th scope="col">{t('data.last_import')}</th>
                    <th scope="col">{t('data.mapping')}</th>
                  </tr>
                </thead>
                <tbody>
                  {sources.map((source) => (
                    <Row key={`${source.kind}/${source.name}`} source={source} />
                  ))}
                </tbody>
              </table>
            </div>
          )
        }
      </Answered>
      <ImportDrawer />
    </>
  );
}

function Row({ source }: { readonly source: Source }) {
  const texts = useTexts();
  const { t, language } = texts;
  const [, change] = useView();
  const { from, to, lastImport, mapping } = source;
  return (
    <tr>
      <th scope="row">
        {sourceName(source.name, texts)}
        <small className="by">{t('data.files', { count: source.imports })}</small>
      </th>
      <td>{kindName(source.kind, texts)}</td>
      <td className="days-covered">{from === null || to === null ? t('data.no_date') : `${day(from, language)} – ${day(to, language)}`}</td>
      <td className="amount">
        <Count value={source.rows} />
      </td>
      <td>
        {lastImport === null ? (
          source.lastFile
        ) : (
          <button type="button" className="number cell" aria-haspopup="dialog" aria-label={t('data.open_import', { file: source.lastFile })} onClick={() => change({ open: lastImport })}>
            {source.lastFile}
          </button>
        )}
        <small className="by">
          {moment(source.lastAt, language)} · {ago(source.lastAt, language)}
        </small>
      </td>
      <td>
        {mapping === null ? (
          t('data.mapping_guessed')
        ) : (
          <details>
            <summary>{t('data.mapping_kept')}</summary>
            <pre>{mapping}</pre>
          </details>
        )}
      </td>
    </tr>
  );
}
