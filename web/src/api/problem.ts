/** Why a request failed: the code of the server, or that it could not be reached. */
export class ApiProblem extends Error {
  readonly code: string;
  readonly status: number;

  /** @param detail what the server says to do, in English; may be empty */
  constructor(code: string, status: number, detail: string) {
    super(detail);
    this.name = 'ApiProblem';
    this.code = code;
    this.status = status;
  }
}

export function asProblem(error: unknown): ApiProblem {
  return error instanceof ApiProblem ? error : new ApiProblem('FAULT', 0, error instanceof Error ? error.message : '');
}

export async function problemOf(response: Response): Promise<ApiProblem> {
  const text = await response.text();
  try {
    const body = JSON.parse(text) as { code?: unknown; detail?: unknown };
    const code = typeof body.code === 'string' ? body.code : 'FAULT';
    return new ApiProblem(code, response.status, typeof body.detail === 'string' ? body.detail : '');
  } catch {
    return new ApiProblem('FAULT', response.status, '');
  }
}
