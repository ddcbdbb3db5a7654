/**
 * Whether a folded text is a folded name with runs of words written by their initials, as offices do: `trang ttdt` for
 * `trang thong tin dien tu`, `mxh` for `mang xa hoi`. Two initials alone are too little to go by.
 */
export function abbreviates(text: string, name: string): boolean {
  const parts = text.split(' ');
  const words = name.split(' ');
  if (parts.length >= words.length) return false;
  let at = 0;
  let surest = 0;
  for (const part of parts) {
    if (part === words[at]) {
      at += 1;
      surest = Math.max(surest, 3);
      continue;
    }
    const initials = words.slice(at, at + part.length).map((word) => word.charAt(0)).join('');
    if (part.length < 2 || part !== initials) return false;
    at += part.length;
    surest = Math.max(surest, part.length);
  }
  return at === words.length && surest >= 3;
}
