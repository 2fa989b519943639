import type { ReactNode } from 'react';
import { count, day, moment } from '../format/format';
import { Answered } from '../parts/Answered';
import { enumerated } from '../texts/joined';
import { useTexts } from '../texts/useTexts';
import { type System, useNights, useSystem } from './api';

const MEGABYTE = 1024 * 1024;

/** How the server is, how fresh its facts are, and how its nights went. */
export function SystemPart() {
  const { t, named, language } = useTexts();
  const system = useSystem();
  const nights = useNights();
  return (
    <>
      <Answered query={system}>{(now) => <Now system={now} />}</Answered>
      <section>
        <h2>{t('system.nights')}</h2>
        <Answered query={nights}>
          {({ jobs }) =>
            jobs.length === 0 ? (
              <p role="status">{t('system.no_nights')}</p>
            ) : (
              <div className="wide" tabIndex={0} role="region" aria-label={t('system.nights')}>
                <table>
                  <thead>
                    <tr>
                      <th scope="col">{t('system.night')}</th>
                      <th scope="col">{t('admin.state')}</th>
                      <th scope="col">{t('system.finished')}</th>
                      <th scope="col">{t('system.problem')}</th>
                    </tr>
                  </thead>
                  <tbody>
                    {jobs.map((job) => (
                      <tr key={job.id}>
                        <th scope="row">{job.subject}</th>
                        <td>{named('state', job.state)}</td>
                        <td>{job.finishedAt === null ? '' : moment(job.finishedAt, language)}</td>
                        <td>{job.problem}</td>
                      </tr>
                    ))}
                  </tbody>
                </table>
              </div>
            )
          }
        </Answered>
      </section>
    </>
  );
}

function Now({ system }: { readonly system: System }) {
  const { t, named, language } = useTexts();
  const { facts } = system;
  const range = facts.firstDay === null || facts.lastDay === null ? t('system.no_facts') : t('system.range', { from: day(facts.firstDay, language), to: day(facts.lastDay, language) });
  return (
    <>
      <dl className="facts">
        <Line name={t('system.status')}>
          <Health word={system.status} /> {enumerated(Object.entries(system.health).filter(([, state]) => state !== 'up').map(([part]) => named('health', part)), language)}
        </Line>
        <Line name={t('system.version')}>
          {system.version} · Java {system.java}
        </Line>
        <Line name={t('system.started')}>{moment(system.startedAt, language)}</Line>
        <Line name={t('system.last_import')}>{facts.lastImportAt === null ? t('admin.never') : moment(facts.lastImportAt, language)}</Line>
        <Line name={t('system.reach')}>{range}</Line>
        <Line name={t('system.customers')}>{count(facts.customers, language)}</Line>
        <Line name={t('system.memory')}>{t('system.megabytes', { count: count(Math.round(facts.memoryBytes / MEGABYTE), language) })}</Line>
      </dl>
      <section aria-label={t('system.parts')}>
        <h2>{t('system.parts')}</h2>
        <ul className="health">
          {Object.entries(system.health).map(([part, state]) => (
            <li key={part}>
              {named('health', part)} <Health word={state} />
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}

function Health({ word }: { readonly word: string }) {
  const { named } = useTexts();
  return <strong className={word === 'up' ? 'well' : 'not-well'}>{named('health', `is_${word}`)}</strong>;
}

function Line({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
