const DIGITS = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'];
const SCALES = ['', ' nghìn', ' triệu', ' tỷ'];

/** A whole number from 0 to 999.999.999.999 in Vietnamese words: `một trăm linh năm`, `hai mươi mốt`. */
export function vietnameseWords(number: number): string {
  if (!Number.isInteger(number) || number < 0 || number >= 1e12) return String(number);
  if (number === 0) return DIGITS[0] ?? '';
  const groups: number[] = [];
  for (let rest = number; rest > 0; rest = Math.floor(rest / 1_000)) groups.push(rest % 1_000);
  const highest = groups.length - 1;
  return groups
    .map((group, scale) => (group === 0 ? '' : `${hundreds(group, scale === highest)}${SCALES[scale] ?? ''}`))
    .reverse()
    .filter((part) => part !== '')
    .join(' ');
}

/** Below a higher group the hundreds and tens are said even when they are none: `một nghìn không trăm linh năm`. */
function hundreds(group: number, first: boolean): string {
  const [hundred, ten, one] = [Math.floor(group / 100), Math.floor(group / 10) % 10, group % 10];
  const said = first && hundred === 0 ? [] : [`${DIGITS[hundred] ?? ''} trăm`];
  if (ten === 0) {
    if (one > 0) said.push(...(said.length === 0 ? [] : ['linh']), DIGITS[one] ?? '');
  } else {
    said.push(ten === 1 ? 'mười' : `${DIGITS[ten] ?? ''} mươi`);
    if (one > 0) said.push(one === 1 && ten > 1 ? 'mốt' : one === 5 ? 'lăm' : (DIGITS[one] ?? ''));
  }
  return said.join(' ');
}
