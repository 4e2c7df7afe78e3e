import {endOfWords} from '../../text/blanks.js'
import {areNames} from '../../tokens/segments.js'
import {beginsWithWork} from '../../tokens/times/index.js'
import type {NoticeText} from '../../tokens/vocabulary.js'
import {statementsOf} from '../labelled.js'
import {findLegend} from '../legend.js'
import {readNames} from '../names.js'
import {readDutyWords} from '../worded.js'
import type {Construct, Stretch} from './construct.js'

const LONGEST = 160
// any sign that parts words and is none of a sentence's: / → > … | ~
const SIGN = String.raw`[^\p{L}\p{N}\s。;:,、.()[\]〔〕【】《》“”‘’「」『』{}%+·-]`
// a full stop, such signs, or blanks behind a stop
const PARTING = new RegExp(String.raw`[。;]|${SIGN}{1,8}|\.{3,8}|(?<=[。;)]) {1,8}`, 'gu')
const IS_SIGN = new RegExp(SIGN, 'u')

/**
 * Names alone behind a paragraph's words, which a full stop or a sign parts from them: `建成学校3所。县教育局、县财政局`,
 * `建成学校3所/县教育局`, `建成学校3所→县教育局`; it counts where several paragraphs are so written.
 */
export const closingNames: Construct = {
  name: 'closing-names',
  sign: /[。;/|→>…~<\\^=@#&*]|[^\p{L}\p{N}\p{P}\s]|\.{3}/u,
  find: (source, start, end) => {
    const found = findClosingNames(source, start, end)
    return found ? [found] : []
  },
  examples: [
    {text: '建成学校3所。县教育局、县财政局', says: ['responsible 县教育局', 'responsible 县财政局']},
    {text: '建成学校3所。县教育局(牵头)、县财政局', says: ['lead 县教育局', 'responsible 县财政局']},
    {text: '建成学校3所/县教育局、县财政局', says: ['responsible 县教育局', 'responsible 县财政局']},
    {text: '建成学校3所。→县教育局', says: ['responsible 县教育局']},
    {text: '建成学校3所……县教育局', says: ['responsible 县教育局']},
    {text: '建成学校3所。<县教育局>', says: ['responsible 县教育局']},
    {text: '建成学校3所。改造县医院/增设门诊', says: []},
    {text: '建成学校3所。改造县医院', says: []},
    {text: '县教育局、县财政局', says: []},
  ],
}

function findClosingNames(source: NoticeText, start: number, end: number): Stretch | null {
  const {folded} = source
  const stop = endOfWords(folded, start, end)
  const near = Math.max(start, stop - LONGEST)
  const framed = folded.slice(near, stop)
  const words = withoutFrame(framed)
  for (const parting of words.matchAll(PARTING)) {
    const from = near + parting.index
    const valueStart = from + parting[0].length
    const isStop = /^[。;]/u.test(parting[0])
    if (folded.slice(start, from).trim() === '' || valueStart >= near + words.length) continue
    if (isStop && (words.length < framed.length || /[。;]/u.test(words.slice(parting.index + 1)))) continue
    // a bracket is another construct's
    if ('([〔【〈{「『'.includes(folded[valueStart] ?? ' ')) continue
    if (findLegend(folded, from, end)) return null
    const said =
      readNames(source, valueStart, near + words.length) ?? readVerbs(source, valueStart, near + words.length)
    if (!said?.duties.every(({units}) => units.every(({name}) => !beginsWithWork(name)))) continue
    const begin = isStop ? valueStart : from
    const statements = statementsOf(said, source.place(begin, end), source)
    return {start: begin, end, construct: 'closing-names', statements, left: [], isWeak: true}
  }
  return null
}

/** Names with verbs behind a sign, nothing left over. */
function readVerbs(source: NoticeText, start: number, end: number) {
  const said = readDutyWords(source, start, end)
  if (!said || said.left.length > 0 || source.folded.slice(start, end).includes('。')) return null
  return said.duties.every(({units}) => areNames(units, source.vocabulary)) ? said : null
}

/** Words without the signs that close a frame: `<县教育局>`, `|县教育局|`. */
function withoutFrame(words: string): string {
  let end = words.length
  while (end > 0 && IS_SIGN.test(words[end - 1] ?? '')) end--
  return words.slice(0, end)
}
