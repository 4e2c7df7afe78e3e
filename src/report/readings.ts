import {LAYOUT_WORDS, REASON_WORDS} from './reading-words.js'
import type {ReportLanguage} from './summary.js'

/** A stretch, and the layouts that it was tried in, the one that was taken first. */
export interface ReportedReading {
  stretch: string
  candidates: ReadonlyArray<{
    layout: string
    cost: number
    tasks: number
    reasons: ReadonlyArray<{reason: string; count: number; cost: number}>
  }>
  position: {start: {line: number}}
}

/** So many stretches that were read in one way only are not worth a line each. */
const LEAST_CANDIDATES = 2

/** Says for each stretch that could be read in several ways which layouts were tried, and what spoke against each. */
export function reportReadings(readings: readonly ReportedReading[], language: ReportLanguage): string[] {
  return readings
    .filter(({candidates}) => candidates.length >= LEAST_CANDIDATES)
    .flatMap(({stretch, candidates, position}) => {
      const where = language === 'zh' ? `第${position.start.line}行` : `line ${position.start.line}`
      return [
        `${where} ${stretch === '' ? '' : `“${stretch}”`}:`,
        ...candidates.map((candidate, at) => `  ${at === 0 ? '→' : ' '} ${sayCandidate(candidate, language)}`),
      ]
    })
}

function sayCandidate(
  {layout, cost, tasks, reasons}: ReportedReading['candidates'][number],
  language: ReportLanguage,
): string {
  const name = LAYOUT_WORDS[layout]?.[language] ?? layout
  const count = language === 'zh' ? `${tasks} 项任务` : `${tasks} task${tasks === 1 ? '' : 's'}`
  const why = reasons.map(({reason, count: times, cost: each}) => {
    const words = REASON_WORDS[reason]?.[language] ?? reason
    return `${times > 1 ? `${times} × ` : ''}${words} ${each.toFixed(2)}`
  })
  return `${cost.toFixed(2)} ${name} (${count})${why.length > 0 ? `: ${why.join(language === 'zh' ? ';' : '; ')}` : ''}`
}
