import {areDepartments, readBearers, readDepartment} from '../duties/bearers.js'
import {type LeadDecisions, readTaskUnits, TIER_GROUP} from '../duties/leads.js'
import type {Duty, Tier, Time} from '../duties/statements.js'
import type {Annex, Leader, LeadRule, Notice, Section, Source, Task} from '../model/index.js'
import type {AnnexNode, Block, ItemNode, Outlined, SectionNode} from '../outline/nodes.js'
import {type RefusedPlace, readTargets} from '../targets/task-words.js'
import {IdGiver, PathGiver} from '../text/ids.js'
import type {SourceText} from '../text/source-text.js'
import {findDeadlinesIn, readDeadlines, readLabelledDeadlines} from '../times/index.js'
import {readHeadingLeaders} from '../tokens/leaders.js'
import {joinWords} from '../tokens/task-words.js'
import type {Place} from '../tree/nodes.js'
import {readDocument} from './document.js'
import {findLeadRules} from './lead-rules.js'
import {describeManner, type Manner} from './manner.js'
import {findRegions, measureCoverage} from './regions.js'
import {findTaskDuties} from './task-duties.js'

/** What a section hands down to its tasks. */
interface Above {
  annex: number | null
  /** Numbers of the sections above, outermost first. */
  path: readonly string[]
  leaders: readonly Leader[]
  duties: readonly Duty[]
  /** By when, where a task itself says nothing. */
  times: readonly Time[]
}

/**
 * Makes the notice of the tree that the stages have read.
 *
 * Of every notice it holds that
 * 1. each value's place, or its pieces joined, is the value; children lie inside their parents, in the text's order;
 * 2. ids and paths are unique;
 * 3. a unit's lead is a truth with its basis, or `null` with its reason;
 * 4. the regions partition the text, and coverage counts them.
 */
export function compileNotice(
  root: Outlined,
  source: SourceText,
  file: Source,
  decisions: LeadDecisions,
): {notice: Notice; refused: RefusedPlace[]; manners: Manner[]} {
  const refused: RefusedPlace[] = []
  const ids = new IdGiver()
  const document = readDocument(root, source)
  const paths = new PathGiver()
  const annexNodes = root.children.filter(child => child.type === 'annex')
  const hasAnnexes = annexNodes.length > 1
  const numberOfAnnex = (node: AnnexNode, at: number) => (hasAnnexes ? (node.number ?? at + 1) : null)
  const {rules, legends} = findLeadRules(root, source, numberOfAnnex)

  let tiers: Duty[] = []
  let ownRules: readonly LeadRule[] = []
  const makeTask = (item: ItemNode, above: Above): Task => {
    const pieces = item.children.filter(child => child.type === 'text').map(({position}) => position)
    const duties = [...findTaskDuties(item, above.duties), ...tiers.map(duty => ({duty, inherited: true}))]
    for (const child of item.children) if (child.type === 'tier') tiers.push(tierDuty(child))
    const text = pieces.map(piece => source.read(piece.start.offset, piece.end.offset)).join('')
    const id = ids.give('task', text)
    const words = joinWords(pieces, source)
    const phrases = findDeadlinesIn(words.folded, document.year)
    const found = readTargets(words, source, id, ids, phrases)
    refused.push(...found.refused)
    const times = item.children.filter(child => child.type === 'time')
    const postsOf = (
      list: ReadonlyArray<ItemNode['children'][number] | ItemNode['shared'][number]>,
      inherited: boolean,
    ) => list.flatMap(each => (each.type === 'post' ? each.leaders.map(leader => ({...leader, inherited})) : []))
    const posts = [...postsOf(item.children, false), ...postsOf(item.shared, true)]
    const handed = item.shared.filter(each => each.type === 'time')
    const deadlines = [
      ...readDeadlines(words, source, phrases),
      ...readLabelledDeadlines(times, source, document.year, false),
      ...readLabelledDeadlines(handed, source, document.year, true),
    ]
    return {
      id,
      path: paths.give([...above.path, String(item.number)].join('.')),
      number: item.number,
      label: item.label,
      annex: above.annex,
      text,
      units: readTaskUnits(duties, ownRules, decisions),
      leaders:
        posts.length > 0
          ? eachOnce(posts).map(({name, office, inherited, position}) => ({name, office, inherited, position}))
          : above.leaders.map(leader => ({...leader, inherited: true})),
      deadlines: deadlines.length > 0 ? deadlines : readLabelledDeadlines(above.times, source, document.year, true),
      targets: found.targets,
      position: item.position,
      pieces,
    }
  }

  const makeSection = (node: SectionNode, above: Above, isDepartment: boolean): Section => {
    const {start, end} = {start: node.title.start.offset, end: node.title.end.offset}
    const title = source.read(start, end)
    const department = isDepartment ? readDepartment(source, node.title) : null
    const bearers = department ?? readBearers(source, node.title)
    const posts = node.children.flatMap(child => (child.type === 'post' ? child.leaders : []))
    const labelled = node.children.filter(child => child.type === 'duty')
    const times = node.children.filter(child => child.type === 'time')
    // in the heading, or on a line of their own under it
    const leaders = eachOnce([...readHeadingLeaders(source, start, end), ...posts]).map(
      ({name, office, position}): Leader => ({name, office, inherited: false, position}),
    )
    const below: Above = {
      annex: above.annex,
      path: [...above.path, String(node.number)],
      leaders: leaders.length > 0 ? leaders : above.leaders,
      duties:
        labelled.length > 0 ? [...(department ? [department] : []), ...labelled] : bearers ? [bearers] : above.duties,
      times: times.length > 0 ? times : above.times,
    }
    const id = ids.give('section', title)
    const {sections, tasks} = makeBlocks(node.children, below)
    const position = {start: firstPlace(node).start, end: lastPlace(node).end}
    return {id, number: node.number, label: node.label, title, annex: above.annex, leaders, position, sections, tasks}
  }

  const makeBlocks = (blocks: readonly Block[], above: Above): {sections: Section[]; tasks: Task[]} => {
    const sections: Section[] = []
    const tasks: Task[] = []
    const headings = blocks.filter(block => block.type === 'section')
    const isDivided = areDepartments(
      headings.map(({title}) => ({
        folded: source.folded.slice(title.start.offset, title.end.offset),
        isDepartment: readDepartment(source, title) !== null,
      })),
    )
    for (const block of blocks) {
      if (block.type === 'section') sections.push(makeSection(block, above, isDivided))
      else if (block.type === 'item') tasks.push(makeTask(block, above))
      else if (block.type === 'tier') tiers.push(tierDuty(block))
    }
    return {sections, tasks}
  }

  const annexes: Annex[] = []
  const sections: Section[] = []
  const tasks: Task[] = []
  for (const [at, node] of annexNodes.entries()) {
    const number = numberOfAnnex(node, at)
    tiers = []
    ownRules = rulesOf(rules, number)
    const made = makeBlocks(node.children, {
      annex: number,
      path: number === null ? [] : [`A${number}`],
      leaders: [],
      duties: [],
      times: [],
    })
    annexes.push(makeAnnex(node, number, source))
    sections.push(...made.sections)
    tasks.push(...made.tasks)
  }
  const regions = findRegions(root, legends, source)
  const notice: Notice = {
    schemaVersion: '1.0',
    source: file,
    document,
    leadRules: rules,
    annexes,
    sections,
    tasks,
    messages: [],
    coverage: measureCoverage(regions, source),
    regions,
  }
  const manners = annexNodes.map((node, at) => describeManner(node, numberOfAnnex(node, at), source))
  return {notice, refused, manners}
}

/** Persons, each once, where he is named first. */
function eachOnce<Person extends {name: string; office: string}>(persons: readonly Person[]): Person[] {
  const seen = new Set<string>()
  return persons.filter(({name, office}) => {
    const key = `${name} ${office}`
    return seen.has(key) ? false : seen.add(key) !== undefined
  })
}

/** The rules that hold in an annex: its own, else those of the whole notice. */
function rulesOf(rules: readonly LeadRule[], annex: number | null): LeadRule[] {
  const own = rules.filter(rule => rule.annex !== null && rule.annex === annex)
  return own.length > 0 ? own : rules.filter(rule => rule.annex === null)
}

/** The units that a sentence gives to every task behind it. */
function tierDuty({units, position}: Tier): Duty {
  return {type: 'duty', role: 'responsible', roleAsWritten: null, units, joint: true, group: TIER_GROUP, position}
}

function makeAnnex(node: AnnexNode, number: number | null, source: SourceText): Annex {
  const title = node.title ? source.read(node.title.start.offset, node.title.end.offset) : null
  return {number: number ?? node.number, title, position: node.position}
}

/** The place of the first thing in a section; a table may have a task's number in front of its category. */
function firstPlace(section: SectionNode): Place {
  let first = section.position
  for (const {position} of section.children) if (position.start.offset < first.start.offset) first = position
  return first
}

/** The place of the last thing in a section. */
function lastPlace(section: SectionNode): Place {
  let last = section.position
  for (const child of section.children) {
    const place = child.type === 'section' ? lastPlace(child) : child.position
    if (place.end.offset > last.end.offset) last = place
  }
  return last
}
