import { ApiProblem } from '../api/problem';
import { Failed } from '../parts/Failed';
import type { Refusal } from './answers';

/** Why a job came to nothing, or a file cannot be imported as it is. */
export function Refused({ problem }: { readonly problem: Pick<Refusal, 'code' | 'detail'> & Partial<Pick<Refusal, 'particular'>> }) {
  return <Failed error={new ApiProblem(problem.code, 422, problem.detail, problem.particular)} />;
}
