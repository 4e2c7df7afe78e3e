import {CHANGE_NAMES} from '../lexicon/change-names.js'
import type {Change, ChangeKind, NoticeDiff, TaskReference, Words} from '../model/index.js'
import type {ReportLanguage} from './summary.js'

/** How a report of changes looks: each function returns its words with or without colour. */
export interface ChangePaint {
  added(words: string): string
  removed(words: string): string
  dim(words: string): string
}

/** In which words, and how it looks. */
export interface ChangeReport {
  language: ReportLanguage
  paint: ChangePaint
}

/** The most characters of a task's text in a line; JSON and the workbook have all of it. */
const SHOWN = 60
/** What is shown of words that stayed, on each side of words that did not. */
const AROUND = 10

/** A line a change, then the pairs in doubt, then a line that counts. */
export function reportChanges(diff: NoticeDiff, {language, paint}: ChangeReport): string[] {
  return [
    ...diff.changes.map(change => sayChange(change, {language, paint})),
    ...diff.doubtful.map(({old, new: other, likeness}) => {
      const words = language === 'zh' ? '待确认' : 'in doubt'
      return `${old.ref} ? ${other.ref}  ${words} (${likeness.toFixed(2)})  ${shorten(old.text)} ${paint.dim('→')} ${shorten(other.text)}`
    }),
    countChanges(diff, language),
  ]
}

/** One change in one line: where, what, and from what to what. */
function sayChange(change: Change, {language, paint}: ChangeReport): string {
  const {kind, old, new: other, subject, was, is, words, parts} = change
  const name = CHANGE_NAMES[language][kind]
  const place = placeOf(old, other, parts, kind)
  const head = `${place ? `${place}  ` : ''}${name}  `
  if (kind === 'task-added') return head + paint.added(shorten(other?.text ?? ''))
  if (kind === 'task-withdrawn') return head + paint.removed(shorten(old?.text ?? ''))
  if (kind === 'task-split' || kind === 'task-merged') {
    const whole = kind === 'task-split' ? old : other
    return `${head}${shorten(whole?.text ?? '')}`
  }
  if (words) return head + sayWords(words, paint)
  const about = subject && subject !== was && subject !== is ? `${subject}: ` : ''
  if (was !== null && is !== null) return `${head}${about}${paint.removed(was)} → ${paint.added(is)}`
  return head + about + (is === null ? paint.removed(was ?? '') : paint.added(is))
}

/** `二-3`, `二-3 → 二-4`, `二-3 → 二-3 + 二-4`. */
function placeOf(
  old: TaskReference | null,
  other: TaskReference | null,
  parts: readonly TaskReference[] | null,
  kind: ChangeKind,
): string {
  const joined = (parts ?? []).map(part => part.ref).join(' + ')
  if (kind === 'task-split') return `${old?.ref ?? ''} → ${joined}`
  if (kind === 'task-merged') return `${joined} → ${other?.ref ?? ''}`
  if (old && other && old.ref !== other.ref) return `${old.ref} → ${other.ref}`
  return (other ?? old)?.ref ?? ''
}

/** The words that changed, with a little of what stands around them: `…建成[-五座-]{+六座+}公园…`. */
function sayWords(words: readonly Words[], paint: ChangePaint): string {
  return words
    .map(({op, text}, at) => {
      if (op === 'removed') return paint.removed(`[-${text}-]`)
      if (op === 'added') return paint.added(`{+${text}+}`)
      return cutMiddle(text, at === 0, at === words.length - 1)
    })
    .join('')
}

function cutMiddle(text: string, isFirst: boolean, isLast: boolean): string {
  const before = isFirst ? '' : text.slice(0, AROUND)
  const behind = isLast ? '' : text.slice(-AROUND)
  return text.length <= before.length + behind.length + 1 ? text : `${before}…${behind}`
}

function shorten(text: string): string {
  const line = text.replace(/\s+/gu, ' ')
  return line.length > SHOWN ? `${line.slice(0, SHOWN).replace(/[\ud800-\udbff]$/u, '')}…` : line
}

/** `134 tasks found again, 120 of them unchanged; 2 added, 1 withdrawn, 3 targets raised; 30 only renumbered`. */
export function countChanges({found, changes, renumbered, doubtful}: NoticeDiff, language: ReportLanguage): string {
  const counts = new Map<ChangeKind, number>()
  for (const {kind} of changes) counts.set(kind, (counts.get(kind) ?? 0) + 1)
  const isChinese = language === 'zh'
  const said = [...counts].map(([kind, count]) =>
    isChinese ? `${CHANGE_NAMES.zh[kind]} ${count}` : `${count} ${CHANGE_NAMES.en[kind]}`,
  )
  if (renumbered.length > 0)
    said.push(isChinese ? `仅编号变化 ${renumbered.length}` : `${renumbered.length} only renumbered`)
  if (doubtful.length > 0) said.push(isChinese ? `待确认 ${doubtful.length}` : `${doubtful.length} in doubt`)
  const again = isChinese
    ? `找到原有任务 ${found.again} 项,其中 ${found.unchanged} 项内容未变`
    : `${found.again} ${found.again === 1 ? 'task' : 'tasks'} found again, ${found.unchanged} of them unchanged`
  if (said.length === 0) return isChinese ? `${again};无变化` : `${again}; nothing changed`
  return isChinese ? `${again};${said.join(',')}` : `${again}; ${said.join(', ')}`
}
