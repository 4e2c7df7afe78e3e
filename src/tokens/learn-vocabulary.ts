import {BODY_NOUNS, PERSON_NOUNS, TIME_NOUNS} from '../lexicon/roles.js'
import {squeeze} from '../text/blanks.js'
import {pairBrackets, splitOutside} from '../text/brackets.js'
import {CharacterSet} from '../text/character-set.js'
import {anyOf, findAll, HAN} from '../text/expression.js'
import type {SourceText} from '../text/source-text.js'
import type {Place} from '../tree/nodes.js'
import {kindOfLabel, type LabelKind, roleOf} from './label-words.js'
import {findLabels, labelMeant} from './labels.js'
import {beginsWithSurname, readPersons} from './leaders.js'
import {fieldOf} from './metadata.js'
import {readOrdinals} from './ordinals.js'
import {isBearer, isTime} from './segments.js'
import {readUnits} from './units.js'
import type {Vocabulary} from './vocabulary.js'

const COMMAS = new CharacterSet('、,;')

/** A paragraph's words behind what stands in front of a colon in it, and what follows it. */
interface Keyed {
  key: string
  valueStart: number
  valueEnd: number
  /** The paragraph that it stands in, by its place among all. */
  paragraph: number
}

// 认领方:远航专班, 【认领方】远航专班; in front of a colon at a paragraph's start, or behind a bracket, a stop, a comma, a blank or a bullet
const KEY = new RegExp(
  `(?:^|[([〔【;,。 )●•·◆■▪►—-]) *(?<key>[${HAN}]{2,10}) *:|[【[〔](?<framed>[${HAN}]{2,10})[】\\]〕] *:?|(?<=^| {2})(?<spaced>[${HAN}]{4,8})(?= {2,}[${HAN}\\d])`,
  'gu',
)
// what tells of the work and not of who does it
const ABOUT_WORK =
  /(?:内容|目标|任务|措施|举措|依据|电话|范围|资金|投资|标准|进展|情况|备注|规模|地点|来源|金额|要求|说明|对象|条件|流程|方式|重点|指标|项目|名称|问题|原因|表现|成效|计划|安排|附件|其中|如下|包括|分别|意见|建议|事项|清单|网址|邮箱|地址)$/u
/** No list of persons is longer. */
const LONGEST_PERSONS = 60
/** How a key ends that is made as labels are, though its beginning is not known: it teaches where it stands once. */
const LIKE_LABEL = new RegExp(
  `^[${HAN}]{1,5}(?:${anyOf([...BODY_NOUNS, ...PERSON_NOUNS, ...TIME_NOUNS].filter(noun => noun.length > 1))})$`,
  'u',
)
/** So often a key stands in a notice that it teaches. */
const OFTEN = 2
/** The share of a key's values that look alike. */
const MOST = 0.6

/** What a notice's paragraphs teach: keys that stand where labels do, and the names behind labels. */
export function learnVocabulary(places: readonly Place[], source: SourceText): Vocabulary {
  const names = new Set<string>()
  const keyed = new Map<string, Keyed[]>()
  for (const [at, {start, end}] of places.entries()) {
    const folded = source.folded.slice(start.offset, end.offset)
    if (folded.length > 1000 || !/[:】\]〕]| {2}/u.test(folded)) continue
    for (const each of findLabels(source.folded, start.offset, end.offset)) {
      if (each.kind !== 'leader' && each.kind !== 'deadline') addNames(source, each.valueStart, each.valueEnd, names)
    }
    for (const found of findKeyed(source, start.offset, end.offset)) {
      keyed.set(found.key, [...(keyed.get(found.key) ?? []), {...found, paragraph: at}])
    }
  }
  const labels = new Map<string, LabelKind>()
  const often = [...keyed].filter(([key, all]) => all.length >= OFTEN || LIKE_LABEL.test(key))
  if (often.length === 0) return {labels, names}
  const numbered = places.map(({start, end}) => readOrdinals(source.folded, start.offset, end.offset).length > 0)
  const items = numbered.filter(Boolean).length
  const closesItem = ({paragraph: at}: Keyed) =>
    numbered[at] !== true && numbered.slice(Math.max(0, at - 6), at).includes(true)
  for (const [key, all] of often) {
    const kind = kindOfValues(source, key, all, {items, closing: all.filter(closesItem).length})
    if (!kind) continue
    labels.set(key, kind)
    if (kind !== 'leader' && kind !== 'deadline')
      for (const {valueStart, valueEnd} of all) addNames(source, valueStart, valueEnd, names)
  }
  return {labels, names}
}

/** The keys of a paragraph that no grammar knows. */
function findKeyed(source: SourceText, start: number, end: number): Array<Omit<Keyed, 'paragraph'>> {
  const folded = source.folded.slice(start, end)
  const matches = findAll(KEY, folded)
  return matches.flatMap((match, at) => {
    const key = match.groups?.key ?? match.groups?.framed ?? match.groups?.spaced ?? ''
    if (kindOfLabel(key) || labelMeant(key) !== null || fieldOf(key) !== undefined || ABOUT_WORK.test(key)) return []
    const valueStart = start + match.index + match[0].length
    let valueEnd = start + (matches[at + 1]?.index ?? folded.length)
    // a bracket in which the key stands ends its value
    const {unpaired} = pairBrackets(source.folded, valueStart, valueEnd)
    const closing = unpaired.find(({character}) => ')]〕】'.includes(character))
    if (closing) valueEnd = closing.offset
    return [{key, valueStart, valueEnd}]
  })
}

/** What a key's values say that it names, `closing` of which close one of the items; `null` where they say nothing certain. */
function kindOfValues(
  source: SourceText,
  key: string,
  all: readonly Keyed[],
  {items, closing}: {items: number; closing: number},
): LabelKind | null {
  const share = (test: (each: Keyed) => boolean) => all.filter(test).length / all.length
  const wordsOf = ({valueStart, valueEnd}: Keyed) =>
    source.folded
      .slice(valueStart, valueEnd)
      .replace(/[。. ;]{1,4}$/u, '')
      .trim()
  if (all.some(each => wordsOf(each).length > 120 || /[。!?].{2,}/u.test(wordsOf(each)))) return null
  if (share(each => isTime(wordsOf(each))) >= MOST) return 'deadline'
  const areBearers = ({valueStart, valueEnd}: Keyed) => {
    const units = readUnits(source, valueStart, valueEnd)
    return units.length > 0 && units.filter(({name}) => isBearer(name) && name.length <= 20).length * 2 > units.length
  }
  if (share(areBearers) >= MOST) return roleOf(key)
  const arePersons = (each: Keyed) => {
    const persons = readPersons(source, each.valueStart, each.valueEnd)
    const areLike = persons.every(({name, office}) => office !== '' || (name.length <= 4 && beginsWithSurname(name)))
    return persons.length > 0 && areLike && wordsOf(each).length <= LONGEST_PERSONS
  }
  if (share(arePersons) >= MOST) return 'leader'
  // by its place alone: it closes about as many items as there are, each time with a list of short names
  const areShort = (each: Keyed) =>
    splitOutside(source.folded, each.valueStart, each.valueEnd, COMMAS).every(({start, end}) => end - start <= 14)
  return closing >= 3 && closing * 2 >= items && share(areShort) >= 0.9 ? roleOf(key) : null
}

function addNames(source: SourceText, start: number, end: number, names: Set<string>): void {
  for (const {name} of readUnits(source, start, end)) {
    if (name.length >= 2 && name.length <= 16 && !/[:。]/u.test(name)) names.add(squeeze(name))
  }
}
