import { moment } from '../format/format';
import { Answered } from '../parts/Answered';
import { useTexts } from '../texts/useTexts';
import { useView } from '../url/address';
import type { KeptFinding } from './answers';
import { FindingNote } from './FindingList';
import { ImportDrawer } from './ImportDrawer';
import { Pages } from './Pages';
import { useFindings } from './questions';
import { kindName } from './words';

/** Everything odd about the facts there are, the newest import first. */
export function FindingsPart() {
  const { t } = useTexts();
  const [view] = useView();
  return (
    <>
      <Answered query={useFindings(view.cursor)}>
        {({ findings, next }) =>
          findings.length === 0 ? (
            <p role="status">{t('data.no_findings')}</p>
          ) : (
            <>
              <ul className="findings">
                {findings.map((kept, i) => (
                  <li key={i}>
                    <FindingNote finding={kept.finding} />
                    <Origin kept={kept} />
                  </li>
                ))}
              </ul>
              <Pages next={next} />
            </>
          )
        }
      </Answered>
      <ImportDrawer />
    </>
  );
}

function Origin({ kept }: { readonly kept: KeptFinding }) {
  const texts = useTexts();
  const { t, language } = texts;
  const [, change] = useView();
  const { importId } = kept;
  return (
    <p className="note">
      {importId === null ? (
        kept.file
      ) : (
        <button type="button" className="plain-button" aria-haspopup="dialog" onClick={() => change({ open: importId })}>
          {t('data.open_import', { file: kept.file })}
        </button>
      )}{' '}
      · {kindName(kept.kind, texts)} · {moment(kept.importedAt, language)}
    </p>
  );
}
