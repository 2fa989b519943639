import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Answered } from '../parts/Answered';
import { SignsChoice, UnitChoice } from './choices';

interface Props<T> {
  readonly query: UseQueryResult<T>;
  /** Whether the length of periods can be chosen. */
  readonly byPeriod?: boolean;
  readonly children: (answer: T) => ReactNode;
}

/** A shape of retention: which signs of life count, and what was answered. */
export function Shape<T>({ query, byPeriod = false, children }: Props<T>) {
  return (
    <>
      <div className="choices">
        <SignsChoice />
        {byPeriod && <UnitChoice />}
      </div>
      <Answered query={query} rows={10}>
        {children}
      </Answered>
    </>
  );
}
