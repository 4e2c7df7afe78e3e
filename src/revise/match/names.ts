import diff from 'fast-diff'
import {OUTPUT_VERBS} from '../../lexicon/verbs.js'

/** What the name of a place or a work ends with. */
const ENDINGS = [
  '街道',
  '社区',
  '小学',
  '中学',
  '学校',
  '学院',
  '医院',
  '园区',
  '新区',
  '小区',
  '水库',
  '大桥',
  '公园',
  '景区',
  '镇',
  '乡',
  '村',
  '县',
  '区',
  '市',
  '州',
  '路',
  '桥',
  '河',
  '湖',
  '江',
  '溪',
  '山',
  '岛',
] as const

// 全县, 我市, 各乡, 两镇: no names
const NO_NAME = /[全我各本该每两多有]$/u

const VERBS: ReadonlySet<string> = new Set([...OUTPUT_VERBS, '推动', '促进', '深化', '强化', '持续', '扎实', '全面'])

/**
 * Whether two texts have the name of one place where the other has another's: 沙渡镇未来乡村 and 古埠镇未来乡村. Formulaic
 * tasks are told apart by such names alone, and an editor who mends a wording keeps them.
 */
export function namesAnother(old: string, other: string): boolean {
  if (differInTowns(old, other)) return true
  const pieces = diff(old, other, 0, true)
  let [before, after] = ['', '']
  for (const [at, [op, text]] of pieces.entries()) {
    const next = pieces[at + 1]
    if (op === diff.DELETE && next?.[0] === diff.INSERT) {
      const follows = pieces[at + 2]?.[1] ?? ''
      const [was, is] = [nameIn(before, text, follows), nameIn(after, next[1], follows)]
      if (was !== null && is !== null && was !== is) return true
    }
    if (op !== diff.INSERT) before += text
    if (op !== diff.DELETE) after += text
  }
  return false
}

// 石桥镇 and 白石镇 share a letter, and an alignment would find no name changed for another
const TOWN = /(?<name>\p{Script=Han}{2})(?<ending>镇|乡(?![村镇])|街道|社区)/gu

/** Whether each of two texts names towns that the other does not. */
function differInTowns(old: string, other: string): boolean {
  const [olds, others] = [townsIn(old), townsIn(other)]
  return [...olds].some(name => !others.has(name)) && [...others].some(name => !olds.has(name))
}

function townsIn(text: string): Set<string> {
  const names = [...text.matchAll(TOWN)].map(match => match.groups ?? {})
  return new Set(
    names.flatMap(({name = '', ending = ''}) => (NO_NAME.test(name) || VERBS.has(name) ? [] : [name + ending])),
  )
}

/** The name that a changed stretch is or ends, with its ending; `null` where it is none. */
function nameIn(before: string, changed: string, follows: string): string | null {
  for (const ending of ENDINGS) {
    const bare = follows.startsWith(ending)
      ? changed
      : changed.endsWith(ending)
        ? changed.slice(0, -ending.length)
        : null
    if (bare === null || (bare === '' && changed !== '')) continue
    const name = (before + bare).slice(-2)
    // 推进县人民医院: the verb names no county
    if (!/^\p{Script=Han}{2}$/u.test(name) || NO_NAME.test(name) || VERBS.has(name)) return null
    return name + ending
  }
  return null
}
