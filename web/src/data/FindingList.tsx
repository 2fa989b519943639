import { Fragment } from 'react';
import { useTexts } from '../texts/useTexts';
import type { Finding } from './answers';
import { example } from './words';

/** What looks odd: what was seen, what it does to churn and what to do about it. */
export function FindingList({ findings }: { readonly findings: readonly Finding[] }) {
  return (
    <ul className="findings">
      {findings.map((finding, i) => (
        <li key={i}>
          <FindingNote finding={finding} />
        </li>
      ))}
    </ul>
  );
}

export function FindingNote({ finding }: { readonly finding: Finding }) {
  const { t, language } = useTexts();
  return (
    <>
      <strong>{finding.name}</strong>
      <p>{finding.seen}</p>
      <dl className="facts">
        <div>
          <dt>{t('data.effect')}</dt>
          <dd>{finding.effect}</dd>
        </div>
        <div>
          <dt>{t('data.advice')}</dt>
          <dd>{finding.advice}</dd>
        </div>
        {finding.sample.length > 0 && (
          <div>
            <dt>{t('data.sample')}</dt>
            <dd className="sample">
              {finding.sample.map((text, i) => (
                <Fragment key={text}>
                  <span>
                    {example(text, language)}
                    {i < finding.sample.length - 1 && ' ·'}
                  </span>{' '}
                </Fragment>
              ))}
            </dd>
          </div>
        )}
      </dl>
    </>
  );
}
