import type {Random} from '../revise/random.js'

/** Changes a text; `other` is the text of another notice. */
export type TextChange = (text: string, random: Random, other: string) => string

const PIECES = [
  '\n',
  '\r',
  '\u3000',
  '\t',
  '\u200b',
  '\u0000',
  '\ud800',
  '𫖯',
  '★',
  '、',
  '。',
  ';',
  '(',
  ')',
  '\uff08',
  '《',
  '“',
  '一、',
  '(一)',
  '1.',
  '①',
  '附件2',
  '责任单位:',
  '牵头单位:',
  '牵头领导:',
  '(县发改局牵头,县财政局配合,9月底前完成)',
  '以上3项任务的责任单位均为',
  '注:标★者为牵头单位。',
  '序号\t工作任务\t责任单位\n',
  '2026年2月30日',
  '增长6.5%左右',
  '99999999999999999999亿元',
  '—— 3 ——',
  '其中:',
]
/** The head of a table. */
export const HEADS = ['序号', '工作任务', '责任单位', '完成时限', '备注']

/** Signs that have a full-width form 0xfee0 further on. */
const NARROW = ',:;()%!?+-0123456789Aa'
const WIDE = NARROW.replace(/./gu, sign => String.fromCharCode(sign.charCodeAt(0) + 0xfee0))

/** The signs of one width, and at the same place those of the other. */
const SIGNS = [...NARROW, ...WIDE, ' ', '\u3000', '.', '。']
const OTHERS = [...WIDE, ...NARROW, '\u3000', ' ', '。', '.']
const otherWidth = new Map(SIGNS.map((sign, at) => [sign, OTHERS[at] ?? sign]))

/** A text with what stands from a place on replaced. */
export function replaceAt(text: string, start: number, length: number, put: string): string {
  return text.slice(0, start) + put + text.slice(start + length)
}

function onLines(change: (lines: string[], at: number, random: Random) => void): TextChange {
  return (text, random) => {
    const lines = text.split('\n')
    change(lines, random.int(0, lines.length - 1), random)
    return lines.join('\n')
  }
}

/** What a copy, an editor or a careless hand does to the words of a notice, by name. */
export const lineChanges = {
  deleteLines: onLines((lines, at, random) => lines.splice(at, random.int(1, 6))),
  duplicateLines: onLines((lines, at, random) => lines.splice(at, 0, ...lines.slice(at, at + random.int(1, 20)))),
  swapLines: onLines((lines, at, random) => {
    const other = random.int(0, lines.length - 1)
    const [one, two] = [lines[at] ?? '', lines[other] ?? '']
    lines[at] = two
    lines[other] = one
  }),
  emptyLines: onLines((lines, at, random) => {
    const blank = random.pick(['', ' ', '\u3000'])
    lines.splice(at, 0, ...Array.from({length: random.int(1, 5)}, () => blank))
  }),
  deleteDigits: (text, random) => {
    const share = random.pick([0.02, 0.3, 1])
    return text.replace(/\d/gu, digit => (random.chance(share) ? '' : digit))
  },
  swapWidths: (text, random) => {
    const share = random.pick([0.02, 0.3, 1])
    return [...text].map(sign => (random.chance(share) ? (otherWidth.get(sign) ?? sign) : sign)).join('')
  },
  deleteCharacters: (text, random) => replaceAt(text, random.int(0, text.length), random.int(1, 40), ''),
  dropSign: (text, random) => text.replaceAll(random.pick([...'、。,;:★()()《》“”\n \t']), ''),
  insertPieces: (text, random) => {
    let changed = text
    for (let left = random.int(1, 6); left > 0; left--) {
      changed = replaceAt(changed, random.int(0, changed.length), random.int(0, 2), random.pick(PIECES))
    }
    return changed
  },
  repeatPiece: (text, random) => {
    const at = random.int(0, text.length)
    const piece = random.chance(0.5) ? random.pick(PIECES) : text.slice(at, at + random.int(1, 12))
    return replaceAt(text, at, 0, piece.repeat(random.pick([2, 10, 100, 1_000, 8_000])))
  },
  cut: (text, random) => {
    const [one, two] = [random.int(0, text.length), random.int(0, text.length)]
    return text.slice(Math.min(one, two), random.chance(0.5) ? text.length : Math.max(one, two))
  },
  splice: (text, random, other) => {
    const start = random.int(0, other.length)
    const length = random.pick([30, 600, other.length])
    return replaceAt(text, random.int(0, text.length), random.int(0, 200), other.slice(start, start + length))
  },
  joinLines: (text, random) => text.replace(/\n/gu, random.pick(['', ' ', '\u3000'])),
  joinSomeLines: (text, random) => text.replace(/\n/gu, end => (random.chance(0.2) ? '' : end)),
  wrapLines: (text, random) => {
    const width = random.pick([1, 3, 17, 28, 40])
    const indent = random.pick(['', '', '  '])
    return text
      .split('\n')
      .map(line => (line.match(new RegExp(`.{1,${width}}`, 'gu')) ?? ['']).join(`\n${indent}`))
      .join('\n')
  },
  pasteTable: (text, random) => {
    const lines = text.split('\n')
    const start = random.int(0, lines.length)
    const columns = random.int(2, 5)
    const cells = [...HEADS.slice(0, columns), ...lines.splice(start, random.int(4, 80))]
    const isRows = random.chance(0.5)
    const rows = cells.map((cell, at) => cell + (isRows && (at + 1) % columns !== 0 ? '\t' : '\n'))
    lines.splice(start, 0, rows.join(''))
    return lines.join('\n')
  },
  crlf: (text, random) => text.replace(/\n/gu, end => (random.chance(0.8) ? '\r\n' : end)),
} as const satisfies Record<string, TextChange>
