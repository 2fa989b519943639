import type { Settings } from '../api/answers';
import { day, percent, period } from '../format/format';
import { useTexts, type Texts } from '../texts/useTexts';
import type { Asked, Figure } from './figure';
import { becauseText, settingText, switchName } from './setting';
import { whyUndefined, writeFigure, writeInterval, writeMade, writeParts } from './write';

/** What the number is and under which settings it was counted. */
export function AboutFigure({ figure, asked }: { readonly figure: Figure; readonly asked: Asked }) {
  const texts = useTexts();
  const { term } = texts;
  return (
    <>
      <p className={`number-shown${figure.value === null ? ' undefined' : ''}`}>{writeFigure(figure, texts)}</p>
      {figure.about !== '' && <p className="figure-about">{figure.about}</p>}
      {figure.value === null && <p>{whyUndefined(figure, texts)}</p>}
      <p>{term(`metric.${figure.metric}.meaning`, '')}</p>
      <dl className="facts">
        {facts(figure, asked, texts).map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {asked.settings && <Switches settings={asked.settings} />}
    </>
  );
}

/** Names and values, without those there is nothing to say of. */
function facts(figure: Figure, asked: Asked, texts: Texts): [string, string][] {
  const { t, language } = texts;
  const over = figure.period ?? asked.period;
  const all: [string, string][] = [
    [t('figure.counts'), writeParts(figure, texts)],
    [t('figure.made'), writeMade(figure, language)],
    [t('figure.interval'), writeInterval(figure, texts)],
    [t('figure.formula'), figure.formula],
    [t('figure.annualised'), figure.annualised === null ? '' : percent(figure.annualised, language)],
    [t('figure.period'), over === undefined ? '' : period(over.from, over.to, language)],
    [t('figure.definition'), asked.settings ? t('figure.version', { name: asked.definition, version: asked.settings.version }) : asked.definition],
    [t('figure.segment'), asked.segment ?? ''],
    [t('figure.as_of'), asked.asOf === null ? '' : day(asked.asOf, language)],
    [t('figure.source'), figure.source],
  ];
  return all.filter(([, value]) => value !== '');
}

function Switches({ settings }: { readonly settings: Settings }) {
  const texts = useTexts();
  const { t, coded } = texts;
  return (
    <details className="switches">
      <summary>{t('figure.switches')}</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('figure.switch')}</th>
            <th scope="col">{t('figure.setting')}</th>
            <th scope="col">{t('figure.origin')}</th>
          </tr>
        </thead>
        <tbody>
          {Object.entries(settings.switches).map(([key, setting]) => (
            <tr key={key} className={setting.origin === 'default' ? undefined : 'stands-out'}>
              <th scope="row">{switchName(key, texts)}</th>
              <td>{settingText(String(setting.value), texts)}</td>
              <td>
                {coded(`origin.${setting.origin}`, 'origin.default')}
                {setting.how !== undefined && <small className="by">{becauseText(setting, texts)}</small>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
