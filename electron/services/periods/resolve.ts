import type { Form } from '../../core/catalogue/types.ts';
import { periodOf } from '../../core/period/window.ts';
import type { Period } from '../../core/period/types.ts';
import type { StoredPeriod } from '../../store/repositories/periods.ts';
import { failure } from '../failure.ts';

/**
 * A period of a form: by the form's rules, or as a person set its window and due date. Fails with `unknown-period` for
 * what is no period.
 */
export function resolvePeriod(form: Form, key: string, stored: StoredPeriod | null): Period {
  const ruled = periodOf(form, key);
  if (ruled === null) throw failure('unknown-period', { period: key });
  return { ...ruled, window: stored?.window ?? ruled.window, dueOn: stored?.dueOn ?? ruled.dueOn };
}

/**
 * The same for figures to be written: they stand in periods of the form's own frequency, or in one of any dates. Fails
 * with `period-not-of-form`.
 */
export function resolveOwnPeriod(form: Form, key: string, stored: StoredPeriod | null): Period {
  const period = resolvePeriod(form, key, stored);
  if (period.kind !== form.frequency && period.kind !== 'ad-hoc') throw failure('period-not-of-form', { form: form.code, period: key, frequency: form.frequency });
  return period;
}
