import { Button } from 'antd';
import { moment } from '../format/format';
import { Count } from '../parts/Count';
import { Answered } from '../parts/Answered';
import { useTexts } from '../texts/useTexts';
import { useView } from '../url/address';
import type { Import } from './answers';
import { FirstFile } from '../parts/FirstFile';
import { ImportDrawer } from './ImportDrawer';
import { InboxNote } from './InboxNote';
import { Pages } from './Pages';
import { ProgressLine } from './ProgressLine';
import { useImports, useSources } from './questions';
import { StateTag } from './StateTag';
import { useProgress } from './useProgress';
import { kindName } from './words';

/** The imports there were, newest first, and what became of each. */
export function ImportsPart() {
  const { t } = useTexts();
  const [view, change] = useView();
  return (
    <>
      <Answered query={useImports(view.cursor)}>
        {({ imports, next }) =>
          imports.length === 0 && view.cursor === '' ? (
            <NoImports />
          ) : (
            <>
              <p>
                <Button type="primary" onClick={() => change({ part: 'new', cursor: '', open: '' })}>
                  {t('data.new')}
                </Button>
              </p>
              <ImportTable imports={imports} />
              <Pages next={next} />
            </>
          )
        }
      </Answered>
      <InboxNote />
      <ImportDrawer />
    </>
  );
}

/** What is known may have come another way: by the command line, live, by hand. */
function NoImports() {
  const { t } = useTexts();
  const [, change] = useView();
  return (
    <Answered query={useSources()}>
      {(sources) =>
        sources.length === 0 ? (
          <FirstFile />
        ) : (
          <>
            <p role="status">{t('data.none_here')}</p>
            <p className="buttons">
              <Button type="primary" onClick={() => change({ part: 'new', cursor: '', open: '' })}>
                {t('data.new')}
              </Button>
              <Button onClick={() => change({ part: 'sources', cursor: '', open: '' })}>{t('data.see_sources')}</Button>
            </p>
          </>
        )
      }
    </Answered>
  );
}

function ImportTable({ imports }: { readonly imports: readonly Import[] }) {
  const { t } = useTexts();
  return (
    <div className="wide" tabIndex={0} role="region" aria-label={t('data.imports')}>
      <table className="lines">
        <thead>
          <tr>
            <th scope="col">{t('data.file')}</th>
            <th scope="col">{t('data.kind')}</th>
            <th scope="col">{t('data.when')}</th>
            <th scope="col">{t('data.state')}</th>
            <th scope="col" className="amount">{t('data.read')}</th>
            <th scope="col" className="amount">{t('data.accepted')}</th>
            <th scope="col" className="amount">{t('data.known')}</th>
            <th scope="col" className="amount">{t('data.quarantined')}</th>
          </tr>
        </thead>
        <tbody>
          {imports.map((each) => (
            <Row key={each.id} known={each} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row({ known }: { readonly known: Import }) {
  const texts = useTexts();
  const { t, language } = texts;
  const [view, change] = useView();
  const each = useProgress(known);
  const { counts } = each;
  return (
    <tr aria-current={view.open === each.id ? 'true' : undefined}>
      <th scope="row">
        <button type="button" className="number cell" aria-haspopup="dialog" aria-label={t('data.open_import', { file: each.file })} onClick={() => change({ open: each.id })}>
          {each.file}
        </button>
      </th>
      <td>{kindName(each.kind, texts)}</td>
      <td>
        {moment(each.createdAt, language)}
        <small className="by">{each.createdBy}</small>
      </td>
      <td>
        <StateTag state={each.undoneAt === null ? each.state : 'undone'} />
        {each.state === 'running' && <ProgressLine progress={each.progress} />}
      </td>
      {counts === null ? (
        <td colSpan={4} className="note">
          {each.alreadyImportedAs === null ? '' : t('data.already')}
        </td>
      ) : (
        [counts.read, counts.accepted, counts.known, counts.quarantined].map((value, i) => (
          <td key={i} className="amount">
            <Count value={value} />
          </td>
        ))
      )}
    </tr>
  );
}
