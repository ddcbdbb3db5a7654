import type { FormatProfile } from '../catalogue/types.ts';
import type { Block, TextRun } from '../document/types.ts';
import { shortDate } from '../period/label.ts';
import { isBlankText } from '../rich-text/plain-text.ts';
import type { RichText } from '../rich-text/types.ts';
import { officialDate } from '../numbering/place-date.ts';
import { dashes, paragraph, sentence, spokenBlocks } from './block-parts.ts';
import { conclusionBlocks } from './conclusions.ts';
import { isParty } from './paper-frame.ts';
import { introduced, peopleOf, type People } from './people.ts';
import { matterInText } from './titles.ts';
import type { AgendaItem, MeetingMaterial, Opinion, PrintedFollowUp, Vote } from './types.ts';

/** What a part of the proceedings is headed with: level 3 (`2.1.`) in Party minutes, level 2 (`1.`) in State ones. */
type PartHeading = (text: string) => Block;

export function partHeading(material: MeetingMaterial): PartHeading {
  const level = isParty(material) ? 3 : 2;
  return (text) => ({ kind: 'heading', level, text: text.trim() });
}

/** The course of a meeting as its minutes tell it: what was said, by whom, in its order, with nothing added. */
export function proceedingBlocks(material: MeetingMaterial): readonly Block[] {
  const { content, profile } = material;
  const people = peopleOf(material);
  const heading = partHeading(material);
  return [
    // Notes stand outside every item: a numbered heading in them would take the number of the first item.
    ...spokenBlocks(content.notes, profile, { headingsBare: true }),
    ...(material.followUps.length === 0 ? [] : [heading('Việc thực hiện kết luận của các cuộc họp trước'), ...followUpBlocks(material)]),
    ...content.agenda.flatMap((item) => itemBlocks(item, material, people, heading)),
    ...closingPart(material, heading),
  ];
}

function itemBlocks(item: AgendaItem, material: MeetingMaterial, people: People, heading: PartHeading): readonly Block[] {
  const { profile } = material;
  const presenter: readonly Block[] = item.presenter === null ? [] : [paragraph({ text: 'Trình bày: ', bold: true }, `${introduced(people(item.presenter), profile)}.`)];
  return [
    ...(item.title.trim() === '' ? [] : [heading(item.title)]),
    ...presenter,
    ...item.opinions.flatMap((opinion) => opinionBlocks(opinion, material, people)),
    ...item.votes.flatMap(voteBlocks),
    ...ledBlocks([{ text: 'Kết quả: ', bold: true }], item.decision, profile),
  ];
}

/** The speaker's name in bold with their office, what was said going on from it. */
function opinionBlocks(opinion: Opinion, material: MeetingMaterial, people: People): readonly Block[] {
  const { fullName, offices } = people(opinion.speaker);
  const name = { text: isParty(material) ? `Đồng chí ${fullName}` : fullName, bold: true };
  return ledBlocks([name, { text: offices === '' ? ': ' : `, ${offices}: ` }], opinion.text, material.profile);
}

/** A text under a label: on the label's line where it begins with a plain paragraph, below it where it does not; nothing without a text. */
function ledBlocks(label: readonly TextRun[], text: RichText, profile: FormatProfile): readonly Block[] {
  if (isBlankText(text)) return [];
  const blocks = spokenBlocks(text, profile);
  const [first] = blocks;
  if (first?.kind === 'paragraph' && first.align === undefined) return [{ ...first, runs: [...label, ...first.runs] }, ...blocks.slice(1)];
  return [paragraph(...label), ...blocks];
}

function voteBlocks(vote: Vote): readonly Block[] {
  const counts = `tán thành ${String(vote.inFavour)}, không tán thành ${String(vote.against)}, ý kiến khác ${String(vote.abstained)}`;
  const subject = vote.subject.trim().replace(/[\s:.]+$/u, '');
  return [paragraph({ text: 'Biểu quyết', bold: true }, subject === '' ? `: ${counts}.` : ` ${matterInText(subject)}: ${counts}.`)];
}

const STANDING: Readonly<Record<PrintedFollowUp['state'], string>> = { open: 'chưa thực hiện', doing: 'đang thực hiện', done: 'đã hoàn thành', dropped: 'thôi thực hiện' };

function followUpBlocks(material: MeetingMaterial): readonly Block[] {
  const party = isParty(material);
  return dashes(
    material.followUps.map((one) => {
      const text = one.text.replace(/\s*\n\s*/gu, '; ').replace(/[\s;,.]+$/u, '');
      const progress = one.state === 'doing' && one.progress > 0 ? ` (${String(one.progress)}%)` : '';
      const evidence = one.evidence === undefined || one.evidence.length === 0 ? '' : `, minh chứng: ${one.evidence.join('; ')}`;
      return `${text} (kết luận ${party ? `ngày ${shortDate(one.raisedOn)}` : officialDate(one.raisedOn)}): ${STANDING[one.state]}${progress}${evidence}${saidAfter(one.said)}`;
    }),
  );
}

/** What was said goes on in the sentence, or is one of its own where it begins with a capital. */
function saidAfter(said: string): string {
  const text = said.trim().replace(/\s*\n\s*/gu, '; ').replace(/[\s;,.]+$/u, '');
  if (text === '') return '';
  return /^\p{Lu}/u.test(text) ? `. ${text}` : `; ${text}`;
}

/** The chair's appraisal and conclusions; left out as a whole when there are none. */
function closingPart(material: MeetingMaterial, heading: PartHeading): readonly Block[] {
  const { content, conclusions, profile } = material;
  const listed = conclusionBlocks(conclusions, isParty(material) ? 'party' : 'state');
  if (listed.length === 0 && isBlankText(content.assessment)) return [];
  const chair = content.chair === null ? '' : peopleOf(material)(content.chair).fullName;
  const head = heading(isParty(material) ? 'Kết luận của người chủ trì' : 'Kết luận của chủ tọa');
  const lead = listed.length === 0 ? [] : [paragraph(sentence(chair === '' ? 'Kết luận:' : `${isParty(material) ? `Đồng chí ${chair}` : chair} kết luận:`))];
  return [head, ...spokenBlocks(content.assessment, profile), ...lead, ...listed];
}
