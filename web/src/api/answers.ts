import type { CheckAnswer, SavedSegment, VocabularyAnswer } from './segments';

/** The figures as the server answers them: the objects `holdfast … --format json` prints. */

/** Both ends are days, such as 2025-12-01; `to` is the first day after the period. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

export interface Interval {
  readonly low: number | null;
  readonly high: number | null;
}

/** A switch of a definition as it was settled for these facts. */
export interface Setting {
  readonly value: string | number;
  readonly origin: string;
  /** How it was found: in English, and as a code and values for the language of the reader. */
  readonly how?: string;
  readonly because?: { readonly code: string; readonly values: Readonly<Record<string, string>> };
}

export interface Settings {
  readonly version: number;
  readonly switches: Readonly<Record<string, Setting>>;
}

export interface Flows {
  readonly S: number;
  readonly E: number;
  readonly N: number;
  readonly R: number;
  readonly lostS: number;
  readonly lostN: number;
  readonly lostR: number;
  readonly bounced: number;
  readonly bouncedJoiners: number;
  readonly left: number;
  readonly voided: number;
  readonly known: number;
}

interface Asked {
  readonly definition: string;
  readonly period: Period;
  readonly complete: boolean;
  readonly asOf: string | null;
  readonly segment: string | null;
  readonly settings: Settings;
}

/** Of churn and of retention; the value is null when it is undefined. */
export interface RateAnswer extends Asked {
  readonly metric: string;
  readonly numerator: number;
  readonly denominator: number;
  readonly value: number | null;
  readonly interval: Interval | null;
  readonly annualised: number | null;
  readonly flows: Flows;
  readonly formula: string;
  readonly sql: string | null;
}

/** The rate of one period of several. */
export type RatePoint = Omit<RateAnswer, 'settings' | 'formula' | 'sql'>;

/** Churn period by period: those that are over, and the one after them as far as it is known. */
export interface RateSeriesAnswer {
  readonly definition: string;
  readonly metric: string;
  readonly rates: readonly RatePoint[];
}

/** Amounts are in the minor units of the currency. */
export interface CurrencyMovements {
  readonly currency: string;
  readonly minorUnits: Readonly<Record<string, number>>;
  readonly ratios: Readonly<Record<string, number | null>>;
  readonly sql?: string;
}

export interface MovementAnswer extends Asked {
  readonly currencies: readonly CurrencyMovements[];
  /** All together, where there are several; without amounts where a rate is missing. */
  readonly converted?: CurrencyMovements | { readonly currency: string; readonly minorUnits: null; readonly undefinedBecause: string };
}

/** Recurring revenue of one period of a series. */
export interface MovementPoint {
  readonly period: Period;
  readonly complete: boolean;
  readonly currencies: readonly CurrencyMovements[];
}

export interface MovementSeriesAnswer {
  readonly definition: string;
  readonly periods: readonly MovementPoint[];
}

export type Place = 'far_above' | 'above' | 'inside' | 'below' | 'far_below' | 'not_judged';

/** Between which shares a group falls by chance alone: in 95 and in 99.8 of 100 cases. */
export interface Limits {
  readonly warning: { readonly low: number; readonly high: number };
  readonly alarm: { readonly low: number; readonly high: number };
}

export interface GroupRate extends ShareWithInterval {
  /** Empty: not known. */
  readonly group: string;
  /** None where the group is not judged. */
  readonly limits: Limits | null;
  readonly place: Place;
  readonly smallNumber: boolean;
}

export interface BreakdownAnswer {
  readonly definition: string;
  readonly metric: string;
  readonly period: Period;
  readonly by: string;
  /** Whether the groups are bands of numbers, which no rule of a segment names by their labels. */
  readonly bands: boolean;
  readonly groups: readonly GroupRate[];
  readonly total: GroupRate;
  /** The limits by the size of a group, from the smallest judged to the largest. */
  readonly funnel: readonly (Limits & { readonly size: number })[];
  readonly sql: string;
  readonly settings: Settings;
}

/** A figure of unit economics; money is in minor units. */
export interface EconomicFigure {
  readonly metric: string;
  readonly unit: 'money' | 'share' | 'months' | 'ratio' | 'count';
  readonly value: number | null;
  readonly interval: Interval;
  /** In English. */
  readonly undefinedBecause: string | null;
  readonly parts: Readonly<Record<string, number>>;
  readonly formula: string;
  readonly source: string;
  readonly sql?: string | null;
}

export interface EconomicsAnswer {
  readonly definition: string;
  readonly period: Period;
  readonly complete: boolean;
  readonly asOf: string | null;
  readonly segment: string | null;
  readonly currency: string;
  readonly figures: readonly EconomicFigure[];
}

export interface CustomerAnswer {
  readonly period?: Period;
  readonly flow: string;
  readonly count: number;
  readonly customers: readonly string[];
  /** The same with the columns asked for. */
  readonly members?: readonly Member[];
  readonly next: string | null;
}

/** A customer in a list: `customerId`, the `day` it happened to him, and the columns asked for by their names. */
export type Member = Readonly<Record<string, string | number | null>>;

export interface Warning {
  readonly customer: string;
  readonly kind: string;
  readonly since: string;
  readonly daysLeft: number | null;
  readonly mrrAtStake: number | null;
  readonly currency: string | null;
}

export interface WarningAnswer {
  readonly asOf: string;
  readonly count: number;
  readonly warnings: readonly Warning[];
}

/** What a group did to the change of a rate; as shares, not points. */
export interface GroupChange {
  /** Empty: not known. */
  readonly group: string;
  /** Because its own rate changed. */
  readonly rate: number;
  /** Because its share of the customers changed. */
  readonly mix: number;
  readonly whole: number;
  /** None where nobody of it was there. */
  readonly before: Share | null;
  readonly after: Share | null;
}

export interface ChangeAnswer extends Asked {
  readonly metric: string;
  readonly before: Period;
  readonly valueBefore: number | null;
  readonly value: number | null;
  readonly change: number;
  /** Each sums to the change by itself; the largest group first. */
  readonly attributes: readonly { readonly by: string; readonly groups: readonly GroupChange[] }[];
}

export interface BridgeEnd {
  readonly definition: string;
  readonly metric: string;
  readonly value: number;
  readonly exact: string;
}

export interface BridgeStep {
  readonly step: string;
  readonly contribution: number;
  readonly exact: string;
}

export interface BridgeAnswer {
  readonly period: Period;
  readonly from: BridgeEnd;
  readonly steps: readonly BridgeStep[];
  readonly to: BridgeEnd;
}

export interface Definition {
  readonly name: string;
  readonly version: number;
  readonly own: boolean;
  readonly basedOn: string;
  readonly metric: string;
  readonly note: string;
  /** By the names under which they are turned. */
  readonly switches: Readonly<Record<string, string | number>>;
  /** Who wrote this version when; absent where nobody says so. */
  readonly by?: string;
  readonly at?: string;
}

/** What may be written behind a switch: words, and a number beside them. */
export interface SettingChoice {
  readonly key: string;
  readonly words: readonly string[];
  readonly number: 'days' | 'factor' | '';
}

export interface Metric {
  readonly id: string;
  readonly formula: string;
  readonly sense: string;
  readonly undefinedWhen: string;
  readonly source: string;
  readonly sql?: string;
}

/** What the shapes of retention say of the question. */
interface Shape {
  readonly definition: string;
  readonly asOf: string | null;
  readonly segment: string | null;
}

/** A share of customers, or of days, with what it was made of. */
export interface Share {
  readonly numerator: number;
  readonly denominator: number;
  readonly value: number | null;
}

export interface ShareWithInterval extends Share {
  readonly interval: Interval;
}

export interface Cohort {
  readonly cohort: Period;
  /** How many, or how much in major units, written for programs. */
  readonly size: string;
  /** By age, as far as the cohort is old enough. */
  readonly shares: readonly (number | null)[];
  /** By age: how many were kept, of how many who have been there as long; absent where money is kept. */
  readonly kept?: readonly number[];
  readonly eligible?: readonly number[];
}

export interface CohortAnswer {
  readonly definition: string;
  readonly of: string;
  readonly kind: string;
  /** How long an age is where it is counted by everybody's own days. */
  readonly windowDays: number | null;
  /** Of sizes, where money is kept. */
  readonly currency: string | null;
  readonly cohorts: readonly Cohort[];
}

export interface CohortSqlAnswer {
  /** Null where only a segment is asked for. */
  readonly sql: string | null;
}

export interface LifecyclePeriod {
  readonly period: Period;
  readonly complete: boolean;
  readonly active: number;
  readonly new: number;
  readonly returning: number;
  readonly resurrecting: number;
  readonly dormant: number;
  readonly sql: string;
}

export interface LifecycleAnswer extends Shape {
  readonly of: string;
  readonly periods: readonly LifecyclePeriod[];
}

export interface StickinessPeriod extends Share {
  readonly period: Period;
  readonly complete: boolean;
  readonly customers: number;
  readonly customersByDays: readonly number[];
  readonly sql: string;
}

export interface StickinessAnswer extends Shape {
  readonly of: string;
  readonly periods: readonly StickinessPeriod[];
}

export interface SurvivalPoint {
  readonly days: number;
  readonly atRisk: number;
  readonly value: number | null;
  readonly interval: Interval;
}

export interface SurvivalAnswer extends Shape {
  readonly until: string;
  readonly lifetimes: number;
  readonly ended: number;
  readonly medianDays: number | null;
  readonly curve: readonly SurvivalPoint[];
  readonly sql: string;
}

export interface ReturnDay extends ShareWithInterval {
  readonly days: number;
  /** Whether every start of the period is that old by now. */
  readonly mature: boolean;
  readonly sql: string;
}

export interface ReturnAnswer extends Shape {
  readonly of: string;
  readonly period: Period;
  readonly days: readonly ReturnDay[];
}

export interface Threshold extends Share {
  readonly days: number;
  readonly sql: string;
  readonly falseAlarms: ShareWithInterval & { readonly sql: string };
}

export interface SweepAnswer extends Shape {
  readonly of: string;
  readonly period: Period;
  readonly complete: boolean;
  readonly thresholds: readonly Threshold[];
}

export interface Answers {
  '/api/v1/churn': RateAnswer;
  '/api/v1/churn/series': RateSeriesAnswer;
  '/api/v1/retention': RateAnswer;
  '/api/v1/movements': MovementAnswer;
  '/api/v1/movements/series': MovementSeriesAnswer;
  '/api/v1/economics': EconomicsAnswer;
  '/api/v1/customers': CustomerAnswer;
  '/api/v1/warnings': WarningAnswer;
  '/api/v1/changes': ChangeAnswer;
  '/api/v1/compare': BridgeAnswer;
  '/api/v1/cohorts': CohortAnswer;
  '/api/v1/lifecycle': LifecycleAnswer;
  '/api/v1/stickiness': StickinessAnswer;
  '/api/v1/survival': SurvivalAnswer;
  '/api/v1/returns': ReturnAnswer;
  '/api/v1/sweep': SweepAnswer;
  '/api/v1/definitions': { readonly definitions: readonly Definition[]; readonly settings: readonly SettingChoice[] };
  '/api/v1/segments': readonly SavedSegment[];
  '/api/v1/segments/check': CheckAnswer;
  '/api/v1/segments/vocabulary': VocabularyAnswer;
  '/api/v1/metrics': { readonly metrics: readonly Metric[] };
}
