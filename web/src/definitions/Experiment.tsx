import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import type { Definition } from '../api/answers';
import { definitions as server, get } from '../api/client';
import { ApiProblem } from '../api/problem';
import { questionOf, rate, useDefinitions, useMetrics } from '../api/questions';
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
  const [view] = useView();
  const [kept, setKept] = useState<string>();
  const base = useBase();
  if (base.isPending) return <Loading rows={10} />;
  if (base.isError) return <Failed error={base.error} retry={() => void base.refetch()} />;
  if (base.data.definition === undefined) return <Failed error={new ApiProblem('UNKNOWN_DEFINITION', 404, '')} />;
  return (
    <>
      {kept === view.definition && view.set === '' && (
        <p className="done" role="status">
          {t('segments.kept')}
        </p>
      )}
      <Tried key={view.definition} latest={{ ...base.data, definition: base.data.definition }} onKept={setKept} />
    </>
  );
}

interface Begun {
  readonly definition: Definition;
  readonly all: readonly Definition[];
}

/** What somebody works on stays as it was when he began, whatever comes from the server meanwhile: else he would save over it. */
function Tried({ latest, onKept }: { readonly latest: Begun; readonly onKept: (name: string | undefined) => void }) {
  const { t } = useTexts();
  const [view, change] = useView();
  const [isTyping, setTyping] = useState(false);
  const [begun, setBegun] = useState(latest);
  if (view.set === '' && !isTyping && (begun.definition !== latest.definition || begun.all !== latest.all)) setBegun(latest);
  const { definition, all } = begun;
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
        <KeepPart
          key={`${definition.name}@${definition.version}`}
          definition={definition}
          all={all}
          turned={turned}
          onEdit={() => {
            setTyping(true);
            onKept(undefined);
          }}
          onKept={(name) => {
            setTyping(false);
            onKept(name);
          }}
        />
      </section>
    </div>
  );
}

/** The definition of the view, an older version of one's own too; none where there is none of that name, and all there are. */
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
  const known = version === undefined ? all : versions;
  const error = [all, known].find((each) => each.data === undefined && each.isError)?.error;
  const refetch = () => Promise.all([all.refetch(), ...(version === undefined ? [] : [versions.refetch()])]);
  if (error !== undefined) return { isPending: false, isError: true, error, refetch } as const;
  if (all.data === undefined || known.data === undefined) return { isPending: true, isError: false } as const;
  const definition = known.data.find((each) => each.name === plain && (version === undefined || String(each.version) === version));
  return { isPending: false, isError: false, data: { definition, all: all.data } } as const;
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
    queryFn: ({ signal }) => rate({ ...question, set }, signal),
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
