import { ApiProblem } from '../api/problem';
import { Failed } from '../parts/Failed';
import type { Refusal } from './answers';

/** Why a job came to nothing, or a file cannot be imported as it is. */
export function Refused({ problem }: { readonly problem: Refusal }) {
  return <Failed error={new ApiProblem(problem.code, 422, problem.detail, problem.particular)} />;
}
