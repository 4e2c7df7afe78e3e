import type {FoundTime} from '../tokens/times/index.js'

/** A time in a task's words, with what stands around it. */
export interface Context {
  time: FoundTime
  /** The words in front, back to the end of the sentence before. */
  sentenceAhead: string
  /** The words in front, back to the last comma or stop. */
  ahead: string
  /** The words behind, up to the end of the sentence. */
  sentenceBehind: string
  /** The words behind, up to the next comma or stop. */
  behind: string
  /** The notice's year, `null` where it has none. */
  year: number | null
}

/** So far the words of one sentence are looked at. */
const FARTHEST = 120

/** What stands around a time of a folded text. */
export function lookAround(folded: string, time: FoundTime, year: number | null): Context {
  const near = folded.slice(Math.max(0, time.start - FARTHEST), time.start)
  const sentenceAhead = near.slice(Math.max(...['。', ';', '\n'].map(stop => near.lastIndexOf(stop))) + 1)
  const ahead = sentenceAhead.slice(Math.max(...[',', ':', '、'].map(stop => sentenceAhead.lastIndexOf(stop))) + 1)
  const sentenceBehind = upTo(folded.slice(time.end, time.end + FARTHEST), /[。;\n]/u)
  return {time, sentenceAhead, ahead, sentenceBehind, behind: upTo(sentenceBehind, /[,:、)]/u), year}
}

function upTo(words: string, stop: RegExp): string {
  const at = words.search(stop)
  return at < 0 ? words : words.slice(0, at)
}
