import { useMemo } from 'react';
import type { Cohort, CohortAnswer } from '../api/answers';
import { questionOf, useAnswer } from '../api/questions';
import type { Figure } from '../figure/figure';
import { FigureDrawer } from '../figure/FigureDrawer';
import { FigureCell } from '../figure/FigureNumber';
import { amount, period, shortPercent } from '../format/format';
import { Answered } from '../parts/Answered';
import { Choice, oneOf } from '../parts/Choice';
import { Count } from '../parts/Count';
import { Known } from '../parts/Known';
import { FileOf } from '../save/FileOf';
import { Savable } from '../save/Savable';
import { closer } from '../texts/joined';
import { type Key, type Texts, useTexts } from '../texts/useTexts';
import { useView } from '../url/address';
import { type Unit, UnitChoice, useUnit } from './choices';
import { type CellQuestion, useCellSql } from './useCellSql';
import { cohortFigure, isMoney, type Kind, KINDS, strength, type Subject, SUBJECTS, wholeFigure } from './cohorts';

const COUNT = 12;

const NAMES: Readonly<Record<Subject, Key>> = {
  customers: 'cohorts.customers',
  mrr: 'cohorts.mrr',
  buyers: 'cohorts.buyers',
  users: 'cohorts.users',
  revenue: 'cohorts.revenue',
};

const KIND_NAMES: Readonly<Record<Kind, Key>> = {
  classic: 'cohorts.classic',
  unbounded: 'cohorts.unbounded',
  bounded: 'cohorts.bounded',
};

const NOTES: Readonly<Record<Kind, Key>> = {
  classic: 'cohorts.classic_note',
  unbounded: 'cohorts.unbounded_note',
  bounded: 'cohorts.bounded_note',
};

/** Who joined together, and what of them is left at each age. */
export function CohortPart() {
  const { t } = useTexts();
  const [view, change] = useView();
  const of = oneOf(SUBJECTS, view.of);
  const kind = isMoney(of) ? 'classic' : oneOf(KINDS, view.kind);
  const unit = useUnit();
  const { definition, segment, asOf } = questionOf(view);
  const asked = { definition, segment, asOf, unit, count: COUNT, of, kind };
  const query = useAnswer('/api/v1/cohorts', asked);
  return (
    <>
      <div className="choices">
        <Choice
          label={t('cohorts.of')}
          value={of}
          options={SUBJECTS.map((value) => ({ value, label: t(NAMES[value]) }))}
          onChange={(chosen) => change({ of: chosen === 'customers' ? '' : chosen, open: '' })}
        />
        {!isMoney(of) && (
          <Choice
            label={t('cohorts.kind')}
            value={kind}
            options={KINDS.map((value) => ({ value, label: t(KIND_NAMES[value]) }))}
            onChange={(chosen) => change({ kind: chosen === 'classic' ? '' : chosen, open: '' })}
          />
        )}
        <UnitChoice />
      </div>
      <Answered query={query} rows={12}>
        {(answer) => (
          <FileOf path="/api/v1/cohorts" query={asked}>
            <Triangle answer={answer} of={of} unit={unit} asked={asked} />
          </FileOf>
        )}
      </Answered>
    </>
  );
}

interface Drawn {
  readonly answer: CohortAnswer;
  readonly of: Subject;
  readonly unit: Unit;
}

function Triangle({ answer, of, unit, asked }: Drawn & { readonly asked: CellQuestion }) {
  const texts = useTexts();
  const { t } = texts;
  const [view] = useView();
  const sql = useCellSql(asked, view.open);
  const rows = useMemo(() => answer.cohorts.map((cohort) => figuresOf(answer, cohort, { of, unit, texts })), [answer, of, unit, texts]);
  const whole = answer.cohorts.map((_, age) => wholeFigure(of, answer, age, closer(t('cohorts.all'), ageOf(answer, unit, age, t), texts.language)));
  if (answer.cohorts.every((each) => Number(each.size) === 0)) return <p role="status">{t('cohorts.none')}</p>;
  return (
    <>
      <Savable name={t('retention.cohorts')}>
        <div className="wide" tabIndex={0} role="region" aria-label={t('retention.cohorts')}>
          <table className="triangle">
            <Head answer={answer} unit={unit} />
            <tbody>
              {rows.map((figures, i) => (
                <Row key={answer.cohorts[i]!.cohort.from} cohort={answer.cohorts[i]!} figures={figures} answer={answer} />
              ))}
            </tbody>
            <Foot figures={whole} />
          </table>
        </div>
      </Savable>
      <p className="note">{t(NOTES[answer.kind === 'bounded' ? 'bounded' : answer.kind === 'unbounded' ? 'unbounded' : 'classic'])} {t('cohorts.note')}</p>
      <FigureDrawer
        figures={[...rows.flat(), ...whole].map((figure) => (figure.key === view.open ? { ...figure, sql } : figure))}
        asked={{ definition: answer.definition, segment: view.segment || null, asOf: view.asOf || null }}
      />
    </>
  );
}

const AGES: Readonly<Record<Unit, Key>> = { WEEK: 'cohorts.week', MONTH: 'cohorts.month', QUARTER: 'cohorts.quarter', YEAR: 'cohorts.year' };

/** An age in words: by the calendar, or in everybody's own days. */
function ageOf({ windowDays }: CohortAnswer, unit: Unit, age: number, t: Texts['t']): string {
  return windowDays === null ? t(AGES[unit], { count: age }) : t('cohorts.day', { count: age * windowDays });
}

function Head({ answer, unit }: Pick<Drawn, 'answer' | 'unit'>) {
  const { t } = useTexts();
  return (
    <thead>
      <tr>
        <th scope="col">{t('cohorts.joined')}</th>
        <th scope="col">{t('cohorts.size')}</th>
        {answer.cohorts.map((each, age) => (
          <th key={each.cohort.from} scope="col" aria-label={ageOf(answer, unit, age, t)}>
            {answer.windowDays === null ? age : age * answer.windowDays}
          </th>
        ))}
      </tr>
    </thead>
  );
}

function Row({ cohort, figures, answer }: { readonly cohort: Cohort; readonly figures: readonly Figure[] } & Pick<Drawn, 'answer'>) {
  const { language } = useTexts();
  const size = Number(cohort.size);
  return (
    <tr>
      <th scope="row">{period(cohort.cohort.from, cohort.cohort.to, language)}</th>
      <td className="amount">{answer.currency === null ? <Count value={size} /> : <Known number={{ value: size, unit: answer.currency }} text={amount(size, answer.currency, language)} />}</td>
      {figures.map((figure) => (
        <td
          key={figure.key}
          className="heat"
          style={figure.value === null ? undefined : { '--heat': `${Math.round(100 * strength(answer, figure.value))}%` }}
        >
          <FigureCell figure={figure} text={figure.value === null ? undefined : shortPercent(figure.value, language)} />
        </td>
      ))}
    </tr>
  );
}

/** All cohorts together, each age by those that have reached it. */
function Foot({ figures }: { readonly figures: readonly Figure[] }) {
  const { t, language } = useTexts();
  return (
    <tfoot>
      <tr>
        <th scope="row" colSpan={2}>
          {t('cohorts.all')}
        </th>
        {figures.map((figure) => (
          <td key={figure.key}>
            <FigureCell figure={figure} text={figure.value === null ? undefined : shortPercent(figure.value, language)} />
          </td>
        ))}
      </tr>
    </tfoot>
  );
}

interface Written {
  readonly of: Subject;
  readonly unit: Unit;
  readonly texts: Texts;
}

function figuresOf(answer: CohortAnswer, cohort: Cohort, { of, unit, texts: { t, language } }: Written): Figure[] {
  const joined = period(cohort.cohort.from, cohort.cohort.to, language);
  return cohort.shares.map((_, age) => cohortFigure(of, answer, cohort, age, t('cohorts.about', { joined, age: ageOf(answer, unit, age, t) })));
}
