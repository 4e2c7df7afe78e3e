import {type Notice, type ParseOptions, parseNotice, type Task} from '../../src/index.js'

const HEAD = `云溪县人民政府办公室关于印发2026年政府工作报告重点工作责任分解的通知

各乡镇人民政府,县政府直属各单位:

现将责任分解印发给你们,请认真贯彻执行。

云溪县人民政府办公室
2026年2月24日

2026年政府工作报告重点工作责任分解

`

/** The text of a whole notice with the given lines for its annex. */
export function noticeText(...body: string[]): string {
  return `${HEAD}${body.join('\n')}\n`
}

/** Reads a notice with the given lines for its annex. */
export async function readBody(body: readonly string[], options: ParseOptions = {}): Promise<Notice> {
  return (await parseNotice(noticeText(...body), options)).notice
}

/** The tasks of all sections, nested ones included. */
export function tasksOf(notice: Notice): Task[] {
  const within = (node: Pick<Notice, 'sections' | 'tasks'>): Task[] => [...node.tasks, ...node.sections.flatMap(within)]
  return within(notice)
}

/** `★`-like shorthand of a task's units: `+` leads, `-` does not, `?` unknown. */
export function unitsOf(task: Task | undefined): string[] {
  const sign = (lead: boolean | null) => (lead === null ? '?' : lead ? '+' : '-')
  return (task?.units ?? []).map(unit => sign(unit.lead) + unit.name)
}
