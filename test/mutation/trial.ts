import {BreakdownError, type ErrorCode, loadNoticeSchema, parseNotice} from '../../src/index.js'
import {findBreaches} from '../support/invariants.js'

/** What became of a file: it was read, it was refused, or something is wrong with the program. */
export interface Outcome {
  isRead: boolean
  /** What is wrong, in words; the first of it. */
  breach: string | null
  /** How long it took, in milliseconds. */
  took: number
}

/** With what a file that is no notice may be refused. */
const REFUSALS: readonly ErrorCode[] = ['binary-input', 'undecodable-input', 'input-too-large']
const LONGEST = 5_000

/** Reads a file and says what is wrong with what comes of it. */
export async function tryFile(bytes: Uint8Array, name: string): Promise<Outcome> {
  const start = performance.now()
  let isRead = false
  let took = 0
  let breach: string | null
  try {
    const parsed = await parseNotice(bytes, {name})
    took = performance.now() - start
    isRead = true
    breach = await findBreach(parsed)
  } catch (error) {
    took ||= performance.now() - start
    breach = findWrongError(error)
  }
  if (breach === null && took > LONGEST) breach = `took ${Math.round(took)} ms`
  return {isRead, breach, took}
}

async function findBreach({notice, text, regions}: Awaited<ReturnType<typeof parseNotice>>): Promise<string | null> {
  const {error} = (await loadNoticeSchema()).safeParse({...notice, regions})
  const issue = error?.issues[0]
  if (issue) return `schema: ${issue.path.join('.')}: ${issue.message}`
  return findBreaches(notice, text, regions)[0] ?? null
}

/** A refusal is right; any other error is our own. */
function findWrongError(error: unknown): string | null {
  if (error instanceof BreakdownError) return REFUSALS.includes(error.code) ? null : `refused with ${error.code}`
  if (!(error instanceof Error)) return `threw ${String(error)}`
  const places = (error.stack ?? '').split('\n').filter(line => /^\s+at /u.test(line))
  return `${error.name}: ${error.message} ${(places.find(line => line.includes('/src/')) ?? places[0] ?? '').trim()}`
}
