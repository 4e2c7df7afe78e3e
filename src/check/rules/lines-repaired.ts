import type {Rule} from '../rule.js'

/** The copy's lines are no paragraphs: a margin broke them, or items were run together; they were put right. */
export const linesRepaired: Rule = {
  id: 'lines-repaired',
  level: 'note',
  check: ({repair}) => (repair ? [{data: {kind: repair.kind, count: repair.count}, position: null}] : []),
  words: {
    en: ({kind, count}) =>
      kind === 'joined'
        ? `lines that a page margin broke were joined at ${count} places; compare a few tasks with the notice`
        : `items that stood on one line were parted at ${count} places; compare a few tasks with the notice`,
    zh: ({kind, count}) =>
      kind === 'joined'
        ? `原文按页宽断行,已在 ${count} 处接回;请抽查几项任务`
        : `原文多项连成一行,已在 ${count} 处分开;请抽查几项任务`,
  },
}
