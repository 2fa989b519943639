import type { Warning } from '../api/answers';
import { day, money } from '../format/format';
import { Count } from '../parts/Count';
import { PageLink } from '../parts/PageLink';
import { Savable } from '../save/Savable';
import { type Key, useTexts } from '../texts/useTexts';
import { useView } from '../url/address';
import { addressOf } from '../url/customer';
import { silentDays } from './warned';

interface Props {
  readonly warnings: readonly Warning[];
  /** The attribute that says what a customer is called. */
  readonly name: string | undefined;
}

const HEAD: readonly (readonly [Key, boolean])[] = [
  ['warnings.sign', false],
  ['warnings.since', false],
  ['warnings.owner', false],
  ['warnings.silent', true],
  ['warnings.left', true],
  ['warnings.stake', true],
];

/** Warnings below each other, a customer with several signs in several rows. */
export function WarningTable({ warnings, name }: Props) {
  const { t } = useTexts();
  return (
    <Savable name={t('warnings.title')} isPage={false}>
      <div className="wide" tabIndex={0} role="region" aria-label={t('warnings.title')}>
        <table className="lines">
          <thead>
            <tr>
              <th scope="col">{t('column.customer')}</th>
              {name !== undefined && <th scope="col">{t('warnings.name')}</th>}
              {HEAD.map(([key, isAmount]) => (
                <th key={key} scope="col" className={isAmount ? 'amount' : undefined}>
                  {t(key)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {warnings.map((each) => (
              <Row key={`${each.customer} ${each.kind}`} warning={each} name={name} />
            ))}
          </tbody>
        </table>
      </div>
    </Savable>
  );
}

function Row({ warning, name }: { readonly warning: Warning; readonly name: string | undefined }) {
  const { term, language } = useTexts();
  const [view] = useView();
  const { customer, kind, since, daysLeft, mrrAtStake, currency, shown } = warning;
  const silent = silentDays(warning);
  return (
    <tr>
      <th scope="row">
        <PageLink address={addressOf(customer, view)}>{customer}</PageLink>
      </th>
      {name !== undefined && <td>{shown?.[name] ?? '–'}</td>}
      <td>{term(`warning.${kind.toUpperCase()}`, kind)}</td>
      <td className="day-cell">{day(since, language)}</td>
      <td>{shown?.owner ?? '–'}</td>
      <td className="amount">{silent === null ? '–' : <Count value={silent} />}</td>
      <td className="amount">{daysLeft === null ? '–' : <Count value={daysLeft} />}</td>
      <td className="amount">{mrrAtStake === null ? '–' : money(mrrAtStake, currency ?? '', language)}</td>
    </tr>
  );
}
