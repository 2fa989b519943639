import type { components, paths } from './schema';

/**
 * The figures as the server answers them: the objects `holdfast … --format json` prints. All of it is read off the server's
 * contract, which says what each field is.
 */
type Schemas = components['schemas'];

/** What a path answers to who asks for it. */
export type Answer<P extends keyof paths> = paths[P] extends { readonly get: { readonly responses: { readonly 200: { readonly content: infer C } } } }
  ? C[keyof C]
  : never;

export type Answers = { readonly [P in keyof paths]: Answer<P> };

export type Period = Schemas['Period'];
export type Interval = Schemas['Interval'];
export type Share = Schemas['Share'];
export type Settings = Schemas['Settings'];
export type Setting = Schemas['SettledSwitch'];
export type Flows = Schemas['Flows'];

export type RateAnswer = Schemas['RateAnswer'];
export type RatePoint = Schemas['RatePoint'];
export type RateSeriesAnswer = Schemas['RateSeriesAnswer'];

export type BreakdownAnswer = Schemas['BreakdownAnswer'];
export type GroupRate = Schemas['GroupRate'];
export type Limits = Schemas['ChanceLimits'];
export type Place = GroupRate['place'];

/** With the query, where one comes with it. */
export type CurrencyMovements = Schemas['CurrencyMovements'] & { readonly sql?: string };
export type MovementAnswer = Schemas['MovementAnswer'];
export type MovementPoint = Schemas['MovementPoint'];
export type MovementSeriesAnswer = Schemas['MovementSeriesAnswer'];

export type EconomicFigure = Schemas['EconomicFigure'];
export type EconomicsAnswer = Schemas['EconomicsOfAll'];
export type EconomicsByGroup = Schemas['EconomicsByGroup'];

export type CustomerAnswer = Schemas['CustomerAnswer'];
export type Member = Schemas['Member'];
export type Warning = Schemas['Warning'];
export type WarningAnswer = Schemas['WarningAnswer'];

export type ChangeAnswer = Schemas['ChangeAnswer'];
export type GroupChange = Schemas['GroupChange'];
export type BridgeAnswer = Schemas['BridgeAnswer'];
export type BridgeEnd = Schemas['BridgeEnd'];

export type Definition = Schemas['Definition'];
export type SettingChoice = Schemas['SettingChoice'];
export type Metric = Schemas['Metric'];

export type Cohort = Schemas['Cohort'];
export type CohortAnswer = Schemas['CohortAnswer'];
export type CohortSqlAnswer = Schemas['CohortQueryAnswer'];
export type LifecycleAnswer = Schemas['LifecycleAnswer'];
export type LifecyclePeriod = Schemas['LifecyclePeriod'];
export type StickinessAnswer = Schemas['StickinessAnswer'];
export type StickinessPeriod = Schemas['StickinessPeriod'];
export type SurvivalAnswer = Schemas['SurvivalAnswer'];
export type SurvivalPoint = Schemas['SurvivalPoint'];
export type ReturnAnswer = Schemas['ReturnAnswer'];
export type ReturnDay = Schemas['ReturnDay'];
export type SweepAnswer = Schemas['SweepAnswer'];
export type Threshold = Schemas['SilenceThreshold'];
