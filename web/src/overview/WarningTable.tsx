import type { Warning } from '../api/answers';
import { day } from '../format/format';
import { Count } from '../parts/Count';
import { Money } from '../parts/Known';
import { PageLink } from '../parts/PageLink';
import { Savable } from '../save/Savable';
import { type Key, useTexts } from '../texts/useTexts';
import { useView } from '../url/address';
import { addressOf } from '../url/customer';
import { silentDays } from './warned';

interface Props {
  readonly warnings: readonly Warning[];
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
export function WarningTable({ warnings }: Props) {
  const { t } = useTexts();
  const isNamed = warnings.some((each) => each.name);
  return (
    <Savable name={t('warnings.title')} isPage={false}>
      <div className="wide" tabIndex={0} role="region" aria-label={t('warnings.title')}>
        <table className="lines">
          <thead>
            <tr>
              <th scope="col">{t('column.customer')}</th>
              {isNamed && <th scope="col">{t('warnings.name')}</th>}
              {HEAD.map(([key, isAmount]) => (
                <th key={key} scope="col" className={isAmount ? 'amount' : undefined}>
                  {t(key)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {warnings.map((each) => (
              <Row key={`${each.customer} ${each.kind}`} warning={each} isNamed={isNamed} />
            ))}
          </tbody>
        </table>
      </div>
    </Savable>
  );
}

function Row({ warning, isNamed }: { readonly warning: Warning; readonly isNamed: boolean }) {
  const { term, language } = useTexts();
  const [view] = useView();
  const { customer, kind, since, daysLeft, mrrAtStake, currency, shown } = warning;
  const silent = silentDays(warning);
  return (
    <tr>
      <th scope="row">
        <PageLink address={addressOf(customer, view)}>{customer}</PageLink>
      </th>
      {isNamed && <td>{warning.name ?? '–'}</td>}
      <td>{term(`warning.${kind.toUpperCase()}`, kind)}</td>
      <td className="day-cell">{day(since, language)}</td>
      <td>{shown?.owner ?? '–'}</td>
      <td className="amount">{silent === null ? '–' : <Count value={silent} />}</td>
      <td className="amount">{daysLeft === null ? '–' : <Count value={daysLeft} />}</td>
      <td className="amount">{mrrAtStake === null ? '–' : <Money amount={mrrAtStake} currency={currency ?? ''} />}</td>
    </tr>
  );
}
