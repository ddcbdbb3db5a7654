import { Failure, systemFailure, type FailureParams } from '../store/failure.ts';

export { Failure } from '../store/failure.ts';

/** An expected failure, to be thrown: a code of `core/words` and what its wording needs. */
export function failure(code: string, params: FailureParams = {}): Failure {
  return new Failure(code, params);
}

/** What an error of the file system means to a person, null when it is a bug. The path it carries is what the wording names. */
export function failureOfSystemError(thrown: unknown): Failure | null {
  const path = typeof thrown === 'object' && thrown !== null && 'path' in thrown && typeof thrown.path === 'string' ? thrown.path : '';
  return systemFailure(thrown, path);
}
