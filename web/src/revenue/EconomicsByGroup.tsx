import { useMemo } from 'react';
import type { EconomicsByGroup as ByGroup } from '../api/answers';
import { questionOf, useEconomicsByGroup } from '../api/questions';
import { useVocabulary } from '../api/segments';
import { FigureDrawer } from '../figure/FigureDrawer';
import { Answered } from '../parts/Answered';
import { AttributeChoice, groupName } from '../parts/attributes';
import { FileOf } from '../save/FileOf';
import { thingName } from '../texts/names';
import { useTexts } from '../texts/useTexts';
import { useView } from '../url/address';
import { economicFigures } from './economics';
import { GroupedTable } from './GroupedTable';
import { groupRows, sortedBy } from './grouped';

/** The figures of unit economics for each value of an attribute that one chooses. */
export function EconomicsByGroup() {
  const { t } = useTexts();
  const [view, change] = useView();
  return (
    <section>
      <h2>{t('economics.by_group')}</h2>
      <div className="choices">
        <AttributeChoice
          label={t('breakdown.by')}
          value={view.by}
          optional
          none={t('economics.by_none')}
          onChange={(by) => change({ by, sort: '', open: '' })}
        />
      </div>
      {view.by === '' ? <p className="note">{t('economics.by_lead')}</p> : <Asked by={view.by} />}
    </section>
  );
}

function Asked({ by }: { readonly by: string }) {
  const [view] = useView();
  const asked = questionOf(view);
  const query = useEconomicsByGroup(asked, by);
  return (
    <FileOf path="/api/v1/economics" query={{ ...asked, by }}>
      <Answered query={query} rows={6}>
        {(answer) => <Drawn answer={answer} />}
      </Answered>
    </FileOf>
  );
}

function Drawn({ answer }: { readonly answer: ByGroup }) {
  const texts = useTexts();
  const { t, term } = texts;
  const [{ segment, sort }] = useView();
  const words = useVocabulary();
  const [thing = ''] = answer.by.split(':');
  const bands = words.data === undefined || words.data.features.some((each) => each.name === thing);
  const rows = useMemo(
    () => groupRows(answer, { name: (group) => groupName(group, { t }), term, segment, bands }),
    [answer, t, term, segment, bands],
  );
  const total = economicFigures({ ...answer, figures: answer.total }, texts);
  if (rows.length === 0) return <p role="status">{t('breakdown.nobody')}</p>;
  return (
    <>
      <GroupedTable name={thingName(answer.by, texts)} rows={sortedBy(rows, sort)} total={total} />
      <FigureDrawer figures={rows.flatMap((row) => row.figures)} asked={answer} />
    </>
  );
}
