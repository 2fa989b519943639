import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { get } from './client';

/** A saved segment as it is listed. */
export interface SavedSegment {
  readonly name: string;
  readonly version: number;
  readonly rule: string;
  readonly note: string;
  readonly shared: boolean;
  readonly by: string | null;
  readonly at: string | null;
  readonly mine: boolean;
}

type Comparison = '=' | '!=' | 'in' | 'not in' | '<' | '<=' | '>' | '>=';

/** The shape of a rule. */
export type Outline =
  | { readonly kind: 'and' | 'or'; readonly rules: readonly Outline[] }
  | { readonly kind: 'not'; readonly rule: Outline }
  | { readonly kind: 'saved'; readonly name: string }
  | { readonly kind: 'known' | 'unknown'; readonly name: string; readonly quoted: boolean }
  | { readonly kind: 'comparison'; readonly name: string; readonly quoted: boolean; readonly operator: Comparison; readonly values: readonly string[] };

export interface RuleFault {
  readonly reason: string;
  /** In characters, from 1. */
  readonly position: number;
  readonly found: string;
  readonly suggestion: string | null;
  /** In English. */
  readonly sentence: string;
}

/** A value no customer has ever had, or an attribute whose values are hidden from who asks: then nobody fits any. */
export interface RuleNote {
  readonly name: string;
  /** Empty where the values are hidden. */
  readonly value: string;
  readonly suggestion: string | null;
  readonly hidden: boolean;
}

export interface CheckAnswer {
  readonly rule: string;
  readonly valid: boolean;
  readonly problem: RuleFault | null;
  readonly notes: readonly RuleNote[];
  readonly outline: Outline | null;
  /** Customers on the day, and all ever known; none where the rule cannot be read. */
  readonly customers: number | null;
  readonly known: number | null;
  readonly day: string;
}

export type ValueKind = 'text' | 'number' | 'date' | 'yes_no';

export interface AttributeWords {
  readonly name: string;
  readonly kind: ValueKind;
  readonly personal: boolean;
  readonly distinct: number;
  readonly known: number;
  readonly values: readonly { readonly value: string; readonly customers: number }[];
}

export interface FeatureWords {
  readonly name: string;
  readonly unit: 'days' | 'count' | 'money' | 'date';
  /** -1: counts over no days. */
  readonly days: number;
}

export interface VocabularyAnswer {
  readonly attributes: readonly AttributeWords[];
  readonly features: readonly FeatureWords[];
  readonly operators: Readonly<Record<ValueKind, readonly string[]>>;
  readonly flows: readonly string[];
}

export const SEGMENTS = ['segments'] as const;

export function useSegments() {
  return useQuery({ queryKey: SEGMENTS, staleTime: 60_000, queryFn: ({ signal }) => get('/api/v1/segments', {}, signal) });
}

export function useVocabulary() {
  return useQuery({ queryKey: ['vocabulary'], staleTime: 300_000, queryFn: ({ signal }) => get('/api/v1/segments/vocabulary', {}, signal) });
}

/** What is to be said of a rule that is being written. */
export function useCheck(rule: string, definition: string) {
  return useQuery({
    queryKey: ['check', rule, definition],
    queryFn: ({ signal }) => get('/api/v1/segments/check', { rule, definition }, signal),
    placeholderData: keepPreviousData,
  });
}
