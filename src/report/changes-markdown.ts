import {CHANGE_NAMES} from '../lexicon/change-names.js'
import type {Change, NoticeDiff, TaskReference, Words} from '../model/index.js'
import {countChanges} from './changes.js'
import type {ReportLanguage} from './summary.js'

const HEADS: Record<ReportLanguage, {change: string; task: string; was: string; is: string; doubtful: string}> = {
  en: {change: 'Change', task: 'Task', was: 'Was', is: 'Is', doubtful: 'In doubt'},
  zh: {change: '变动', task: '任务', was: '原', is: '现', doubtful: '待确认'},
}

/** What changed, as a Markdown table a person can paste into a memo. */
export function changesAsMarkdown(diff: NoticeDiff, language: ReportLanguage): string {
  const heads = HEADS[language]
  const name = ({title, name: file}: NoticeDiff['old']) => escapeMarks(title ?? file ?? '—')
  const rows = [
    ...diff.changes.map(change => rowOf(change, language)),
    ...diff.doubtful.map(({old, new: other, likeness}) => [
      `${heads.doubtful} ${likeness.toFixed(2)}`,
      `${old.ref} ? ${other.ref}`,
      old.text,
      other.text,
    ]),
  ]
  const table =
    rows.length === 0
      ? []
      : [
          `| ${heads.change} | ${heads.task} | ${heads.was} | ${heads.is} |`,
          '| --- | --- | --- | --- |',
          ...rows.map(cells => `| ${cells.map(cell => cell.replace(/\n/gu, '<br>')).join(' | ')} |`),
          '',
        ]
  return [`# ${name(diff.old)} → ${name(diff.new)}`, '', ...table, countChanges(diff, language), ''].join('\n')
}

function rowOf(change: Change, language: ReportLanguage): string[] {
  const {kind, old, new: other, subject, was, is, words, parts} = change
  const list = (parts ?? []).map(part => `${escapeMarks(part.ref)} ${escapeMarks(part.text)}`).join('\n')
  const place = old && other && old.ref !== other.ref ? `${refOf(old)} → ${refOf(other)}` : refOf(other ?? old)
  const label = CHANGE_NAMES[language][kind]
  if (kind === 'task-split') return [label, place, escapeMarks(old?.text ?? ''), list]
  if (kind === 'task-merged') return [label, place, list, escapeMarks(other?.text ?? '')]
  if (words) return [label, place, sayWords(words, 'removed', '~~'), sayWords(words, 'added', '**')]
  const about = subject ? `${escapeMarks(subject)}: ` : ''
  const before = was ?? (other ? null : (old?.text ?? null))
  const after = is ?? (old ? null : (other?.text ?? null))
  return [
    label,
    place,
    before === null ? '' : about + escapeMarks(before),
    after === null ? '' : about + escapeMarks(after),
  ]
}

function refOf(task: TaskReference | null): string {
  return escapeMarks(task?.ref ?? '')
}

function sayWords(words: readonly Words[], op: 'removed' | 'added', sign: string): string {
  return words
    .filter(each => each.op === 'same' || each.op === op)
    .map(each => (each.op === 'same' ? escapeMarks(each.text) : `${sign}${escapeMarks(each.text)}${sign}`))
    .join('')
}

/** A text in which Markdown finds nothing to mark up. */
function escapeMarks(text: string): string {
  return text.replace(/[\\`*_{}[\]<>#|~!]/gu, character => `\\${character}`)
}
