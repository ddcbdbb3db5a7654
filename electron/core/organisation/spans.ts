/** Days between which something held, both included; null is open. */
export type Span = { readonly from: string | null; readonly to: string | null };

export function holdsOn(span: Span, day: string): boolean {
  return (span.from === null || span.from <= day) && (span.to === null || day <= span.to);
}
