const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/iu;

/** A name that every file system takes: without forbidden signs, not too long, not a device's name; its ending stays. */
export function safeFileName(name: string, most = 100): string {
  const clean = name.normalize('NFC').replace(/[\\/:*?"<>|\p{Cc}]/gu, '_').replace(/\s+/gu, ' ').trim().replace(/[. ]+$/u, '');
  const whole = clean === '' ? 'Không tên' : RESERVED.test(clean) ? `_${clean}` : clean;
  const characters = [...whole];
  if (characters.length <= most) return whole;
  const ending = /\.[\p{L}\p{N}]{1,8}$/u.exec(whole)?.[0] ?? '';
  return `${characters.slice(0, most - [...ending].length).join('').trim()}${ending}`;
}
