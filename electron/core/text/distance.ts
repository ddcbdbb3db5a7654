/**
 * How many letters must be put in, left out, changed or swapped with their neighbour to make one word of the other;
 * `limit + 1` when it is more than `limit`. For finding typing mistakes in folded names.
 */
export function editDistance(left: string, right: string, limit: number): number {
  if (Math.abs(left.length - right.length) > limit) return limit + 1;
  let beforeLast: number[] = [];
  let last = Array.from({ length: right.length + 1 }, (_, column) => column);
  for (let row = 1; row <= left.length; row += 1) {
    const current = [row];
    let smallest = row;
    for (let column = 1; column <= right.length; column += 1) {
      const same = left[row - 1] === right[column - 1];
      let cost = Math.min((last[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1, (last[column - 1] ?? 0) + (same ? 0 : 1));
      if (row > 1 && column > 1 && left[row - 1] === right[column - 2] && left[row - 2] === right[column - 1]) {
        cost = Math.min(cost, (beforeLast[column - 2] ?? 0) + 1);
      }
      current.push(cost);
      if (cost < smallest) smallest = cost;
    }
    if (smallest > limit) return limit + 1;
    beforeLast = last;
    last = current;
  }
  return Math.min(last[right.length] ?? 0, limit + 1);
}

/** One bit for each kind of letter or digit in a folded word: two words that differ in many bits are far apart. */
export function letterMask(folded: string): number {
  let mask = 0;
  for (let index = 0; index < folded.length; index += 1) mask |= 1 << folded.charCodeAt(index) % 31;
  return mask;
}

/** A lower bound of the edit distance: every edit changes at most two of the letters present. */
export function leastDistance(leftMask: number, rightMask: number): number {
  let difference = leftMask ^ rightMask;
  let bits = 0;
  while (difference !== 0) {
    difference &= difference - 1;
    bits += 1;
  }
  return Math.ceil(bits / 2);
}

/** How many typing mistakes a folded name of this length may hold and still be suggested. */
export function tolerance(length: number): number {
  if (length < 4) return 0;
  return length < 9 ? 1 : 2;
}
