import { useQueries } from '@tanstack/react-query';
import { Button } from 'antd';
import type { Definition } from '../api/answers';
import { type Question, questionOf, rate, useDefinitions, useMetrics } from '../api/questions';
import { rateFigure } from '../figure/figure';
import { FigureInterval } from '../figure/FigureInterval';
import { writeFigure, writeParts } from '../figure/write';
import { plainShare } from '../format/plain';
import { Failed } from '../parts/Failed';
import { Loading } from '../parts/Loading';
import { Savable } from '../save/Savable';
import { useTexts } from '../texts/useTexts';
import { go, useView } from '../url/address';
import { between, writeView } from '../url/view';

/** The same period under every definition. */
export function SideBySide() {
  const [view] = useView();
  const definitions = useDefinitions();
  if (definitions.isPending) return <Loading rows={8} />;
  if (definitions.isError) return <Failed error={definitions.error} retry={() => void definitions.refetch()} />;
  return <Compared definitions={definitions.data} question={questionOf(view)} />;
}

function Compared({ definitions, question }: { readonly definitions: readonly Definition[]; readonly question: Question }) {
  const { t } = useTexts();
  const answers = useQueries({
    queries: definitions.map(({ name }) => ({
      queryKey: ['churn', { ...question, definition: name }],
      queryFn: ({ signal }: { signal: AbortSignal }) => rate({ ...question, definition: name }, signal),
    })),
  });
  const table = (
    <div className="wide">
      <table>
        <thead>
          <tr>
            {[t('view.definition'), t('definitions.called'), t('figure.counts'), t('definitions.value'), t('figure.interval')].map(
              (name) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ),
            )}
            <td data-left-out />
          </tr>
        </thead>
        <tbody>
          {definitions.map((definition, i) => (
            <Row key={definition.name} definition={definition} query={answers[i]!} />
          ))}
        </tbody>
      </table>
    </div>
  );
  return answers.every((each) => each.isSuccess) ? <Savable name={t('app.definitions')}>{table}</Savable> : table;
}

type Answer = ReturnType<typeof useQueries<[{ queryFn: () => ReturnType<typeof rate> }]>>[0];

function Row({ definition, query }: { readonly definition: Definition; readonly query: Answer }) {
  const texts = useTexts();
  const { t, metric, term } = texts;
  const [view, change] = useView();
  const metrics = useMetrics();
  const figure = query.data && rateFigure('churn', query.data, metrics.data ?? []);
  const opened = { ...between(view), definition: definition.name === 'holdfast' ? '' : definition.name, open: 'churn' };
  const used = (view.definition === '' ? 'holdfast' : view.definition) === definition.name;
  return (
    <tr aria-current={used}>
      <th scope="row">
        {definition.name}
        <small>{definition.own ? definition.note : term(`definition.${definition.name}.meaning`, definition.note)}</small>
      </th>
      <td>{metric(definition.metric)}</td>
      {figure ? (
        <>
          <td>{writeParts(figure, texts)}</td>
          <td className="value">
            <a
              data-value={figure.value === null ? '' : plainShare(figure.value).value}
              data-unit="%"
              href={`/overview${writeView(opened)}`}
              aria-label={t('figure.open', { value: writeFigure(figure, texts), name: metric(figure.metric) })}
              onClick={(event) => {
                if (event.metaKey || event.ctrlKey || event.shiftKey) return;
                event.preventDefault();
                go(`/overview${writeView(opened)}`);
              }}
            >
              {writeFigure(figure, texts)}
            </a>
          </td>
          <td>
            <FigureInterval figure={figure} />
          </td>
        </>
      ) : (
        <td colSpan={3}>{query.isError ? <Failed error={query.error} /> : t('app.loading')}</td>
      )}
      <td data-left-out>
        {used ? (
          t('definitions.used')
        ) : (
          <Button
            size="small"
            aria-label={t('definitions.use', { name: definition.name })}
            onClick={() => change({ definition: definition.name === 'holdfast' ? '' : definition.name })}
          >
            {t('definitions.use', { name: definition.name })}
          </Button>
        )}
      </td>
    </tr>
  );
}
