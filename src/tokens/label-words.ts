import {POSTS} from '../lexicon/offices.js'
import {
  BODY_LABELS,
  BODY_NOUNS,
  LABEL_LEVELS,
  OTHER_PERSONS,
  OTHER_TIMES,
  PERSON_NOUNS,
  ROLE_STEMS,
  type Role,
  TIME_NOUNS,
  TIME_STEMS,
} from '../lexicon/roles.js'
import {anyOf} from '../text/expression.js'

/** What a label says of the words behind it: units in a role, a leader, a deadline, or units with their leaders. */
export type LabelKind = Role | 'leader' | 'deadline' | 'mixed'

const STEMS = ROLE_STEMS.flatMap(([, stems]) => stems)
const MADE = anyOf([...STEMS, ...LABEL_LEVELS])
const OWN_LABELS = new Map(BODY_LABELS)
const NO_LEADERS: ReadonlySet<string> = new Set(OTHER_PERSONS)

// 责任单位, 牵头考核单位, 县级责任部门, 承办科室
const FOR_BODIES = new RegExp(`^(?:${MADE}){1,5}(?:${anyOf(BODY_NOUNS)})$`, 'u')
const HAS_STEM = new RegExp(anyOf(STEMS), 'u')
// 牵头县领导, 分管负责人, 包片副县长, 县领导
const FOR_PERSONS = new RegExp(
  `^(?:${MADE}|常务|副){0,5}(?:${anyOf(PERSON_NOUNS)}|${anyOf(POSTS)}|[县市区镇乡村社路林河湖田街链校院园站所班组科股处]长)$`,
  'u',
)
// 完成时限, 整改期限, 时间节点
const FOR_TIMES = new RegExp(`^(?:${anyOf(TIME_STEMS)}){0,4}(?:${anyOf(TIME_NOUNS)})(?:要求|安排)?$`, 'u')
// 责任单位及责任人, 牵头领导和单位
const JOINT = /[及和与或、/]/u
const LONGEST = 14

const known = new Map<string, LabelKind | null>()

/** What a label without its colon and blanks names, by how it is made; `undefined` for words that are no label. */
export function kindOfLabel(label: string): LabelKind | undefined {
  // 配合处室(单位): what stands in the bracket is another word for it
  const words = label.endsWith(')') ? label.replace(/\([^()]{1,6}\)$/u, '') : label
  if (words.length < 2 || words.length > LONGEST) return undefined
  const before = known.get(words)
  if (before !== undefined) return before ?? undefined
  const kind = readLabel(words) ?? readJoint(words)
  known.set(words, kind ?? null)
  return kind
}

function readLabel(words: string): LabelKind | undefined {
  const own = OWN_LABELS.get(words)
  if (own) return own
  if (NO_LEADERS.has(words)) return undefined
  if (FOR_TIMES.test(words)) return OTHER_TIMES.test(words) ? undefined : 'deadline'
  if (FOR_PERSONS.test(words)) return isPerson(words) ? 'leader' : undefined
  return FOR_BODIES.test(words) && HAS_STEM.test(words) ? roleOf(words) : undefined
}

/** Whether the words name persons by what they do: 人 or 同志 alone, or a post alone, is no label. */
function isPerson(words: string): boolean {
  return words !== '人' && words !== '同志' && words !== '人员' && words !== '干部'
}

/** A label of two: what each of them names. */
function readJoint(words: string): LabelKind | undefined {
  const parts = words.split(JOINT)
  if (parts.length !== 2) return undefined
  const [first = '', second = ''] = parts
  const kinds = [readLabel(first), readLabel(second)]
  // 牵头、配合单位; 责任领导和单位
  const [one = HAS_STEM.test(first) ? roleOf(first) : undefined, other = readLabel(`责任${second}`)] = kinds
  if (!one || !other || one === 'deadline' || other === 'deadline') return undefined
  if (one === 'leader' || other === 'leader') return one === other ? 'leader' : 'mixed'
  return one === 'consolidating' || readLabel(second) === 'consolidating' ? 'consolidating' : one
}

/** The role that a label or a verb gives by its stems. */
export function roleOf(words: string): Role {
  return ROLE_STEMS.find(([, stems]) => stems.some(stem => words.includes(stem)))?.[0] ?? 'responsible'
}

/** Words that a label may begin with, for expressions that look for one. */
export const LABEL_SHAPE = `(?:${MADE}|常务|副|${anyOf(TIME_STEMS)}){0,5}(?:${anyOf([...BODY_NOUNS, ...PERSON_NOUNS, ...TIME_NOUNS])})`
