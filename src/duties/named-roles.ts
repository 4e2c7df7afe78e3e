import type {Role} from '../lexicon/roles.js'
import {kindOfLabel} from '../tokens/label-words.js'
import type {Range} from './said.js'

/** Names and the role that a noun with 为 or 是 gives them, without a colon or a verb. */
export interface NamedRole extends Range {
  role: Role
  /** The noun: `牵头单位`. */
  noun: string
}

// 牵头单位为县教育局  责任单位是县教育局、县财政局
const IN_FRONT = /^(?<noun>[\u4e00-\u9fff]{4,8}?)(?:均|都)?(?:为|是)(?=.{2})/u
// 县教育局为牵头单位  由县财政局作为配合单位
const BEHIND = /(?<=.{2})(?:均|都)?(?:作为|为|是|担任)(?<noun>[\u4e00-\u9fff]{4,8})$/u

/** Reads `牵头单位为县教育局` and `县教育局为牵头单位`: the range is that of the names. */
export function readNamedRole(folded: string, start: number, end: number): NamedRole | null {
  const words = folded.slice(start, end)
  if (!/[为是任]/u.test(words)) return null
  const front = IN_FRONT.exec(words)
  const noun = front?.groups?.noun ?? ''
  const role = roleOfNoun(noun)
  if (front && role) return {role, noun, start: start + front[0].length, end}
  const behind = BEHIND.exec(words)
  const last = behind?.groups?.noun ?? ''
  const given = roleOfNoun(last)
  return behind && given ? {role: given, noun: last, start, end: start + behind.index} : null
}

function roleOfNoun(noun: string): Role | null {
  const kind = noun === '' ? undefined : kindOfLabel(noun)
  return kind === undefined || kind === 'leader' || kind === 'deadline' || kind === 'mixed' ? null : kind
}

// 此项工作由, 该任务, 本项任务请, 由, 以, 责任落实到
const OPENING =
  /^(?:(?:此|该|本|这)(?:(?:一?项|件|类|些|个)?(?:重点)?(?:工作|任务|事项|项目|内容|改革|部分|板块|章|节|方面|领域)|一?项|件|条)[,:]?(?:均|都)?|(?:责任|任务)(?:分解)?(?:落实|明确|分解)?(?:到|至|给))?(?:由|以|请)?/u

/** How many characters in front of a segment's names refer to the task, or lead to them: `此项工作由县教育局牵头`. */
export function lengthOfOpening(words: string): number {
  const length = OPENING.exec(words)?.[0].length ?? 0
  return words.length - length >= 2 ? length : 0
}
