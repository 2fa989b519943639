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
  /** How it was found, in English. */
  readonly how?: string;
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

/** Amounts are in the minor units of the currency. */
export interface CurrencyMovements {
  readonly currency: string;
  readonly minorUnits: Readonly<Record<string, number>>;
  readonly ratios: Readonly<Record<string, number | null>>;
}

export interface MovementAnswer extends Asked {
  readonly currencies: readonly CurrencyMovements[];
}

export interface CustomerAnswer {
  readonly flow: string;
  readonly count: number;
  readonly customers: readonly string[];
  readonly next: string | null;
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
}

export interface Metric {
  readonly id: string;
  readonly formula: string;
  readonly sense: string;
  readonly undefinedWhen: string;
  readonly source: string;
  readonly sql?: string;
}

export interface Answers {
  '/api/v1/churn': RateAnswer;
  '/api/v1/retention': RateAnswer;
  '/api/v1/movements': MovementAnswer;
  '/api/v1/customers': CustomerAnswer;
  '/api/v1/compare': BridgeAnswer;
  '/api/v1/definitions': { readonly definitions: readonly Definition[] };
  '/api/v1/metrics': { readonly metrics: readonly Metric[] };
}
