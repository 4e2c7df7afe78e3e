import type {Notice, Position, Region, Section, Task} from '../../src/index.js'

/** What must be true of every notice, whatever it says; gives each breach in words. */
export function findBreaches(notice: Notice, text: string, regions: readonly Region[]): string[] {
  const breaches: string[] = []
  const expectTrue = (isTrue: boolean, words: string) => {
    if (!isTrue) breaches.push(words)
  }
  const slice = ({start, end}: Position) => text.slice(start.offset, end.offset)
  const bare = (value: string) => value.replace(/\s+/gu, '')
  const starts = [0, ...[...text.matchAll(/\n/gu)].map(match => match.index + 1)]

  const checkPlace = (what: string, place: Position, parent?: Position) => {
    for (const point of [place.start, place.end]) {
      expectTrue(point.offset >= 0 && point.offset <= text.length, `${what}: offset ${point.offset} is in no text`)
      expectTrue(
        starts[point.line - 1] === point.offset - point.column + 1,
        `${what}: line and column are another place`,
      )
    }
    expectTrue(place.start.offset <= place.end.offset, `${what}: ends before it starts`)
    if (!parent) return
    const isInside = place.start.offset >= parent.start.offset && place.end.offset <= parent.end.offset
    expectTrue(isInside, `${what}: is not inside its parent`)
  }
  const checkValue = (what: string, value: string, places: readonly Position[]) =>
    expectTrue(bare(places.map(slice).join('')) === bare(value), `${what}: its place is not its value`)

  const ids = new Set<string>()
  const paths = new Set<string>()
  const checkNew = (seen: Set<string>, value: string, what: string) => {
    expectTrue(!seen.has(value), `${what}: ${value} stands twice`)
    seen.add(value)
  }

  const checkTask = (task: Task, parent?: Position) => {
    const what = `task ${task.path}`
    checkNew(ids, task.id, what)
    checkNew(paths, task.path, what)
    checkPlace(what, task.position, parent)
    checkValue(what, task.text, task.pieces)
    let last = task.position.start.offset
    for (const piece of task.pieces) {
      checkPlace(what, piece, task.position)
      expectTrue(piece.start.offset >= last, `${what}: its pieces are out of order`)
      last = piece.end.offset
    }
    for (const unit of task.units) {
      checkPlace(`${what} ${unit.name}`, unit.position, unit.inherited ? undefined : task.position)
      checkValue(`${what} ${unit.name}`, unit.name, unit.pieces ?? [unit.position])
      expectTrue((unit.lead === null) === (unit.leadReason !== null), `${what} ${unit.name}: lead and reason disagree`)
      expectTrue((unit.lead === null) === (unit.leadBasis === null), `${what} ${unit.name}: lead and basis disagree`)
    }
    for (const deadline of task.deadlines)
      checkValue(`${what} deadline`, deadline.raw, deadline.pieces ?? [deadline.position])
    for (const target of task.targets) {
      checkNew(ids, target.id, `${what} target`)
      checkPlace(`${what} target`, target.position, task.position)
      checkValue(`${what} target`, target.raw, target.pieces ?? [target.position])
    }
    for (const leader of task.leaders) {
      checkPlace(`${what} leader`, leader.position, leader.inherited ? undefined : task.position)
    }
  }
  const checkSection = (section: Section, parent?: Position) => {
    const what = `section ${section.title}`
    checkNew(ids, section.id, what)
    checkPlace(what, section.position, parent)
    expectTrue(bare(slice(section.position)).includes(bare(section.title)), `${what}: its title is elsewhere`)
    let last = -1
    for (const task of section.tasks) {
      expectTrue(task.position.start.offset > last, `${what}: tasks out of order`)
      last = task.position.start.offset
      checkTask(task, section.position)
    }
    for (const inner of section.sections) checkSection(inner, section.position)
  }
  for (const section of notice.sections) checkSection(section)
  for (const task of notice.tasks) checkTask(task)
  for (const message of notice.messages) if (message.position) checkPlace(message.rule, message.position)
  for (const [name, place] of Object.entries(notice.document.positions)) checkPlace(name, place)

  checkRegions(notice, text, regions, expectTrue)
  return breaches
}

/** The regions hold each character that is not blank once, and coverage counts them. */
function checkRegions(
  notice: Notice,
  text: string,
  regions: readonly Region[],
  expectTrue: (isTrue: boolean, words: string) => void,
): void {
  const count = (part: string) => [...part].filter(character => !/\s/u.test(character)).length
  const counted: Record<string, number> = {}
  let at = 0
  for (const {kind, position} of regions) {
    expectTrue(position.start.offset >= at, `region ${kind} overlaps the one before`)
    expectTrue(count(text.slice(at, position.start.offset)) === 0, `text in no region before ${kind}`)
    at = position.end.offset
    counted[kind] = (counted[kind] ?? 0) + count(text.slice(position.start.offset, at))
  }
  expectTrue(count(text.slice(at)) === 0, 'text in no region at the end')
  const {characters, ...kinds} = notice.coverage
  expectTrue(characters === count(text), `coverage counts ${characters} characters`)
  expectTrue(Object.values(kinds).reduce((sum, each) => sum + each, 0) === characters, 'coverage does not add up')
  for (const [kind, figure] of Object.entries(kinds)) {
    expectTrue(figure === (counted[kind] ?? 0), `coverage of ${kind} is not its regions'`)
  }
}
