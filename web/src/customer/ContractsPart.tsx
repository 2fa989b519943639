import type { Contract } from '../api/customer';
import { day, money } from '../format/format';
import { thingName } from '../texts/names';
import { useTexts } from '../texts/useTexts';
import { dayBefore } from './StateBar';
import { nextOf } from './words';

/** The contracts, the newest first, with what comes next. */
export function ContractsPart({ contracts }: { readonly contracts: readonly Contract[] }) {
  const texts = useTexts();
  const { t, term, language } = texts;
  if (contracts.length === 0) return null;
  return (
    <section>
      <h2>{t('customer.contracts')}</h2>
      <div className="wide" role="region" tabIndex={0} aria-label={t('customer.contracts')}>
        <table>
          <thead>
            <tr>
              <th scope="col" className="thing">
                {term('attribute.plan', 'plan')}
              </th>
              <th scope="col">{t('customer.from')}</th>
              <th scope="col">{t('customer.until')}</th>
              <th scope="col" className="amount thing">
                {thingName('mrr', texts)}
              </th>
              <th scope="col">{t('customer.next')}</th>
            </tr>
          </thead>
          <tbody>
            {[...contracts].reverse().map((each, i) => (
              <tr key={`${each.from} ${i}`}>
                <th scope="row">{each.plan ?? t('customer.plan_unknown')}</th>
                <td>{each.from !== null && day(each.from, language)}</td>
                <td>
                  {each.to === null ? t('customer.running') : day(dayBefore(each.to), language)}
                  {each.reason !== null && <small> {term(`reason.${each.reason}`, each.reason)}</small>}
                </td>
                <td className="amount">{each.mrr !== null && money(each.mrr, each.currency ?? '', language)}</td>
                <td>
                  {each.cancelRequested !== null && <div>{t('customer.cancel_requested', { day: day(each.cancelRequested, language) })}</div>}
                  {each.next !== null && nextOf(each.next, texts)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
