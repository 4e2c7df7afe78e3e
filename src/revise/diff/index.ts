import {listTasks, type TaskEntry} from '../../model/entries.js'
import type {Change, Notice, NoticeDiff, NoticeReference} from '../../model/index.js'
import type {Match, Matching, TaskDivision} from '../match/index.js'
import {compareTargetsAcross} from './across.js'
import {compareDeadlines} from './deadlines.js'
import {findMoved} from './order.js'
import {change, refer} from './references.js'
import {compareSections, sayLeaders} from './sections.js'
import {compareTargets, matchTargets} from './targets.js'
import {compareUnits} from './units.js'
import {isReworded} from './wording.js'
import {compareWords} from './words.js'

/** What a revision changed, by meaning, where the tasks are matched already. */
export function compareMatched(old: Notice, other: Notice, matching: Matching): NoticeDiff {
  const sameYear = old.document.year === other.document.year
  const moved = findMoved(matching)
  const compared = matching.same.map(match => ({match, changes: compareTasks(match, moved.has(match), sameYear)}))
  const sections = compareSections(old, other, matching)
  const changes = [
    ...compared.flatMap(each => each.changes),
    ...matching.splits.map(tellSplit),
    ...matching.merges.map(tellMerge),
    ...matching.added.map(entry => change('task-added', null, entry)),
    ...matching.withdrawn.map(entry => change('task-withdrawn', entry, null)),
    ...(sameYear ? [] : compareTargetsAcross(matching)),
  ]
  return {
    schemaVersion: '1.0',
    old: referNotice(old),
    new: referNotice(other),
    sameYear,
    found: {again: compared.length, unchanged: compared.filter(each => each.changes.length === 0).length},
    changes: [...sections, ...inOrder(changes, matching)],
    renumbered: matching.same
      .filter(match => match.old.ref !== match.new.ref && !moved.has(match))
      .map(match => ({old: refer(match.old), new: refer(match.new)})),
    doubtful: matching.doubtful.map(match => ({
      old: refer(match.old),
      new: refer(match.new),
      likeness: Math.round(match.likeness * 100) / 100,
    })),
  }
}

function compareTasks(match: Match, isMoved: boolean, sameYear: boolean): Change[] {
  const {old, new: other} = match
  const targets = matchTargets(old.task.targets, other.task.targets)
  const changes: Change[] = []
  if (isMoved) changes.push(change('task-moved', old, other, {was: placeOf(old), is: placeOf(other)}))
  if (isReworded(old.task, other.task, targets)) {
    const words = compareWords(old.task.text, other.task.text)
    changes.push(change('task-reworded', old, other, {was: old.task.text, is: other.task.text, words}))
  }
  changes.push(...compareTargets(old, other, targets))
  changes.push(...compareUnits(old, other))
  changes.push(...compareDeadlines(old, other, sameYear))
  const [was, is] = [ownLeaders(old), ownLeaders(other)]
  if (was !== is) changes.push(change('leaders-changed', old, other, {was: was || null, is: is || null}))
  return changes
}

function placeOf({sections, ref}: TaskEntry): string {
  return [...sections.map(section => section.title), ref].join(' / ')
}

/** The leaders that stand at the task itself; a section's are told with the section. */
function ownLeaders({task}: TaskEntry): string {
  return sayLeaders(task.leaders.filter(leader => !leader.inherited))
}

function tellSplit({whole, parts}: TaskDivision): Change {
  return change('task-split', whole, parts[0] ?? null, {parts: parts.map(refer)})
}

function tellMerge({whole, parts}: TaskDivision): Change {
  return change('task-merged', parts[0] ?? null, whole, {parts: parts.map(refer)})
}

/** Changes by the place of their task in the new notice; one that is withdrawn stands behind what stood before it. */
function inOrder(changes: readonly Change[], matching: Matching): Change[] {
  const placeOfOld = new Map(matching.same.map(match => [match.old.no, match.new.no]))
  const placeOf = ({old, new: other}: Change): number => {
    if (other) return other.no
    for (let no = (old?.no ?? 0) - 1; no > 0; no--) {
      const place = placeOfOld.get(no)
      if (place !== undefined) return place + 0.5
    }
    return 0.5
  }
  return changes
    .map((each, at) => ({each, at, place: placeOf(each)}))
    .sort((a, b) => a.place - b.place || a.at - b.at)
    .map(({each}) => each)
}

function referNotice(notice: Notice): NoticeReference {
  const {title, documentNumber, year} = notice.document
  return {title, documentNumber, year, name: notice.source.name, tasks: listTasks(notice).length}
}
