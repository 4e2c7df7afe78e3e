import {listTasks} from '../../src/model/entries.js'
import type {Notice, Section} from '../../src/model/index.js'

/** Where a unit, a heading or a piece of a task stands. */
export interface Range {
  start: {offset: number}
  end: {offset: number}
}

const STEMS = [...'晨曦远航青禾朗月松涛云帆竹影流霞星河雪岭枫桥柳浪梅坞荷塘兰舟菊圃鹤鸣鹿苑雁荡鹭洲']
const ENDINGS = ['股', '专班', '联合体']
// what tasks and headings are written with: no verb, no body, no label among them
const WORDS = [...'风拂柳岸花映溪桥雨润芳草雪压青松月照寒潭霞染枫林露凝荷叶霜叶红于云卷舒']
/** What is no word: a Chinese numeral, and `一是` with it. */
const KEPT = /[一二三四五六七八九十百千万亿两零〇]是?|第/gu

/**
 * Renames every unit that is one body, the same for the same, and writes every heading and task in other words. Digits, numerals, signs and blanks
 * stay, and all keeps its length: each place is still the place of what stood there.
 */
export function renameWords(text: string, notice: Notice): string {
  const characters = text.split('')
  const names = new Map<string, string>()
  const renamed = new Set<number>()
  for (const {position, collective} of listTasks(notice).flatMap(({task}) => task.units)) {
    if (collective) for (const at of placesIn(position)) renamed.add(at)
    if (collective) continue
    const places = placesIn(position).filter(at => /\S/u.test(text.charAt(at)))
    const name = places.map(at => text.charAt(at)).join('')
    const invented = names.get(name) ?? inventName(name.length, new Set(names.values()))
    names.set(name, invented)
    for (const [number, at] of places.entries()) {
      characters[at] = invented.charAt(number)
      renamed.add(at)
    }
  }
  // a name that its task has twice is one unit, with one place
  for (const [name, invented] of names) {
    for (let start = text.indexOf(name); start >= 0; start = text.indexOf(name, start + 1)) {
      const isWhole = /[、,:;(]/u.test(text.charAt(start - 1)) && !renamed.has(start)
      if (isWhole && /[、,;。)牵负]/u.test(text.charAt(start + name.length)))
        for (const [at, character] of [...invented].entries()) {
          characters[start + at] = character
          renamed.add(start + at)
        }
    }
  }
  const titles = listSections(notice.sections).flatMap(section => findTitle(text, section) ?? [])
  // a heading that says who bears its tasks is a duty line
  const headings = titles.filter(title => !placesIn(title).some(at => renamed.has(at)))
  for (const range of [...headings, ...listTasks(notice).flatMap(({task}) => task.pieces)]) {
    const words = text.slice(range.start.offset, range.end.offset)
    const kept = new Set(
      [...words.matchAll(KEPT)].flatMap(({index, 0: found}) =>
        Array.from(found, (_, at) => range.start.offset + index + at),
      ),
    )
    for (const at of placesIn(range)) {
      if (renamed.has(at) || kept.has(at) || !/\p{Script=Han}/u.test(text.charAt(at))) continue
      characters[at] = WORDS[at % WORDS.length] ?? ''
    }
  }
  return characters.join('')
}

/** A name of a given length that was not given before; its ending goes by its length. */
function inventName(length: number, given: ReadonlySet<string>): string {
  const ending = ENDINGS[Math.min(Math.floor(length / 3), ENDINGS.length - 1)] ?? ''
  for (let number = 0; ; number++) {
    const digits = [number, Math.floor(number / STEMS.length)]
    const stem = Array.from(
      {length: length - ending.length},
      (_, at) => STEMS[((digits[at] ?? 0) + 5 * at) % STEMS.length],
    )
    const name = stem.join('') + ending
    if (!given.has(name)) return name
    if (number > STEMS.length ** 2) throw new Error(`there are more names of ${length} characters than can be invented`)
  }
}

/** Sections, each in front of those within it. */
export function listSections(sections: readonly Section[]): Section[] {
  return sections.flatMap(section => [section, ...listSections(section.sections)])
}

/** Where a section's title stands, blanks and line ends aside; `null` for one that stands elsewhere. */
export function findTitle(text: string, {title, position}: Section): Range | null {
  const sought = title.replace(/\s/gu, '')
  for (let start = position.start.offset; start < position.end.offset; start++) {
    if (text[start] !== sought[0]) continue
    let [at, found] = [start, 0]
    for (; found < sought.length && at < position.end.offset; at++) {
      if (text[at] === sought[found]) found++
      else if (/\S/u.test(text.charAt(at))) break
    }
    if (found === sought.length) return {start: {offset: start}, end: {offset: at}}
  }
  return null
}

const LABELS: Readonly<Record<string, string>> = {
  lead: '抓总方',
  consolidating: '归集方',
  responsible: '认领方',
  supporting: '随行方',
}

/** Renames the labels on lines of their own (`责任单位:`), by what their units do; the same for the same. */
export function renameLabels(text: string, notice: Notice): string {
  const roles = new Map<string, string>()
  for (const {task} of listTasks(notice))
    for (const {role, roleAsWritten} of task.units) if (role && roleAsWritten) roles.set(roleAsWritten, role)
  const renameLine = (line: string) => {
    const colon = line.search(/[:\uFF1A]/u)
    const head = line.slice(0, Math.max(colon, 0))
    const label = head.replace(/[\s(\uFF08【[]/gu, '')
    const role = roles.get(label)
    return role === undefined
      ? line
      : head.replace(head.trim().replace(/^[(\uFF08【[]/u, ''), LABELS[role] ?? label) + line.slice(colon)
  }
  return text.split('\n').map(renameLine).join('\n')
}

const placesIn = ({start, end}: Range) => Array.from({length: end.offset - start.offset}, (_, at) => start.offset + at)
