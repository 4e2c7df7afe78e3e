import {areDepartments, readBearers, readDepartment} from '../duties/bearers.js'
import type {NoticeText} from '../tokens/vocabulary.js'
import type {Doubt} from '../tree/doubts.js'
import {bearsWithin, countGroups, type Groups, isDutyLine, namesBearers, stretchesOf} from './evidence.js'
import {type AnnexFacts, type Candidate, layouts, type Reader} from './layouts/index.js'
import type {ReadingReport} from './nodes.js'
import type {TreeNode} from './tree.js'
import {DOUBTFUL} from './weights.js'

/**
 * Reads an annex's tree: each stretch in every layout that can take it, the cheapest of which is taken. It is read twice:
 * the second time it is known what each kind of ordinal numbers in this annex.
 */
export class AnnexReader implements Reader {
  readonly annex: AnnexFacts
  private candidates = new Map<TreeNode, Candidate[]>()
  private shares: ReadonlyMap<string, number> | null = null

  constructor(
    facts: Pick<AnnexFacts, 'promoted' | 'hasDuties' | 'hasPlainHeadings'> & {
      covered: ReadonlySet<TreeNode>
      siblings: ReadonlySet<TreeNode>
      divided: ReadonlySet<TreeNode>
    },
  ) {
    const groups = new Map<TreeNode, Groups>()
    this.annex = {
      ...facts,
      groupsOf: node => {
        const counted =
          groups.get(node) ?? countGroups(node.line ? [node.line, ...node.body] : node.body, facts.promoted)
        groups.set(node, counted)
        return counted
      },
      isCovered: node => facts.covered.has(node),
      hasBorneSibling: node => facts.siblings.has(node),
      hasDividedSibling: node => facts.divided.has(node),
      shareOfTasks: node => (this.shares ? (this.shares.get(rankKey(node)) ?? null) : null),
    }
  }

  read(root: TreeNode): Candidate {
    this.best(root)
    if (this.annex.hasDuties) {
      const shares = this.countShares(root)
      this.candidates = new Map()
      this.shares = shares
    }
    return this.best(root)
  }

  best(node: TreeNode): Candidate {
    const known = this.candidates.get(node)
    if (known?.[0]) return known[0]
    const found: Candidate[] = []
    for (const layout of layouts) {
      const candidate = layout.read(node, this)
      if (candidate) found.push(candidate)
    }
    found.sort((a, b) => a.cost - b.cost)
    const [first = wordsAlone(node)] = found
    this.candidates.set(node, found.length > 0 ? found : [first])
    return first
  }

  /** The stretches that could be read in more than one way, with what spoke for each. */
  report(root: TreeNode): ReadingReport[] {
    return this.reached(root).flatMap(({node, candidates}) => {
      const line = node.line ?? node.body[0] ?? node.children[0]?.line
      if (!line) return []
      return [
        {
          stretch: node.line ? line.folded.slice(0, 24) : '',
          candidates: candidates.map(({layout, cost, tasks, reasons}) => ({layout, cost: round(cost), tasks, reasons})),
          position: line.position,
        },
      ]
    })
  }

  /** The stretches of which a second reading is as good as the first and finds other tasks. */
  doubts(root: TreeNode): Doubt[] {
    return this.reached(root).flatMap(({node, candidates}): Doubt[] => {
      const [first, second] = candidates
      if (!node.line || !first || !second) return []
      if (second.cost - first.cost >= DOUBTFUL || first.cost === 0) return []
      const data = {layout: first.layout, other: second.layout, tasks: first.tasks, others: second.tasks}
      return [{rule: 'layout-doubtful', data, position: node.line.position}]
    })
  }

  /** The stretches that are parts of the reading that is taken. */
  private reached(root: TreeNode): Array<{node: TreeNode; candidates: Candidate[]}> {
    const found: Array<{node: TreeNode; candidates: Candidate[]}> = []
    const visit = (node: TreeNode) => {
      const candidates = this.candidates.get(node) ?? []
      found.push({node, candidates})
      const taken = candidates[0]?.layout
      if (taken !== 'task' && taken !== 'words' && taken !== 'heading-alone') node.children.forEach(visit)
    }
    visit(root)
    return found
  }

  /** Of each kind of ordinal the share that was read as tasks, of those that bear something or are headings. */
  private countShares(root: TreeNode): Map<string, number> {
    const counts = new Map<string, {tasks: number; headings: number}>()
    for (const {node, candidates} of this.reached(root)) {
      const taken = candidates[0]?.layout
      if (!node.line || taken === 'words' || taken === 'heading-alone' || !bearsWithin(node, this.annex.promoted))
        continue
      const count = counts.get(rankKey(node)) ?? {tasks: 0, headings: 0}
      counts.set(rankKey(node), count)
      if (taken === 'task') count.tasks++
      else count.headings++
    }
    return new Map([...counts].map(([key, {tasks, headings}]) => [key, tasks / (tasks + headings)]))
  }
}

/** By what ordinals are of one kind. */
export function rankKey({ordinal}: TreeNode): string {
  return ordinal?.rank ?? ''
}

function round(cost: number): number {
  return Math.round(cost * 100) / 100
}

/** What has no layout is words. */
function wordsAlone(node: TreeNode): Candidate {
  return {
    layout: 'words',
    cost: 0,
    tasks: 0,
    reasons: [],
    build: builder => {
      builder.addIntroduction(node.body)
      for (const child of node.children) builder.addLoose(child)
    },
  }
}

/** The nodes whose bearers are named elsewhere: by a sentence behind them, or by a heading above them. */
export function findCovered(root: TreeNode, promoted: ReadonlySet<string>, source: NoticeText): Set<TreeNode> {
  const covered = new Set<TreeNode>()
  const cover = (node: TreeNode) => {
    covered.add(node)
    node.children.forEach(cover)
  }
  const visit = (node: TreeNode, siblings: readonly TreeNode[]) => {
    for (const line of node.body) {
      const before = siblings.slice(0, siblings.indexOf(node) + 1)
      const last = line.group ? before.slice(line.group.of === 'section' ? 0 : -line.group.of) : []
      for (const each of last) covered.add(each)
    }
    if (isBorneHeading(node, siblings)) node.children.forEach(cover)
    for (const child of node.children) visit(child, node.children)
  }
  visit(root, [])
  return covered

  function isBorneHeading(node: TreeNode, siblings: readonly TreeNode[]): boolean {
    const title = titleOf(node)
    if (!title || !node.line || node.children.length === 0) return false
    const first = node.body[0]
    if (stretchesOf(node.line, promoted).some(namesBearers)) return true
    if (first && isDutyLine(first, promoted) && stretchesOf(first, promoted).some(namesBearers)) return true
    if (readBearers(source, title)) return true
    const titles = siblings.flatMap(each => titleOf(each) ?? [])
    return readDepartment(source, title) !== null && areDepartments(titles.map(describe))
  }

  function titleOf({line, ordinal}: TreeNode) {
    return line && ordinal ? source.place(ordinal.textStart, line.end) : null
  }

  function describe(title: NonNullable<ReturnType<typeof titleOf>>) {
    const folded = source.folded.slice(title.start.offset, title.end.offset)
    return {folded, isDepartment: readDepartment(source, title) !== null}
  }
}

/** The nodes beside which one of the same kind, under the same heading, says who bears it. */
export function findBorneSiblings(root: TreeNode, promoted: ReadonlySet<string>): Set<TreeNode> {
  const found = new Set<TreeNode>()
  const visit = (node: TreeNode) => {
    const borne = node.children.filter(child => bearsWithin(child, promoted))
    for (const child of node.children) {
      if (borne.some(each => each !== child && rankKey(each) === rankKey(child))) found.add(child)
      visit(child)
    }
  }
  visit(root)
  return found
}

/** The nodes that hold several tasks, or beside which one of the same kind does. */
export function findDivided(root: TreeNode, promoted: ReadonlySet<string>): Set<TreeNode> {
  const found = new Set<TreeNode>()
  const isDivided = (node: TreeNode) =>
    countGroups(node.body, promoted).closed > 1 ||
    node.children.filter(child => bearsWithin(child, promoted)).length > 1
  const visit = (node: TreeNode) => {
    const divided = new Set(node.children.filter(isDivided).map(rankKey))
    for (const child of node.children) {
      if (divided.has(rankKey(child))) found.add(child)
      visit(child)
    }
  }
  visit(root)
  return found
}
