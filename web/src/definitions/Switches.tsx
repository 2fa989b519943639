import { Button, InputNumber, Select } from 'antd';
import type { Definition, SettingChoice } from '../api/answers';
import { useSettings } from '../api/questions';
import { settingText, switchName } from '../figure/setting';
import { Answered } from '../parts/Answered';
import { useTexts } from '../texts/useTexts';
import type { Turned } from './turned';

interface Props {
  readonly definition: Definition;
  readonly turned: Turned;
  readonly onTurn: (key: string, value: string) => void;
}

/** Every switch as it is kept, and how it is turned. */
export function Switches({ definition, turned, onTurn }: Props) {
  const texts = useTexts();
  const { t } = texts;
  return (
    <Answered query={useSettings()} rows={10}>
      {(choices) => (
        <table className="turning">
          <thead>
            <tr>
              <th scope="col">{t('definitions.switch')}</th>
              <th scope="col">{t('definitions.turned_to')}</th>
              <td />
            </tr>
          </thead>
          <tbody>
            {choices.map((choice) => {
              const kept = String(definition.switches[choice.key]);
              const value = turned[choice.key] ?? kept;
              return (
                <tr key={choice.key} className={value === kept ? undefined : 'stands-out'}>
                  <th scope="row">
                    {switchName(choice.key, texts)}
                    {value !== kept && <small>{t('definitions.was', { value: settingText(kept, texts) })}</small>}
                  </th>
                  <td>
                    <Turning choice={choice} value={value} onTurn={(next) => onTurn(choice.key, next)} />
                  </td>
                  <td>
                    {value !== kept && (
                      <Button size="small" type="text" aria-label={t('definitions.back', { name: switchName(choice.key, texts) })} onClick={() => onTurn(choice.key, kept)}>
                        ↺
                      </Button>
                    )}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      )}
    </Answered>
  );
}

const NUMBER = ' number';

/** A word of those there are, or a number; where both may be, the number has a word for itself. */
function Turning({ choice, value, onTurn }: { readonly choice: SettingChoice; readonly value: string; readonly onTurn: (value: string) => void }) {
  const texts = useTexts();
  const { t } = texts;
  const name = switchName(choice.key, texts);
  const isWord = choice.words.includes(value);
  const words = choice.words.map((word) => ({ value: word, label: settingText(word, texts) }));
  const options = choice.number === '' ? words : [...words, { value: NUMBER, label: choice.number === 'days' ? t('definitions.days') : t('definitions.factor') }];
  return (
    <span className="turn">
      {choice.words.length > 0 && (
        <Select
          aria-label={name}
          value={isWord ? value : NUMBER}
          options={options}
          popupMatchSelectWidth={false}
          onChange={(word: string) => onTurn(word === NUMBER ? (choice.number === 'days' ? '30' : '3') : word)}
        />
      )}
      {!isWord && (
        <InputNumber
          aria-label={choice.number === 'days' ? t('definitions.days_of', { name }) : t('definitions.factor_of', { name })}
          min={choice.number === 'days' ? 0 : 0.1}
          max={choice.number === 'days' ? 9999 : 99}
          precision={choice.number === 'days' ? 0 : 2}
          suffix={choice.number === 'days' ? t('segments.days') : '×'}
          value={Number(value)}
          onChange={(number) => {
            if (number !== null) onTurn(String(number));
          }}
        />
      )}
    </span>
  );
}
