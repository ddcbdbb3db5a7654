import type { ComponentName, DocumentLayout } from './layout.ts';
import type { Signature } from './types.ts';

/** One line above the signer's name, and the component that says how it is printed. */
export type SignatureLine = { readonly text: string; readonly component: Extract<ComponentName, 'authority' | 'officeUnderAuthority' | 'office' | 'officeJoin'> };

type AuthorityWord = 'thay mặt' | 'ký thay' | 'thừa lệnh' | 'thừa uỷ quyền' | 'quyền';

/** Party writes a slash, the State a dot (standards §1.6); `Q.` is common to both. */
const AUTHORITY_WORDS: Record<AuthorityWord, { readonly party: string; readonly state: string; readonly pattern: RegExp }> = {
  'thay mặt': { party: 'T/M', state: 'TM.', pattern: /^(?:T\/M\.?|TM\.?)\s+/iu },
  'ký thay': { party: 'K/T', state: 'KT.', pattern: /^(?:K\/T\.?|KT\.?)\s+/iu },
  'thừa lệnh': { party: 'T/L', state: 'TL.', pattern: /^(?:T\/L\.?|TL\.?)\s+/iu },
  'thừa uỷ quyền': { party: 'T/UQ', state: 'TUQ.', pattern: /^(?:T\/UQ\.?|TUQ\.?)\s+/iu },
  quyền: { party: 'Q.', state: 'Q.', pattern: /^(?:Q\.|Q\/)\s*/iu },
};

export type Authority = { readonly word: AuthorityWord; readonly printed: string; readonly rest: string };

/** Takes `T/M BAN THƯỜNG VỤ` or `TM. BAN THƯỜNG VỤ` apart; null when no word of authority stands first. */
export function readAuthority(text: string): Authority | null {
  for (const [word, { pattern }] of Object.entries(AUTHORITY_WORDS) as [AuthorityWord, { readonly pattern: RegExp }][]) {
    const match = pattern.exec(text.trim());
    if (match !== null) return { word, printed: match[0].trim(), rest: text.trim().slice(match[0].length) };
  }
  return null;
}

/** The authority line with the profile's separator: `T/M`, `K/T`, `T/L` (Party), `TM.`, `KT.`, `TL.` (State). */
export function authorityText(text: string, family: DocumentLayout['family']): string {
  const authority = readAuthority(text);
  return authority === null ? text.trim() : `${AUTHORITY_WORDS[authority.word][family]} ${authority.rest}`;
}

/**
 * The lines above the name, in order (HD36 1.7, HD05 7; ND30 App. I, II.7). With an authority line the office follows it;
 * without one the office stands alone; two offices of a committee without a seal of its own are joined by `kiêm`.
 */
export function signatureLines(signature: Signature, family: DocumentLayout['family']): SignatureLine[] {
  const lines: SignatureLine[] = [];
  const authority = signature.authority?.trim() ?? '';
  if (authority !== '') lines.push({ text: authorityText(authority, family), component: 'authority' });
  const office = authority === '' ? 'office' : 'officeUnderAuthority';
  signature.offices.map((text) => text.trim()).filter((text) => text !== '').forEach((text, index) => {
    if (index > 0) lines.push({ text: 'kiêm', component: 'officeJoin' });
    lines.push({ text, component: office });
  });
  return lines;
}
