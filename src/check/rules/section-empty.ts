import type {Rule} from '../rule.js'
import {allSections} from '../tasks.js'

/** A section has no task, its own sections have none either: what stands under its heading is in no table. */
export const sectionEmpty: Rule = {
  id: 'section-empty',
  level: 'warning',
  check: ({notice, tasks}) =>
    tasks.length === 0
      ? []
      : [...allSections(notice.sections)]
          .filter(section => section.tasks.length === 0 && section.sections.length === 0)
          .map(section => ({data: {section: section.title}, position: section.position})),
  words: {
    en: ({section}) => `no numbered task was found in section ${section}; what stands under its heading is in no table`,
    zh: ({section}) => `板块“${section}”中没有找到带序号的任务,其下的内容不在任何表中`,
  },
}
