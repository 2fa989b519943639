import { moment } from '../format/format';
import { Answered } from '../parts/Answered';
import { useTexts } from '../texts/useTexts';
import { useView } from '../url/address';
import type { JobLine } from './answers';
import { Pages } from './Pages';
import { useJobs } from './questions';
import { Refused } from './Refused';
import { StateTag } from './StateTag';

/** Everything the server did in the background. */
export function JobsPart() {
  const { t } = useTexts();
  const [view] = useView();
  return (
    <Answered query={useJobs(view.cursor)}>
      {({ jobs, next }) =>
        jobs.length === 0 && view.cursor === '' ? (
          <p role="status">{t('data.no_jobs')}</p>
        ) : (
          <>
            <div className="wide" tabIndex={0} role="region" aria-label={t('data.jobs')}>
              <table className="lines">
                <thead>
                  <tr>
                    <th scope="col">{t('data.job')}</th>
                    <th scope="col">{t('data.subject')}</th>
                    <th scope="col">{t('data.state')}</th>
                    <th scope="col">{t('data.when')}</th>
                    <th scope="col">{t('data.took')}</th>
                  </tr>
                </thead>
                <tbody>
                  {jobs.map((job) => (
                    <Row key={job.id} job={job} />
                  ))}
                </tbody>
              </table>
            </div>
            <Pages next={next} />
          </>
        )
      }
    </Answered>
  );
}

function Row({ job }: { readonly job: JobLine }) {
  const { t, coded, language } = useTexts();
  return (
    <tr>
      <th scope="row">{coded(`job.${job.kind}`, 'job.other')}</th>
      <td>{job.subject}</td>
      <td>
        <StateTag state={job.state} />
        {job.attempts > 1 && <small className="by">{t('data.attempts', { count: job.attempts })}</small>}
        {job.problem !== null && <Refused problem={{ code: job.problemCode ?? '', detail: job.problem, particular: job.particular }} />}
      </td>
      <td>
        {moment(job.createdAt, language)}
        <small className="by">{job.createdBy}</small>
      </td>
      <td>{took(job, language)}</td>
    </tr>
  );
}

function took({ startedAt, finishedAt }: JobLine, language: string): string {
  if (startedAt === null || finishedAt === null) return '';
  const seconds = (new Date(finishedAt).getTime() - new Date(startedAt).getTime()) / 1000;
  return new Intl.NumberFormat(language, { style: 'unit', unit: 'second', unitDisplay: 'short', maximumFractionDigits: 1 }).format(seconds);
}
