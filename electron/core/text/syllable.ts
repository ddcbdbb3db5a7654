import { lettersOf } from './letters.ts';

/**
 * Whether a word can be a Vietnamese syllable. Legacy text read with the wrong table gives letter sequences that no
 * Vietnamese word has (`BiÓu`, `vieäc`), so the share of true syllables tells which table is the right one.
 */

const ONSETS = [
  'ngh', 'ng', 'nh', 'gh', 'gi', 'ch', 'kh', 'ph', 'th', 'tr', 'qu', 'b', 'c', 'd', 'đ', 'g', 'h', 'k', 'l', 'm', 'n', 'p', 'r', 's', 't', 'v', 'x', '',
];

const RHYMES: ReadonlySet<string> = new Set(
  (
    'a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây ' +
    'e ec em en eng eo ep et ê êch êm ên ênh êp êt êu i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu ' +
    'o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on ong ooc oong op ot ' +
    'ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt u ua uân uâng uât uây uc uê uêch uênh ui um un ung uôc uôi uôm uôn uông uôt uơ up ut ' +
    'uy uya uych uyên uyêt uynh uyt uyu ư ưa ưc ưi ưm ưn ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu y yêm yên yêng yêt yêu ' +
    'ach anh et oong ap ăp ip'
  ).split(' '),
);

const SHAPED: Readonly<Record<string, string>> = { ab: 'ă', ac: 'â', ec: 'ê', oc: 'ô', oh: 'ơ', uh: 'ư', dd: 'đ' };

const VIETNAMESE_WORD = /^[a-zà-ãè-êìíò-õùúýăđĩũơưạ-ỹ]+$/;

export function isVietnameseSyllable(word: string): boolean {
  const lower = word.normalize('NFC').toLowerCase();
  if (!VIETNAMESE_WORD.test(lower)) return false;
  const letters = lettersOf(lower);
  const toned = letters.findIndex((letter) => letter.tone !== 0);
  if (letters.filter((letter) => letter.tone !== 0).length > 1) return false;
  const tone = letters[toned]?.tone ?? 0;
  const spelled = letters.map((letter) => (letter.shape === '' ? letter.base : (SHAPED[letter.base + letter.shape] ?? '?'))).join('');
  // A syllable closed by a stop carries only sắc or nặng.
  if (/(?:c|ch|p|t)$/.test(spelled) && spelled.length > 1 && tone !== 2 && tone !== 5) return false;
  return ONSETS.some((onset) => {
    const rhyme = spelled.slice(onset.length);
    return spelled.startsWith(onset) && fitsTogether(onset, rhyme) && isRhymeAfter(onset, rhyme) && toneFits(rhyme, toned === letters.length - 1);
  });
}

/** `ngh`, `gh` and `k` stand before e, ê, i and y only, `ng`, `g` and `c` before the others. */
function fitsTogether(onset: string, rhyme: string): boolean {
  const front = /^[eêiy]/.test(rhyme);
  if (onset === 'ngh' || onset === 'gh' || onset === 'k') return front;
  return onset === 'ng' || onset === 'g' || onset === 'c' ? !front || (onset === 'g' && rhyme.startsWith('i')) : true;
}

/** The tone is never written on a closing i, y, o or u: `bài`, `xáo`; only `uý` may be written both ways. */
function toneFits(rhyme: string, toneIsLast: boolean): boolean {
  return !toneIsLast || rhyme.length < 2 || rhyme === 'uy' || !/[iyou]$/.test(rhyme);
}

function isRhymeAfter(onset: string, rhyme: string): boolean {
  // `qu` takes the u of the glide with it: quê, quyền, quân; `gi` may hold the vowel itself: gì, giếng.
  if (onset === 'qu') return RHYMES.has(rhyme) || RHYMES.has(`u${rhyme}`);
  if (onset === 'gi') return rhyme === '' || RHYMES.has(rhyme) || RHYMES.has(`i${rhyme}`);
  return RHYMES.has(rhyme);
}
