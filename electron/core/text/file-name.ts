/** Names of devices: Windows takes none of them for a file, whatever their ending, nor with spaces before it. */
const RESERVED = /^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[\d¹²³])\s*(?:\.|$)/iu;

/**
 * A name that every file system takes: without forbidden or invisible signs, not too long, not a device's name, without a
 * dot or space at its end; its ending stays. A sign that turns the direction of writing makes `fdp.exe` look like `exe.pdf`.
 *
 * @param most characters as Windows counts them (UTF-16)
 */
export function safeFileName(name: string, most = 100): string {
  const clean = name.normalize('NFC').replace(/\p{Cf}/gu, '').replace(/[\\/:*?"<>|\p{Cc}\p{Cs}]/gu, '_').replace(/\s+/gu, ' ').trim().replace(/[. ]+$/u, '');
  const whole = clean === '' ? 'Không tên' : RESERVED.test(clean) ? `_${clean}` : clean;
  return shortened(whole, most);
}

/** A safe name with a number before its ending, no longer than it may be. */
export function numberedFileName(name: string, number: number, most: number): string {
  const { stem, ending } = parts(name);
  const tail = ` (${number})${ending}`;
  return `${firstCharacters(stem, most - tail.length)}${tail}`;
}

function shortened(name: string, most: number): string {
  if (name.length <= most) return name;
  const { stem, ending } = parts(name);
  return `${firstCharacters(stem, most - ending.length)}${ending}`;
}

function parts(name: string): { readonly stem: string; readonly ending: string } {
  const ending = /(?<=.)\.[\p{L}\p{N}]{1,8}$/u.exec(name)?.[0] ?? '';
  return { stem: name.slice(0, name.length - ending.length), ending };
}

/** Whole characters alone: half of one is no name. */
function firstCharacters(text: string, most: number): string {
  let kept = '';
  for (const character of text) {
    if (kept.length + character.length > most) break;
    kept += character;
  }
  return kept.replace(/[. ]+$/u, '');
}
