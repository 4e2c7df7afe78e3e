// Compares what was read with what a person reads: records by all their fields at once, nothing by likeness.

/** The tasks of a notice in order, each with its way of section titles. */
function tasksOf(node, way = []) {
  const own = (node.tasks ?? []).map(task => ({...task, way: way.join('/')}))
  return [...own, ...(node.sections ?? []).flatMap(section => tasksOf(section, [...way, bare(section.title)]))]
}

function sectionsOf(node, way = []) {
  return (node.sections ?? []).flatMap(section => {
    const here = [...way, bare(section.title)]
    return [{...section, way: here.join('/')}, ...sectionsOf(section, here)]
  })
}

const bare = text =>
  String(text ?? '')
    .normalize('NFKC')
    .replace(/\s+/gu, '')
const keyOf = task => `${task.way}|${task.number}|${bare(task.text)}`

/** The records of each kind that a notice holds, as strings: equal where all that counts is equal. */
function recordsOf(notice) {
  const tasks = tasksOf(notice)
  const each = pick => tasks.flatMap(task => pick(task).map(record => `${keyOf(task)} » ${record}`))
  const amount = target => [target.comparator, target.value, target.upper ?? '', bare(target.unit)].join(' ')
  const flags = (target, task) => {
    const whole =
      typeof target.partOf === 'number'
        ? target.partOf
        : (task.targets ?? []).findIndex(other => other.id === target.partOf)
    return [!!target.strive, !!target.implied, target.from ?? '', whole < 0 || target.partOf == null ? '' : whole].join(
      ' ',
    )
  }
  // what a heading says is the section's; what a cell above says is the task's
  const headed = new Set(
    sectionsOf(notice).flatMap(({leaders}) => (leaders ?? []).map(({name, office}) => `${name} ${office}`)),
  )
  const own = leaders =>
    (leaders ?? []).filter(({inherited, name, office}) => !inherited || !headed.has(`${name} ${office}`))
  return {
    document: Object.entries(notice.document ?? {})
      .filter(([key, value]) => value && !['year', 'positions'].includes(key))
      .map(([key, value]) => `${key}=${bare(value)}`),
    sections: sectionsOf(notice).map(section => `${section.way}|${section.number}|${section.label}`),
    leaders: sectionsOf(notice).flatMap(section =>
      (section.leaders ?? []).map(leader => `${section.way}|${leader.name}|${leader.office}`),
    ),
    tasks: tasks.map(keyOf),
    units: each(task => (task.units ?? []).map(unit => bare(unit.name))),
    leads: each(task => (task.units ?? []).map(unit => `${bare(unit.name)} ${unit.lead ?? null}`)),
    taskLeaders: each(task => own(task.leaders).map(leader => `${leader.name} ${leader.office}`)),
    deadlines: each(task => (task.deadlines ?? []).map(deadline => `${bare(deadline.raw)} ${deadline.on ?? ''}`)),
    amounts: each(task => (task.targets ?? []).map(amount)),
    targets: each(task =>
      (task.targets ?? []).map(target =>
        [amount(target), bare(target.raw), target.kind, bare(target.metric), flags(target, task)].join(' · '),
      ),
    ),
    actions: each(task =>
      (task.targets ?? []).map(target => [amount(target), bare(target.metric), bare(target.action)].join(' · ')),
    ),
  }
}

/** Precision, recall and F1 of each kind of record, and what was missed or is wrong. */
export function score(gold, read) {
  const [wanted, found] = [recordsOf(gold), recordsOf(read)]
  return Object.fromEntries(
    Object.keys(wanted).map(kind => {
      const left = new Map()
      for (const record of found[kind]) left.set(record, (left.get(record) ?? 0) + 1)
      const missed = wanted[kind].filter(record => {
        const count = left.get(record) ?? 0
        if (count > 0) left.set(record, count - 1)
        return count === 0
      })
      const wrong = [...left].flatMap(([record, count]) => Array(count).fill(record))
      const hit = wanted[kind].length - missed.length
      const precision = found[kind].length ? hit / found[kind].length : wanted[kind].length ? 0 : 1
      const recall = wanted[kind].length ? hit / wanted[kind].length : 1
      const f1 = precision + recall ? (2 * precision * recall) / (precision + recall) : 0
      return [kind, {want: wanted[kind].length, precision, recall, f1, missed, wrong}]
    }),
  )
}
