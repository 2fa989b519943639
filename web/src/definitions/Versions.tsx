import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import type { Definition } from '../api/answers';
import { definitions as server } from '../api/client';
import { useDefinitions, useSession } from '../api/questions';
import { settingText, switchName } from '../figure/setting';
import { moment } from '../format/format';
import { Answered } from '../parts/Answered';
import { Choice } from '../parts/Choice';
import { Failed } from '../parts/Failed';
import { pair } from '../texts/joined';
import { useTexts } from '../texts/useTexts';
import { useView } from '../url/address';
import { differences } from './turned';

/** Each version of an own definition: who changed what and when. */
export function Versions() {
  const { t } = useTexts();
  const [view, change] = useView();
  return (
    <Answered query={useDefinitions()} rows={6}>
      {(all) => {
        const own = all.filter((each) => each.own);
        const [first] = own;
        if (first === undefined) return <p role="status">{t('definitions.no_own')}</p>;
        const chosen = own.find((each) => each.name === view.versions) ?? first;
        return (
          <>
            <div className="choices">
              <Choice
                label={t('view.definition')}
                value={chosen.name}
                options={own.map(({ name }) => ({ value: name, label: name }))}
                onChange={(name) => change({ versions: name === first.name ? '' : name })}
              />
            </div>
            <History name={chosen.name} />
          </>
        );
      }}
    </Answered>
  );
}

function History({ name }: { readonly name: string }) {
  const { t } = useTexts();
  const versions = useQuery({ queryKey: ['versions', name], queryFn: ({ signal }) => server.versions(name, signal) });
  return (
    <Answered query={versions} rows={4}>
      {(all) => (
        <div className="wide">
          <table>
            <thead>
              <tr>
                {[t('definitions.version'), t('definitions.who'), t('definitions.when'), t('definitions.what'), t('segments.note')].map((each) => (
                  <th key={each} scope="col">
                    {each}
                  </th>
                ))}
                <td />
              </tr>
            </thead>
            <tbody>
              {all.map((each, i) => (
                <Row key={each.version} version={each} before={all[i + 1]} newest={all[0]!} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Answered>
  );
}

interface RowProps {
  readonly version: Definition;
  readonly before: Definition | undefined;
  readonly newest: Definition;
}

function Row({ version, before, newest }: RowProps) {
  const texts = useTexts();
  const { t, metric, language } = texts;
  const [, change] = useView();
  const client = useQueryClient();
  const rights = useSession().data?.rights ?? [];
  const reference = version === newest ? version.name : `${version.name}@${version.version}`;
  const restore = useMutation({
    mutationFn: () => server.save({ name: version.name, from: `${version.name}@${version.version}`, set: [], note: version.note, version: newest.version }),
    onSuccess: () => client.invalidateQueries({ predicate: ({ queryKey }) => ['definitions', 'versions', 'churn', 'compare'].includes(String(queryKey[0])) }),
  });
  return (
    <tr>
      <th scope="row">{version.version}</th>
      <td>{version.by ?? t('segments.command_line')}</td>
      <td>{version.at === undefined ? '–' : moment(version.at, language)}</td>
      <td>
        {before === undefined
          ? t('definitions.made_from', { name: version.basedOn })
          : differences(before, version).map(({ key, from, to }) => (
              <div key={key}>
                {pair(switchName(key, texts), `${settingText(from, texts)} → ${settingText(to, texts)}`, texts.language)}
              </div>
            ))}
        {before !== undefined && before.metric !== version.metric && (
          <div>
            {metric(before.metric)} → {metric(version.metric)}
          </div>
        )}
      </td>
      <td>{version.note}</td>
      <td className="row-buttons">
        <Button size="small" aria-label={t('definitions.look_at', { name: reference })} onClick={() => change({ definition: reference, part: 'switches', set: '' })}>
          {t('definitions.look')}
        </Button>
        {version !== newest && rights.includes('EDIT_DEFINITIONS') && (
          <Button size="small" loading={restore.isPending} aria-label={t('definitions.restore_of', { name: reference })} onClick={() => restore.mutate()}>
            {t('definitions.restore')}
          </Button>
        )}
        {restore.isError && <Failed error={restore.error} />}
      </td>
    </tr>
  );
}
