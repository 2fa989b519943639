import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import type { Definition } from '../api/answers';
import { definitions as server, get } from '../api/client';
import { questionOf, useDefinitions, useMetrics } from '../api/questions';
import { Steps } from '../figure/BridgeOfDefinitions';
import { rateFigure } from '../figure/figure';
import { writeFigure, writeInterval, writeParts } from '../figure/write';
import { Answered } from '../parts/Answered';
import { Failed } from '../parts/Failed';
import { Loading } from '../parts/Loading';
import { useSettled } from '../parts/useSettled';
import { useTexts } from '../texts/useTexts';
import { useView } from '../url/address';
import { KeepPart } from './KeepPart';
import { Switches } from './Switches';
import { readTurned, settings, turn, writeTurned } from './turned';

/** The switches of the definition above, and what turning them does to this company's churn; nothing is kept until it is saved. */
export function Experiment() {
  const { t } = useTexts();
  const [view, change] = useView();
  const base = useBase();
  if (base.isPending) return <Loading rows={10} />;
  if (base.isError) return <Failed error={base.error} retry={() => void base.refetch()} />;
  const definition = base.data;
  const turned = readTurned(view.set);
  return (
    <div className="beside experiment">
      <section aria-label={t('definitions.switches')}>
        <p>
          {t('definitions.begins_with', { name: definition.name, version: definition.version })}{' '}
          {view.set !== '' && (
            <Button size="small" onClick={() => change({ set: '' })}>
              {t('definitions.all_back')}
            </Button>
          )}
        </p>
        <Switches definition={definition} turned={turned} onTurn={(key, value) => change({ set: writeTurned(turn(turned, definition, key, value)) }, true)} />
      </section>
      <section className="effect" aria-label={t('definitions.effect')}>
        <Effect />
        <KeepPart key={`${definition.name}@${definition.version}`} definition={definition} turned={turned} />
      </section>
    </div>
  );
}

/** The definition of the view, an older version of one's own too. */
function useBase() {
  const [view] = useView();
  const name = view.definition === '' ? 'holdfast' : view.definition;
  const [plain = name, version] = name.split('@');
  const all = useDefinitions();
  const versions = useQuery({
    queryKey: ['versions', plain],
    enabled: version !== undefined,
    queryFn: ({ signal }) => server.versions(plain, signal),
  });
  const pick = (from: readonly Definition[]) => from.find((each) => each.name === plain && (version === undefined || String(each.version) === version)) ?? from[0]!;
  return version === undefined
    ? { ...all, data: all.data && pick(all.data) } as Omit<typeof all, 'data'> & { data: Definition }
    : ({ ...versions, data: versions.data && pick(versions.data) } as unknown as Omit<typeof all, 'data'> & { data: Definition });
}

/** The figure as it is kept, as it would be, and the way from one to the other. */
function Effect() {
  const texts = useTexts();
  const { t, metric } = texts;
  const [view] = useView();
  const question = questionOf(view);
  const set = settings(readTurned(useSettled(view.set)));
  const metrics = useMetrics();
  const definition = view.definition === '' ? 'holdfast' : view.definition;
  const query = useQuery({
    queryKey: ['churn', question, set],
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) => get('/api/v1/churn', { ...question, set }, signal),
  });
  const bridge = useQuery({
    queryKey: ['compare', question, set],
    enabled: set.length > 0,
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) => get('/api/v1/compare', { ...question, with: definition, withSet: set }, signal),
  });
  return (
    <>
      <h2>{t('definitions.effect')}</h2>
      <Answered query={query} rows={3}>
        {(answer) => {
          const figure = rateFigure('churn', answer, metrics.data ?? []);
          return (
            <div role="status" aria-live="polite">
              <p className="note">{metric(figure.metric)}</p>
              <p className="number-shown">{writeFigure(figure, texts)}</p>
              <p>
                {writeParts(figure, texts)} · {writeInterval(figure, texts)}
              </p>
            </div>
          );
        }}
      </Answered>
      {set.length === 0 ? <p className="note">{t('definitions.nothing_turned')}</p> : <Answered query={bridge} rows={4}>{(way) => <Steps bridge={way} />}</Answered>}
    </>
  );
}
