import {type DocumentField, METADATA_KEYS, OTHER_METADATA_KEYS} from '../lexicon/metadata-keys.js'
import {squeeze} from '../text/blanks.js'
import {findAll, HAN} from '../text/expression.js'
import {type FoundKey, findKeys} from './keys.js'

/** A key of a metadata block and its value. Offsets are places in the line that it was found in. */
export interface MetadataPair {
  /** `null` for a key that no field holds. */
  field: DocumentField | null
  start: number
  valueStart: number
  valueEnd: number
}

const DICTIONARY = new Map<string, DocumentField | null>([
  ...OTHER_METADATA_KEYS.map(key => [key, null] as const),
  ...METADATA_KEYS.flatMap(([field, keys]) => keys.map(key => [key, field] as const)),
])

/** The field that a key names, without its colon; `undefined` for words that are no key. */
export function fieldOf(key: string): DocumentField | null | undefined {
  return DICTIONARY.get(squeeze(key).replace(/:$/u, ''))
}

/** Whether a line is a key of the metadata block and nothing else; its value is then on the line below. */
export function isLoneKey(folded: string): boolean {
  return folded.length <= 16 && fieldOf(folded) !== undefined
}

const DECORATION = new Set([' ', '|', '【', '[', '•', '·'])

/** Whether keys may begin behind words: decoration, or before several keys the name of the site. */
function isOpening(before: string, keys: number): boolean {
  return [...before].every(character => DECORATION.has(character)) || (keys >= 3 && /^[^。;:,]{2,24} $/u.test(before))
}

// 索引号: 123/2026-001 公文目录: 重点工作
const OTHER_KEY = new RegExp(`(?:^| +)[${HAN}]{2,8} *:`, 'u')

/** So many keys without colons on a line are a metadata block's. */
const LEAST_SPACED = 2
const SPACED_KEYS = new RegExp(
  `(?<=^|[ |])(?<key>${[...DICTIONARY.keys()].map(key => [...key].join(' {0,6}')).join('|')})(?= +[^ :])`,
  'gu',
)

/** Keys behind which only blanks stand: `索 引 号  YX/2026-1  发文日期  2026-01-03`; one alone is none. */
function findSpacedKeys(folded: string): Array<FoundKey<DocumentField | null>> {
  if (folded.length > 300 || /[。;]|:(?!\d\d)/u.test(folded)) return []
  const found = findAll(SPACED_KEYS, folded).flatMap((match): Array<FoundKey<DocumentField | null>> => {
    const written = match.groups?.key ?? ''
    const meaning = DICTIONARY.get(squeeze(written))
    const end = match.index + written.length
    return meaning === undefined ? [] : [{meaning, start: match.index, end, valueStart: end}]
  })
  // 发文日期 2026-01-03, 发布机构   云溪县政府: one alone has a date behind it, or several blanks
  const value = found.length === 1 && found[0]?.start === 0 ? folded.slice(found[0].valueStart) : ''
  const isAlone = /^ *\d{4} *[-年./]/u.test(value) || /^ {2,}\S.{1,40}$/u.test(value)
  return found.length >= LEAST_SPACED || isAlone ? found : []
}

/** The key-value pairs that a folded line holds, in order; a value ends where the next key begins. */
export function findPairs(folded: string): MetadataPair[] {
  if (folded.length > 2_000) return []
  const coloned = findKeys(folded, DICTIONARY)
  const keys = coloned.length > 0 ? coloned : findSpacedKeys(folded)
  const first = keys[0]
  if (!first || !isOpening(folded.slice(0, first.start), keys.length)) return []
  return keys.map(({meaning, start, valueStart}, at) => {
    let [from, to] = [valueStart, keys[at + 1]?.start ?? folded.length]
    while (from < to && (folded[from] === ' ' || folded[from] === '|')) from++
    // a key that is not known ends a value, too; a title may hold a colon
    const other = meaning === 'title' ? null : OTHER_KEY.exec(folded.slice(from, to))
    if (other) to = from + other.index
    while (to > from && DECORATION.has(folded[to - 1] ?? '')) to--
    return {field: meaning, start, valueStart: from, valueEnd: to}
  })
}
